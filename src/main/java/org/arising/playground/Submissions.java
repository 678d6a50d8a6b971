package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.playground.rules.Verdict;
import org.arising.playground.rules.ViewRules;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Submits and closes modals, and does what the app's answer says. */
final class Submissions {
    /** What Slack shows where an answer fails or makes no sense. */
    static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Team team;
    private final Delivery delivery;
    private final Payloads payloads;
    private final Views views;
    private final Log log;

    Submissions(Team team, Delivery delivery, Payloads payloads, Views views, Log log) {
        this.team = team;
        this.delivery = delivery;
        this.payloads = payloads;
        this.views = views;
        this.log = log;
    }

    /** What comes of a submission; errors by block id. */
    sealed interface Outcome {
        /** The modal, or its whole stack, is gone. */
        record Gone() implements Outcome {}

        /** Errors at fields. */
        record Errors(Map<String, String> byBlock) implements Outcome {}

        /** Another view is shown. */
        record Shown(OpenView view) implements Outcome {}

        /** The app failed; the modal stays. */
        record Failed(String text, String why) implements Outcome {}
    }

    Outcome submit(User user, OpenView view) {
        Map<String, String> missing = FieldChecks.of(view);
        if (!missing.isEmpty()) {
            return new Outcome.Errors(missing);
        }
        return switch (delivery.payload(payloads.submission(user, view))) {
            case Ack.Silent silent -> new Outcome.Failed(TROUBLE, silent.reason());
            case Ack.Answered answered when !answered.isFine() -> new Outcome.Failed(TROUBLE, "status " + answered.status());
            case Ack.Answered answered -> act(user, view, answered.body().strip());
        };
    }

    private Outcome act(User user, OpenView view, String body) {
        if (body.isEmpty()) {
            return pop(user, view);
        }
        JsonNode answer = Json.parse(body);
        if (!answer.isObject()) {
            return failed("the answer is no JSON object");
        }
        return switch (answer.path("response_action").asText()) {
            case "" -> answer.isEmpty() ? pop(user, view) : failed("the answer has no response_action");
            case "errors" -> errors(view, answer.path("errors"));
            case "update" -> shown(answer.path("view"), () -> current(view)
                    .map(now -> views.update(now, answer.path("view")))
                    .orElse(null));
            case "push" -> views.depth(user.id()) >= Views.DEEPEST
                    ? failed("push_limit_reached")
                    : shown(answer.path("view"), () -> views.push(user.id(), answer.path("view")));
            case "clear" -> {
                views.clear(user.id());
                yield new Outcome.Gone();
            }
            default -> failed("unknown response_action " + answer.path("response_action"));
        };
    }

    private Optional<OpenView> current(OpenView view) {
        return views.find(view.id());
    }

    private Outcome pop(User user, OpenView view) {
        if (views.top(user.id()).filter(top -> top.id().equals(view.id())).isPresent()) {
            views.pop(user.id());
        }
        return new Outcome.Gone();
    }

    private Outcome errors(OpenView view, JsonNode errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        errors.properties().forEach(entry -> byBlock.put(entry.getKey(), entry.getValue().asText()));
        for (String block : byBlock.keySet()) {
            boolean known = Seek.controls(view.blocks()).stream()
                    .anyMatch(control -> control.isInput() && control.blockId().equals(block));
            if (!known) {
                return failed("errors for " + block + ", which is no input block of the view");
            }
        }
        return byBlock.isEmpty() ? failed("no errors given") : new Outcome.Errors(byBlock);
    }

    private Outcome shown(JsonNode view, Supplier<@Nullable OpenView> act) {
        Verdict verdict = SlackFiles.judge(
                ViewRules.modal(view, team.options.app().scopes()), view, "/view/blocks", "invalid_arguments", team);
        if (!verdict.fine()) {
            return failed(verdict.words());
        }
        OpenView now = act.get();
        return now == null ? new Outcome.Gone() : new Outcome.Shown(now);
    }

    private Outcome failed(String why) {
        log.add(new Delivered("answer refused", Json.object(), 0, "", why, team.options.realTime().instant()));
        return new Outcome.Failed(TROUBLE, why);
    }

    /** The cross at the top of the modal: the app hears of it where the view says so. */
    void close(User user, OpenView view) {
        views.pop(user.id());
        if (view.shape().path("notify_on_close").asBoolean()) {
            delivery.payload(payloads.closed(user, view, false));
        }
    }
}
