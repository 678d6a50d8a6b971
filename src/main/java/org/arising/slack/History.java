package org.arising.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import jakarta.inject.Singleton;
import org.arising.outbox.Courier;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import static org.arising.kernel.Words.say;

/** Looks for a post by its key, in a channel's history or in a thread. */
@Singleton
final class History {
    /** The type of the metadata that every post carries. */
    static final String EVENT = "arising_notice";
    /** Where in the metadata the notice's key stands. */
    static final String KEY = "key";
    /** Apps outside the Marketplace get at most 15 messages a call, once a minute. */
    private static final int PAGE = 15;

    private static final int PAGES = 4;

    private final SlackApi slack;

    History(SlackApi slack) {
        this.slack = slack;
    }

    /** A page of messages, and where the next one begins. */
    private record Page(@Nullable List<com.slack.api.model.Message> messages, @Nullable String next) {}

    /** Looks for the post of that key in a channel, or beneath a message of it. */
    Courier.Search find(String key, String channel, @Nullable String thread) {
        return find(message -> isOf(key, message.getMetadata()), channel, thread);
    }

    /** Looks for a post that shows one of those files. */
    Courier.Search findFiles(List<String> files, String channel) {
        return find(
                message -> message.getFiles() != null
                        && message.getFiles().stream().anyMatch(file -> files.contains(file.getId())),
                channel,
                null);
    }

    private Courier.Search find(
            Predicate<com.slack.api.model.Message> wanted, String channel, @Nullable String thread) {
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            switch (thread == null ? history(channel, cursor) : replies(channel, thread, cursor)) {
                case Called.Ok(var answer) -> {
                    if (answer.messages() == null) {
                        return new Courier.Search.Untold(Duration.ofSeconds(5), say("slack.why.no-history"));
                    }
                    for (var message : answer.messages()) {
                        if (wanted.test(message)) {
                            return new Courier.Search.Found(channel, message.getTs(), message.getText());
                        }
                    }
                    if (answer.next() == null || answer.next().isEmpty()) {
                        return new Courier.Search.Absent();
                    }
                    cursor = answer.next();
                }
                case Called.TooFast(var after) -> {
                    return new Courier.Search.Held(after, say("slack.why.wait"));
                }
                case Called.No(var code, var detail) -> {
                    return isAbsent(code)
                            ? new Courier.Search.Absent()
                            : new Courier.Search.Untold(Duration.ofMinutes(1), say("slack.why.history-refused", code));
                }
                case Called.NotReached(var why) -> {
                    return new Courier.Search.Held(Duration.ofSeconds(5), why);
                }
                case Called.Untold(var why) -> {
                    return new Courier.Search.Untold(Duration.ofSeconds(5), why);
                }
            }
        }
        return new Courier.Search.Absent();
    }

    /** Where there is no such channel or message nothing was posted there either. */
    private static boolean isAbsent(String code) {
        return code.equals("not_in_channel") || code.equals("channel_not_found") || code.equals("thread_not_found");
    }

    private Called<Page> history(String channel, @Nullable String cursor) {
        var request = ConversationsHistoryRequest.builder()
                .channel(channel)
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor)
                .build();
        return page(slack.call(client -> client.conversationsHistory(request)), answer ->
                new Page(answer.getMessages(), next(answer.getResponseMetadata())));
    }

    private Called<Page> replies(String channel, String thread, @Nullable String cursor) {
        var request = ConversationsRepliesRequest.builder()
                .channel(channel)
                .ts(thread)
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor)
                .build();
        return page(slack.call(client -> client.conversationsReplies(request)), answer ->
                new Page(answer.getMessages(), next(answer.getResponseMetadata())));
    }

    private interface Paging<T> {
        Page of(T answer);
    }

    private static <T extends SlackApiTextResponse> Called<Page> page(Called<T> called, Paging<T> paging) {
        return switch (called) {
            case Called.Ok(var answer) -> new Called.Ok<>(paging.of(answer));
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    private static @Nullable String next(@Nullable ResponseMetadata metadata) {
        return metadata == null ? null : metadata.getNextCursor();
    }

    private static boolean isOf(String key, @Nullable Metadata metadata) {
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get(KEY));
    }
}
