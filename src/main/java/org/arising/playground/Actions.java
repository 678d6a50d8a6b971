package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Clicks and choices in messages, modals and home tabs. */
final class Actions {
    private final Team team;
    private final Delivery delivery;
    private final Payloads payloads;
    private final Views views;

    Actions(Team team, Delivery delivery, Payloads payloads, Views views) {
        this.team = team;
        this.delivery = delivery;
        this.payloads = payloads;
        this.views = views;
    }

    Optional<String> inMessage(User user, Posted message, Control control, List<String> chosen) {
        return sent(payloads.blockAction(user, message, action(control, chosen)));
    }

    Optional<String> inView(User user, OpenView view, Control control, List<String> chosen) {
        OpenView now = StateValue.isKept(control)
                ? views.put(view.holding(control.blockId(), control.actionId(), StateValue.given(control, chosen, team)))
                : view;
        boolean tells = !control.isInput() || control.block().path("dispatch_action").asBoolean();
        return tells ? sent(payloads.blockAction(user, now, action(control, chosen))) : Optional.empty();
    }

    Optional<String> inHome(User user, ObjectNode home, Control control, List<String> chosen) {
        return sent(payloads.homeAction(user, home, action(control, chosen)));
    }

    Optional<String> shortcut(User user, String callbackId) {
        return sent(payloads.shortcut(user, callbackId));
    }

    Optional<String> messageShortcut(User user, Posted message, String callbackId) {
        return sent(payloads.messageAction(user, message, callbackId));
    }

    private Optional<String> sent(ObjectNode payload) {
        String trouble = delivery.payload(payload).trouble();
        return trouble.isEmpty()
                ? Optional.empty()
                : Optional.of("Something went wrong: the app did not respond (" + trouble + ")");
    }

    private ObjectNode action(Control control, List<String> chosen) {
        ObjectNode action = control.type().equals("button")
                ? button(control)
                : StateValue.given(control, chosen, team);
        action.put("action_id", control.actionId()).put("block_id", control.blockId());
        if (control.element().has("placeholder")) {
            action.set("placeholder", control.element().path("placeholder"));
        }
        return action.put("action_ts", team.ids.ts());
    }

    private static ObjectNode button(Control control) {
        ObjectNode action = Json.object().put("type", "button");
        action.set("text", control.element().path("text"));
        for (String field : List.of("value", "style", "url")) {
            if (control.element().has(field)) {
                action.set(field, control.element().path(field));
            }
        }
        return action;
    }
}
