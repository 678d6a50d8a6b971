package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modals each person has open, one stack a person. */
final class Views {
    /** Slack keeps at most three views in a stack. */
    static final int DEEPEST = 3;

    private final Team team;
    private final Map<String, List<OpenView>> stacks = new HashMap<>();

    Views(Team team) {
        this.team = team;
    }

    Optional<OpenView> top(String user) {
        return team.watch.reads(() -> Optional.ofNullable(stacks.get(user))
                .filter(stack -> !stack.isEmpty())
                .map(List::getLast));
    }

    int depth(String user) {
        return team.watch.reads(() -> stacks.getOrDefault(user, List.of()).size());
    }

    Optional<OpenView> find(String id) {
        return team.watch.reads(() -> stacks.values().stream()
                .flatMap(List::stream)
                .filter(view -> view.id().equals(id))
                .findFirst());
    }

    Optional<OpenView> findExternal(String id) {
        return team.watch.reads(() -> stacks.values().stream()
                .flatMap(List::stream)
                .filter(view -> view.shape().path("external_id").asText().equals(id))
                .findFirst());
    }

    OpenView open(String user, JsonNode sent) {
        clear(user);
        return push(user, sent);
    }

    OpenView push(String user, JsonNode sent) {
        return team.watch.changes(() -> {
            List<OpenView> stack = stacks.computeIfAbsent(user, _ -> new ArrayList<>());
            ObjectNode shape = shaped(sent);
            String id = team.ids.next("V");
            String root = stack.isEmpty() ? id : stack.getFirst().id();
            String previous = stack.isEmpty() ? "" : stack.getLast().id();
            OpenView view = new OpenView(id, user, shape, values(shape, Json.object()), hash(), root, previous);
            stack.add(view);
            return view;
        });
    }

    /** Shows other blocks; what was written stays where block id and action id stay. */
    OpenView update(OpenView old, JsonNode sent) {
        ObjectNode shape = shaped(sent);
        return put(new OpenView(
                old.id(), old.user(), shape, values(shape, old.values()), hash(), old.root(), old.previous()));
    }

    OpenView put(OpenView view) {
        return team.watch.changes(() -> {
            stacks.getOrDefault(view.user(), List.of()).replaceAll(each -> each.id().equals(view.id()) ? view : each);
            return view;
        });
    }

    void pop(String user) {
        team.watch.change(() -> {
            List<OpenView> stack = stacks.getOrDefault(user, new ArrayList<>());
            if (!stack.isEmpty()) {
                stack.removeLast();
            }
        });
    }

    void clear(String user) {
        team.watch.change(() -> stacks.remove(user));
    }

    private String hash() {
        return team.options.realTime().instant().getEpochSecond() + "." + team.ids.brief();
    }

    private ObjectNode shaped(JsonNode sent) {
        ObjectNode shape = sent.deepCopy();
        shape.set("blocks", Stamp.blocks(sent.path("blocks"), team.ids));
        return shape;
    }

    private static ObjectNode values(ObjectNode shape, ObjectNode before) {
        ObjectNode values = Json.object();
        for (Control control : Seek.controls(shape.path("blocks"))) {
            if (StateValue.isKept(control)) {
                JsonNode old = before.path(control.blockId()).path(control.actionId());
                boolean same = old.path("type").asText().equals(control.type());
                values.withObjectProperty(control.blockId())
                        .set(control.actionId(), same ? old : StateValue.initial(control));
            }
        }
        return values;
    }
}
