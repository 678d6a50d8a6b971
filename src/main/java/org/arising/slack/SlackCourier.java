package org.arising.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.committee.Mailing;
import org.arising.outbox.Courier;
import org.arising.outbox.Notice;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Carries notices to Slack. The key of a notice is in its message's metadata: Slack has no key of its own against doubles,
 * so a post whose answer was lost is looked for in the history before it is sent again.
 */
@Singleton
public final class SlackCourier implements Courier {
    private static final Logger LOG = LoggerFactory.getLogger(SlackCourier.class);
    /** What Slack answers where something is wrong with the view itself. */
    private static final Set<String> REFUSED_VIEWS = Set.of("invalid_arguments", "invalid_blocks", "view_too_large");
    /** What Slack answers where the channel or the token is at fault, whatever the message says. */
    private static final Set<String> MENDABLE = Set.of(
            "not_in_channel", "channel_not_found", "is_archived", "invalid_auth", "account_inactive", "token_revoked",
            "token_expired", "not_authed");

    private static final Duration NOT_INSTALLED = Duration.ofMinutes(5);

    private final Installations installations;
    private final SlackApi slack;
    private final History history;
    private final FileSend files;
    private final Pictures pictures;
    private final Map<String, NoticeView> views;
    private final Steps steps;
    /** However much is sent at once, most of the connections for reading are left to people. */
    private final Semaphore drawing = new Semaphore(1);

    SlackCourier(
            Installations installations,
            SlackApi slack,
            History history,
            FileSend files,
            Pictures pictures,
            List<NoticeView> views,
            Steps steps) {
        this.installations = installations;
        this.slack = slack;
        this.history = history;
        this.files = files;
        this.pictures = pictures;
        this.steps = steps;
        this.views = views.stream().collect(Collectors.toMap(NoticeView::kind, Function.identity()));
    }

    @Override
    public boolean carries(String recipient) {
        return !Mailing.isMail(recipient);
    }

    @Override
    public Delivery deliver(Notice notice) {
        return within(notice, () -> send(notice));
    }

    /** Speaks with the token of the notice's workspace, or not at all. */
    private Delivery within(Notice notice, Supplier<Delivery> work) {
        return installations.of(notice.workspace())
                .map(known -> installations.within(known, work))
                .orElseGet(() -> new Delivery.Later(NOT_INSTALLED, say("slack.why.not-installed")));
    }

    private Delivery send(Notice notice) {
        return switch (render(notice, false)) {
            case NoticeView.Rendering.Nothing(var why) -> new Delivery.Dropped(why);
            case NoticeView.Rendering.NotYet(var why) -> new Delivery.Unknown(Duration.ofSeconds(1), why);
            case NoticeView.Rendering.NotBefore(var at) -> new Delivery.NotBefore(at, say("slack.why.quiet"));
            case NoticeView.Rendering.Say(var message) -> deliver(notice, message, null);
            case NoticeView.Rendering.Pictured pictured -> deliver(notice, pictured);
            case NoticeView.Rendering.Reply(var message, var thread) -> deliver(notice, message, thread);
            case NoticeView.Rendering.Files shown -> show(notice, shown);
            case NoticeView.Rendering.Home(var view, var others) -> draw(notice, view, others);
            case NoticeView.Rendering.Cannot(var why) -> new Delivery.Refused("cannot", why);
        };
    }

