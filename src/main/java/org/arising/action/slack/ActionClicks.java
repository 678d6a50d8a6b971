package org.arising.action.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Turn;
import org.arising.kernel.Reference;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.ButtonValue;
import org.arising.slack.Click;
import org.arising.slack.Message;
import org.arising.slack.Modal;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Buttons and menus on actions and lists. What they carry is looked up anew, never trusted. */
@Singleton
final class ActionClicks implements Routes {
    private final Visitors visitors;
    private final Speaking speaking;
    private final Finder finder;
    private final Lists lists;
    private final Outbox outbox;
    private final SlackApi slack;

    ActionClicks(Visitors visitors, Speaking speaking, Finder finder, Lists lists, Outbox outbox, SlackApi slack) {
        this.visitors = visitors;
        this.speaking = speaking;
        this.finder = finder;
        this.lists = lists;
        this.outbox = outbox;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(ActionIds.VERB, (request, context) -> verb(request.getPayload(), context));
        app.blockAction(ActionIds.MORES, (request, context) -> verb(request.getPayload(), context));
        app.blockAction(ActionIds.CHOSEN, (request, context) -> chosen(request.getPayload(), context));
        app.blockAction(ActionIds.FIND, (request, context) -> found(request.getPayload(), context));
        app.blockAction(ActionIds.CHOOSE, (request, context) -> context.ack());
        app.blockAction(ActionIds.PREVIOUS, (request, context) -> list(request.getPayload(), context, true));
        app.blockAction(ActionIds.NEXT, (request, context) -> list(request.getPayload(), context, true));
        app.blockAction(ActionIds.LIST, (request, context) -> list(request.getPayload(), context, false));
        app.blockAction(ActionIds.SHARE, (request, context) -> share(request.getPayload(), context));
    }

    private Response verb(BlockActionPayload payload, ActionContext context) throws IOException {
        return value(payload).isPresent()
                ? say(payload, context, value(payload).get())
                : stale(payload, context);
    }

    private Response say(BlockActionPayload payload, ActionContext context, ButtonValue value) throws IOException {
        var visitor = visitor(payload);
        var verb = Verb.read(value.verb());
        var actions = finder.find(visitor, value.refs());
        var gone = actions.size() < value.refs().size();
        if (verb.isEmpty() || gone || (verb.get().takesReferences() && actions.isEmpty())) {
            return stale(payload, context);
        }
        return switch (speaking.say(verb.get(), visitor, actions, verb.get().takesReferences() ? "" : value.query())) {
            case Reply.Tell(var message) -> tell(payload, context, message, false);
            case Reply.Open(var view) -> {
                var trouble = isInModal(payload)
                        ? Opening.push(slack, payload.getTriggerId(), view)
                        : Opening.open(slack, payload.getTriggerId(), view);
                yield trouble == null ? context.ack() : tell(payload, context, ErrorView.refused(trouble), false);
            }
        };
    }

    /** What was chosen in the menu that finds while somebody types. */
    private Response found(BlockActionPayload payload, ActionContext context) throws IOException {
        var option = payload.getActions().getFirst().getSelectedOption();
        var ref = option == null ? Optional.<Reference>empty() : Reference.read(option.getValue());
        return ref.isPresent() ? say(payload, context, ButtonValue.of(Verb.SHOW.word(), ref.get())) : stale(payload, context);
    }

    /** A verb beneath a long reminder: the action is the one chosen in the menu above it. */
    private Response chosen(BlockActionPayload payload, ActionContext context) throws IOException {
        var verb = ActionIds.verbOf(payload.getActions().getFirst().getActionId()).orElse("");
        var state = payload.getState();
        var chosen = state == null || state.getValues() == null
                ? null
                : state.getValues().getOrDefault(ActionIds.CHOOSE_BLOCK, java.util.Map.of()).get(ActionIds.CHOOSE);
        var option = chosen == null ? null : chosen.getSelectedOption();
        var value = option == null ? Optional.<ButtonValue>empty() : ButtonValue.read(option.getValue());
        return value.isPresent()
                ? say(payload, context, new ButtonValue(verb, value.get().refs(), ButtonValue.FIRST, ""))
                : tell(payload, context, ErrorView.refused(Words.say("click.choose-first")), false);
    }

    private Response list(BlockActionPayload payload, ActionContext context, boolean replace) throws IOException {
        var visitor = visitor(payload);
        var value = value(payload);
        var turn = value.flatMap(carried -> Turn.read(carried.place()));
        return turn.isPresent() && Lists.understand(visitor, value.get().query()) instanceof Spoken.Listing listing
                ? tell(payload, context, lists.list(visitor, listing, turn.get()), replace)
                : stale(payload, context);
    }

    private Response share(BlockActionPayload payload, ActionContext context) throws IOException {
        var visitor = visitor(payload);
        var value = value(payload);
        if (value.isEmpty()
                || visitor.channel() == null
                || !(Lists.understand(visitor, value.get().query()) instanceof Spoken.Listing listing)
                || lists.first(visitor, listing, 1).isEmpty()) {
            return stale(payload, context);
        }
        var here = visitor.here().or(() -> visitor.roster().committees().stream().findFirst());
        outbox.put(new Notice(
                visitor.workspace(),
                "share:" + visitor.once(),
                ShareNotice.KIND,
                value.get().place() + " " + value.get().query(),
                here.map(committee -> committee.code()).orElse(""),
                visitor.channel(),
                visitor.person().id(),
                List.of(),
                visitor.now()));
        return context.ack();
    }

    static Optional<ButtonValue> value(BlockActionPayload payload) {
        var action = payload.getActions().getFirst();
        var option = action.getSelectedOption();
        @Nullable String written = option != null ? option.getValue() : action.getValue();
        return written == null ? Optional.empty() : ButtonValue.read(written);
    }

    private Visitor visitor(BlockActionPayload payload) {
        return visitors.clicking(payload);
    }

    private Response stale(BlockActionPayload payload, ActionContext context) throws IOException {
        return tell(payload, context, ErrorView.refused(Words.say("click.stale")), false);
    }

    private static boolean isInModal(BlockActionPayload payload) {
        return payload.getView() != null && "modal".equals(payload.getView().getType());
    }

    /** In a home tab and in a form there is no channel for an answer: it opens over them. */
    private Response tell(BlockActionPayload payload, ActionContext context, Message message, boolean replace)
            throws IOException {
        var view = payload.getView();
        if (view == null) {
            return Click.tell(context, message, replace);
        }
        var shown = Modal.message(Words.say("click.title"), message);
        if (!isInModal(payload)) {
            Opening.open(slack, payload.getTriggerId(), shown);
        } else if (replace) {
            slack.call(client -> client.viewsUpdate(r -> r.viewId(view.getId()).view(shown)));
        } else {
            Opening.push(slack, payload.getTriggerId(), shown);
        }
        return context.ack();
    }
}
