package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What the chosen person does on the page. */
final class PageDeeds {
    private static final int MOST_FILE = 10 * 1024 * 1024;

    private final LocalSlack slack;

    PageDeeds(LocalSlack slack) {
        this.slack = slack;
    }

    ObjectNode act(String what, JsonNode asked) {
        try {
            Person me = slack.person(asked.path("as").asText());
            return switch (what) {
                case "types" -> types(me, asked);
                case "clicks" -> clicks(me, asked);
                case "home" -> {
                    me.opensHome();
                    yield Json.object();
                }
                case "holds" -> holds(me, asked);
                case "submits" -> submits(me, asked);
                case "closes" -> {
                    slack.submissions().close(me.user(), view(asked));
                    yield Json.object();
                }
                case "suggests" -> suggests(me, asked);
                case "shortcuts" -> shortcuts(me, asked);
                case "jumps" -> {
                    slack.team().guide.time().jump(asked.path("to").asText());
                    yield Json.object();
                }
                default -> Json.object().put("status", 404).put("failure", "No such deed: " + what);
            };
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException wrong) {
            // What was clicked may be gone by now: the page is told, and draws anew.
            return Json.object().put("status", 409).put("failure", wrong.getMessage());
        }
    }

    private ObjectNode types(Person me, JsonNode asked) {
        Channel channel = slack.channel(asked.path("channel").asText());
        String thread = asked.path("thread").asText();
        String text = asked.path("text").asText();
        List<StoredFile> files = files(asked);
        if (!files.isEmpty()) {
            return told(Optional.ofNullable(me.says(channel, thread.isEmpty() ? null : thread, text, files).failure()));
        }
        if (thread.isEmpty()) {
            return told(Optional.ofNullable(me.types(channel.id(), text).failure()));
        }
        Posted first = channel.thread(thread).stream().findFirst().orElseThrow();
        return told(Optional.ofNullable(me.replies(first, text).failure()));
    }

    private List<StoredFile> files(JsonNode asked) {
        List<StoredFile> files = new ArrayList<>();
        asked.path("files").forEach(id -> files.add(slack.team().watch.reads(() -> Optional.ofNullable(slack.team().files.get(id.asText())))
                .orElseThrow(() -> new NoSuchElementException("That file is gone."))));
        return files;
    }

    private ObjectNode shortcuts(Person me, JsonNode asked) {
        String callback = asked.path("callback").asText();
        return told(Optional.ofNullable(
                asked.has("ts") ? me.usesShortcut(message(me, asked), callback).failure() : me.usesShortcut(callback).failure()));
    }

    private Posted message(Person me, JsonNode asked) {
        return slack.channel(asked.path("channel").asText()).seenBy(me.id()).stream()
                .filter(post -> post.ts().equals(asked.path("ts").asText()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("That message is gone."));
    }

    private ObjectNode clicks(Person me, JsonNode asked) {
        String block = asked.path("block").asText();
        String action = asked.path("action").asText();
        if (asked.path("home").asBoolean() && me.home() instanceof ObjectNode home) {
            return told(slack.actions().inHome(me.user(), home, control(home.path("blocks"), block, action), chosen(asked)));
        }
        Posted message = message(me, asked);
        return told(slack.actions().inMessage(me.user(), message, control(message.blocks(), block, action), chosen(asked)));
    }

    /** Something inside a modal: what was written so far is kept, then the app hears of the click or choice. */
    private ObjectNode holds(Person me, JsonNode asked) {
        OpenView view = keep(asked);
        Control control = control(view.blocks(), asked.path("block").asText(), asked.path("action").asText());
        return told(slack.actions().inView(me.user(), view, control, chosen(asked)));
    }

    private ObjectNode submits(Person me, JsonNode asked) {
        return switch (slack.submissions().submit(me.user(), keep(asked))) {
            case Submissions.Outcome.Failed failed -> Json.object().put("failure", failed.text());
            case Submissions.Outcome.Errors errors -> {
                ObjectNode answer = Json.object();
                ObjectNode byBlock = answer.putObject("errors");
                errors.byBlock().forEach(byBlock::put);
                yield answer;
            }
            case Submissions.Outcome.Gone _ -> Json.object();
            case Submissions.Outcome.Shown _ -> Json.object();
        };
    }

    private ObjectNode suggests(Person me, JsonNode asked) {
        String typed = asked.path("typed").asText();
        Control control;
        if (asked.path("home").asBoolean() && me.home() instanceof ObjectNode home) {
            control = control(home.path("blocks"), asked.path("block").asText(), asked.path("action").asText());
            slack.suggestions().inHome(me.user(), home, control, typed);
        } else {
            OpenView view = view(asked);
            control = control(view.blocks(), asked.path("block").asText(), asked.path("action").asText());
            slack.suggestions().of(me.user(), view, control, typed);
        }
        ObjectNode answer = Json.object();
        control.options().forEach(answer.putArray("options")::add);
        return answer;
    }

    private OpenView keep(JsonNode asked) {
        OpenView view = view(asked);
        for (JsonNode value : asked.path("values")) {
            Control control = control(view.blocks(), value.path("block").asText(), value.path("action").asText());
            if (StateValue.isKept(control)) {
                ObjectNode held = StateValue.given(control, chosen(value), slack.team());
                view = view.holding(control.blockId(), control.actionId(), held);
            }
        }
        return slack.views().put(view);
    }

    private OpenView view(JsonNode asked) {
        return slack.views()
                .find(asked.path("view").asText())
                .orElseThrow(() -> new NoSuchElementException("That modal is closed."));
    }

    private static Control control(JsonNode blocks, String block, String action) {
        return Seek.at(blocks, block, action)
                .orElseThrow(() -> new NoSuchElementException("What you used is no longer there."));
    }

    private static List<String> chosen(JsonNode asked) {
        List<String> chosen = new ArrayList<>();
        asked.path("chosen").forEach(each -> chosen.add(each.asText()));
        return chosen;
    }

    private static ObjectNode told(Optional<String> failure) {
        ObjectNode answer = Json.object();
        failure.ifPresent(text -> answer.put("failure", text));
        return answer;
    }

    ObjectNode upload(Map<String, String> asked, byte[] content) {
        if (content.length > MOST_FILE) {
            return Json.object().put("status", 413).put("failure", "Files may have up to 10 MB.");
        }
        Optional<User> owner = slack.team().user(asked.getOrDefault("as", ""));
        return owner.map(user -> Json.object()
                        .put("id", slack.files().keep(user, asked.getOrDefault("name", "file"), content).id()))
                .orElseGet(() -> Json.object().put("status", 404).put("failure", "Nobody has that id."));
    }
}
