package org.arising.action.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.arising.action.Action;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a modal is about, kept in its {@code private_metadata} (at most 3,000 characters) while it is filled in.
 *
 * <p>Written as JSON: {@code {"actions":["PCC-2022-014@3"],"committee":"PCC","channel":"C0PCC"}}, the figure after
 * {@code @} being the version of the action that was shown, so that a form can tell that somebody was faster.
 *
 * @param actions at most {@link #MOST}
 * @param committee code of the committee, or null where the actions tell
 * @param channel where the modal was opened, or null
 * @param thing id of what else it is about, such as a document that was handed in, or null
 */
public record ModalSubject(
        List<Seen> actions, @Nullable String committee, @Nullable String channel, @Nullable String thing) {
    /** How many actions fit within 3,000 characters, however long their references are. */
    public static final int MOST = 60;

    /** An action as it was when the modal was opened. */
    public record Seen(Reference ref, int version) {}

    /** The first {@link #MOST} of these actions. */
    public static ModalSubject of(List<Action> actions, @Nullable String channel) {
        var seen = actions.stream().limit(MOST).map(action -> new Seen(action.ref(), action.version())).toList();
        return new ModalSubject(seen, null, channel, null);
    }

    /** A committee. */
    public static ModalSubject ofCommittee(@Nullable String committee, @Nullable String channel) {
        return new ModalSubject(List.of(), committee, channel, null);
    }

    /** Something of a committee that has an id of its own. */
    public static ModalSubject ofThing(String committee, String thing) {
        return new ModalSubject(List.of(), committee, null, thing);
    }

    /** The same, of these actions as they now are. */
    ModalSubject seeing(List<Action> now) {
        var newer = now.stream().collect(Collectors.toMap(Action::ref, Action::version));
        return new ModalSubject(
                actions.stream()
                        .map(seen -> new Seen(seen.ref(), newer.getOrDefault(seen.ref(), seen.version())))
                        .toList(),
                committee,
                channel,
                thing);
    }

    /** The version of each action that was shown. */
    public Map<Reference, Integer> versions() {
        return actions.stream().collect(Collectors.toMap(Seen::ref, Seen::version, Math::max));
    }

    /** The references. */
    public List<Reference> refs() {
        return actions.stream().map(Seen::ref).toList();
    }

    /** As it is put into a modal. */
    public String written() {
        var json = new JsonObject();
        var names = new JsonArray();
        actions.forEach(seen -> names.add(seen.ref() + "@" + seen.version()));
        json.add("actions", names);
        json.addProperty("committee", committee);
        json.addProperty("channel", channel);
        if (thing != null) {
            json.addProperty("thing", thing);
        }
        return json.toString();
    }

    /** Reads what {@link #written()} wrote; empty where it is something else. */
    public static Optional<ModalSubject> read(String metadata) {
        try {
            var json = JsonParser.parseString(metadata).getAsJsonObject();
            var seen = json.getAsJsonArray("actions").asList().stream().map(ModalSubject::seen).toList();
            return Optional.of(new ModalSubject(seen, text(json.get("committee")), text(json.get("channel")), text(json.get("thing"))));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Seen seen(JsonElement name) {
        var words = name.getAsString().split("@", 2);
        return new Seen(Reference.of(words[0]), Integer.parseInt(words[1]));
    }

    private static @Nullable String text(@Nullable JsonElement json) {
        return json == null || json.isJsonNull() ? null : json.getAsString();
    }
}