    /** Drawing a home tab again does no harm, so a lost answer is no trouble. */
    private Delivery draw(Notice notice, View view, List<View> others) {
        return switch (call(client -> client.viewsPublish(r -> r.userId(notice.recipient()).view(view)))) {
            case Called.Ok(var answer) -> new Delivery.Dropped("the home tab was drawn");
            case Called.TooFast(var after) -> new Delivery.Later(after, say("slack.why.wait"));
            case Called.No(var code, var detail) -> {
                LOG.warn("The home tab of {} was not drawn: Slack answered {} {}", notice.recipient(), code, detail);
                // The picture in it may be gone: the next is drawn without.
                pictures.untold(notice.workspace());
                yield REFUSED_VIEWS.contains(code) && !others.isEmpty()
                        ? draw(notice, others.getFirst(), others.subList(1, others.size()))
                        : new Delivery.Dropped("Slack answered " + code);
            }
            case Called.NotReached(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
        };
    }

    /** A share has no timestamp to be known by: its first file stands for it. */
    private Delivery show(Notice notice, NoticeView.Rendering.Files shown) {
        return switch (files.send(notice.workspace(), notice.key(), notice.recipient(), shown)) {
            case Called.Ok(var file) -> new Delivery.Sent(notice.recipient(), file, shown.comment());
            case Called.TooFast(var after) -> new Delivery.Later(after, say("slack.why.wait"));
            case Called.No(var code, var detail) -> refused(code, detail);
            case Called.NotReached(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Delivery.Unknown(why);
        };
    }

    /** With the picture where that goes, and in the same attempt without where it does not. */
    private Delivery deliver(Notice notice, NoticeView.Rendering.Pictured pictured) {
        var held = pictures.held(notice.workspace(), notice.key(), pictured.picture());
        if (held.isEmpty()) {
            return deliver(notice, pictured.plain(), null);
        }
        return switch (deliver(notice, pictured.with().apply(held.get()), null)) {
            // A definite no: nothing was posted, and it may be for the picture.
            case Delivery.Refused(var code, var why) when !MENDABLE.contains(code) -> {
                pictures.refused(notice.workspace(), notice.key(), pictured.picture(), held.get(), code);
                yield deliver(notice, pictured.plain(), null);
            }
            case Delivery.Unknown unknown -> {
                pictures.untold(notice.workspace());
                yield unknown;
            }
            case Delivery other -> other;
        };
    }

    private Delivery deliver(Notice notice, Message message, @Nullable String thread) {
        return switch (channel(notice.recipient())) {
            case Called.Ok(var channel) -> post(notice, channel, message, thread);
            case Called.TooFast(var after) -> new Delivery.Later(after, say("slack.why.wait"));
            case Called.No(var code, var detail) -> refused(code, detail);
            case Called.NotReached(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
        };
    }

    private NoticeView.Rendering render(Notice notice, boolean posted) {
        var view = views.get(notice.kind());
        if (view == null) {
            return new NoticeView.Rendering.Nothing("nothing here renders a " + notice.kind());
        }
        drawing.acquireUninterruptibly();
        try {
            return view.render(notice, posted);
        } finally {
            drawing.release();
        }
    }

    private Delivery post(Notice notice, String channel, Message message, @Nullable String thread) {
        var metadata = Metadata.builder().eventType(History.EVENT).eventPayload(Map.of(History.KEY, notice.key())).build();
        var called = call(client -> client.chatPostMessage(r -> r.channel(channel)
                .threadTs(thread)
                .text(message.text())
                .blocks(message.blocks())
                .metadata(metadata)
                .unfurlLinks(false)
                .unfurlMedia(false)));
        return switch (called) {
            case Called.Ok(var answer) ->
                answer.getTs() == null || answer.getChannel() == null
                        ? new Delivery.Unknown(say("slack.why.no-message-named"))
                        : new Delivery.Sent(answer.getChannel(), answer.getTs(), message.text());
            case Called.TooFast(var after) -> new Delivery.Later(after, say("slack.why.wait"));
            case Called.No(var code, var detail) -> refused(code, detail);
            case Called.NotReached(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Delivery.Unknown(why);
        };
    }

    /** What is seen in Slack from then on. */
    private <T extends SlackApiTextResponse> Called<T> call(SlackApi.Call<T> call) {
        steps.reached(Step.CALLING);
        var called = slack.call(call);
        steps.reached(Step.CALLED);
        return called;
    }

    /** A person is written to in the conversation that Slack opens for that. */
    private Called<String> channel(String recipient) {
        if (!recipient.startsWith("U") && !recipient.startsWith("W")) {
            return new Called.Ok<>(recipient);
        }
        return switch (slack.call(client -> client.conversationsOpen(r -> r.users(List.of(recipient))))) {
            case Called.Ok(var answer) ->
                answer.getChannel() == null || answer.getChannel().getId() == null
                        ? new Called.Untold<>(say("slack.why.no-conversation-named"))
                        : new Called.Ok<>(answer.getChannel().getId());
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    @Override
    public Delivery refresh(Notice notice, String channel, String ts) {
        return within(notice, () -> redraw(notice, channel, ts));
    }

    private Delivery redraw(Notice notice, String channel, String ts) {
        return switch (render(notice, true)) {
            case NoticeView.Rendering.Nothing(var why) -> new Delivery.Dropped(why);
            case NoticeView.Rendering.NotYet(var why) -> new Delivery.Dropped(why);
            case NoticeView.Rendering.NotBefore(var at) -> new Delivery.NotBefore(at, say("slack.why.quiet"));
            case NoticeView.Rendering.Say(var message) -> update(message, channel, ts);
            case NoticeView.Rendering.Pictured shown -> new Delivery.Dropped("a picture that was shown stays as it was");
            case NoticeView.Rendering.Reply(var message, var thread) -> update(message, channel, ts);
            case NoticeView.Rendering.Files shown -> new Delivery.Dropped("files that were shown stay as they were");
            case NoticeView.Rendering.Home home -> new Delivery.Dropped("a home tab is drawn anew");
            case NoticeView.Rendering.Cannot(var why) -> new Delivery.Dropped(why);
        };
    }

    private Delivery update(Message message, String channel, String ts) {
        return switch (call(client ->
                client.chatUpdate(r -> r.channel(channel).ts(ts).text(message.text()).blocks(message.blocks())))) {
            case Called.Ok(var answer) -> new Delivery.Sent(channel, ts, message.text());
            case Called.TooFast(var after) -> new Delivery.Later(after, say("slack.why.wait"));
            // Whoever deleted a message wants it gone; what it was about stays in the record.
            case Called.No(var code, var detail) ->
                new Delivery.Dropped(code.equals("message_not_found") ? "it was deleted in Slack" : "Slack answered " + code);
            case Called.NotReached(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Delivery.Later(Duration.ofSeconds(5), why);
        };
    }

    @Override
    public Search find(Notice notice, @Nullable String channel) {
        return installations.of(notice.workspace())
                .map(known -> installations.within(known, () -> search(notice, channel)))
                .orElseGet(() -> new Search.Held(NOT_INSTALLED, say("slack.why.not-installed")));
    }

    private Search search(Notice notice, @Nullable String known) {
        var sent = files.sent(notice.workspace(), notice.key());
        if (!sent.isEmpty()) {
            return history.findFiles(sent, notice.recipient());
        }
        return switch (known == null ? channel(notice.recipient()) : new Called.Ok<>(known)) {
            case Called.Ok(var channel) ->
                history.find(notice.key(), channel, render(notice, false) instanceof NoticeView.Rendering.Reply(var said, var thread)
                        ? thread
                        : null);
            case Called.TooFast(var after) -> new Search.Held(after, say("slack.why.wait"));
            // Where it cannot be looked for it was not posted either: the app is not there.
            case Called.No(var code, var detail) -> new Search.Absent();
            case Called.NotReached(var why) -> new Search.Held(Duration.ofSeconds(5), why);
            case Called.Untold(var why) -> new Search.Untold(Duration.ofSeconds(5), why);
        };
    }

    private static Delivery refused(String code, String detail) {
        var why =
                switch (code) {
                    case "not_in_channel", "channel_not_found" ->
                        say("slack.refusal.not-in-channel");
                    case "is_archived" ->
                        say("slack.refusal.archived");
                    case "invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_authed" ->
                        say("slack.refusal.token", code);
                    case "missing_scope" ->
                        say("slack.refusal.permission", detail.isEmpty() ? "missing_scope" : detail);
                    case "user_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot", "users_not_found" ->
                        say("slack.refusal.person", code);
                    default -> say("slack.refusal.other", code);
                };
        return new Delivery.Refused(code, why);
    }
}
