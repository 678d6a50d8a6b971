package org.arising.outbox;

import org.arising.slack.Message;
import org.arising.slack.NoticeView;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Slack of moods, which says what the real views say: it throttles, breaks down, loses answers, and ends the service. */
final class YearCourier implements Courier {
    /** A post, when it was made, and the text that people read. */
    record Post(Notice notice, Instant at, String text) {}

    private final Map<String, NoticeView> views;
    private final InstantSource clock;
    private final Random random;
    private final BiPredicate<Notice, String> isStale;
    private final List<String> stale = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private boolean away;

    /** Whether a notice asks for what is answered is asked at the moment at which it is posted. */
    YearCourier(Collection<NoticeView> views, InstantSource clock, Random random, BiPredicate<Notice, String> isStale) {
        this.views = views.stream().collect(Collectors.toMap(NoticeView::kind, Function.identity()));
        this.clock = clock;
        this.random = random;
        this.isStale = isStale;
    }

    /** Is away, or back. */
    void away(boolean now) {
        away = now;
    }

    List<Post> posts() {
        return posts;
    }

    /** What asked for something that was answered by then. */
    List<String> stale() {
        return stale;
    }

    @Override
    public boolean carries(String recipient) {
        return true;
    }

    @Override
    public Delivery deliver(Notice notice) {
        if (away) {
            return new Delivery.Later(Duration.ofSeconds(5), "away");
        }
        return switch (views.get(notice.kind()).render(notice, false)) {
            case NoticeView.Rendering.Nothing(var why) -> new Delivery.Dropped(why);
            case NoticeView.Rendering.NotYet(var why) -> new Delivery.Unknown(why);
            case NoticeView.Rendering.NotBefore(var at) -> new Delivery.NotBefore(at, "quiet");
            case NoticeView.Rendering.Say(var message) -> mood(notice, message);
            case NoticeView.Rendering.Pictured pictured -> mood(notice, pictured.plain());
            case NoticeView.Rendering.Reply(var message, var thread) -> mood(notice, message);
            case NoticeView.Rendering.Files files -> new Delivery.Sent(notice.recipient(), "files", "");
            case NoticeView.Rendering.Home home -> new Delivery.Dropped("the home tab was drawn");
            case NoticeView.Rendering.Cannot(var why) -> new Delivery.Refused("cannot", why);
        };
    }

    private Delivery mood(Notice notice, Message message) {
        return switch (random.nextInt(40)) {
            case 0 -> new Delivery.Later(Duration.ofSeconds(1 + random.nextInt(20)), "asked to wait");
            case 1 -> new Delivery.Unknown("no answer, and not taken");
            case 2 -> {
                post(notice, message);
                yield new Delivery.Unknown("no answer, and taken");
            }
            case 3 -> {
                post(notice, message);
                throw new FakeCourier.Crash();
            }
            case 4 -> throw new FakeCourier.Crash();
            default -> {
                post(notice, message);
                yield new Delivery.Sent(notice.recipient(), ts(notice.key()), message.text());
            }
        };
    }

    private void post(Notice notice, Message message) {
        var text = message.text() + message.blocks();
        posts.add(new Post(notice, clock.instant(), text));
        if (isStale.test(notice, text)) {
            stale.add(notice.key());
        }
    }

    private String ts(String key) {
        for (var at = 0; at < posts.size(); at++) {
            if (posts.get(at).notice().key().equals(key)) {
                return Integer.toString(at);
            }
        }
        throw new AssertionError("Never posted: " + key);
    }

    @Override
    public Delivery refresh(Notice notice, String channel, String ts) {
        return away ? new Delivery.Later(Duration.ofSeconds(5), "away") : new Delivery.Sent(channel, ts, "renewed");
    }

    @Override
    public Search find(Notice notice, @Nullable String channel) {
        if (away) {
            return new Search.Held(Duration.ofSeconds(5), "away");
        }
        return posts.stream().anyMatch(post -> post.notice().key().equals(notice.key()))
                ? new Search.Found(notice.recipient(), ts(notice.key()), "found")
                : new Search.Absent();
    }
}
