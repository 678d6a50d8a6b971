package org.arising.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.arising.kernel.Ids;
import org.arising.kernel.RightOfWay;
import org.arising.log.About;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import static org.arising.kernel.Words.say;

/** Hands what came in to Bolt, over whichever way it came: whatever happens, Slack gets an answer. */
@Singleton
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Slack waits for three seconds. */
    private static final Duration SLOWEST = Duration.ofSeconds(4);

    private final App app;
    private final Installations installations;
    private final Apology apology;
    private final MeterRegistry meters;
    private final RightOfWay way;

    Reception(App app, Installations installations, Apology apology, MeterRegistry meters, RightOfWay way) {
        this.app = app;
        this.installations = installations;
        this.apology = apology;
        this.meters = meters;
        this.way = way;
    }

    /** Builds Bolt's own form of a request, or null where it has none. */
    interface Building {
        @Nullable Request<?> request();
    }

    Answer receive(Shape shape, Building building) {
        var began = System.nanoTime();
        var answer = way.first(() -> received(shape, building));
        Timer.builder("arising.requests")
                .description("From a request of Slack to its answer")
                .tags("kind", shape.kind().name().toLowerCase(Locale.ROOT), "status", Integer.toString(answer.status()))
                .publishPercentileHistogram()
                .maximumExpectedValue(SLOWEST)
                .register(meters)
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        return answer;
    }

    private Answer received(Shape shape, Building building) {
        MDC.put(About.KEY, Ids.fresh().substring(0, 8));
        try {
            var installation = installations.of(shape.team());
            if (installation.isPresent()) {
                return installations.within(installation.get(), () -> answer(shape, building));
            }
            return shape.team() == null
                    ? answer(shape, building)
                    : Answer.plain(shape, say("slack.not-set-up"));
        } catch (JsonParseException malformed) {
            return new Answer(400, null, "");
        } catch (RuntimeException fault) {
            // Whose workspace it is could not be told.
            return failed(shape, null, fault);
        } finally {
            MDC.remove(About.KEY);
        }
    }

    private Answer answer(Shape shape, Building building) {
        Request<?> asked;
        try {
            asked = building.request();
        } catch (RuntimeException malformed) {
            // The SDK reads what Slack sends, and trips over all else in one way or another.
            LOG.warn("A {} is not as Slack makes it: {}", shape.kind(), malformed.getClass().getSimpleName());
            return new Answer(400, null, "");
        }
        if (asked == null) {
            return new Answer(shape.kind() == Shape.Kind.EVENT ? 200 : 400, null, "");
        }
        try {
            return answer(app.run(asked));
        } catch (JsonParseException | Malformed malformed) {
            return new Answer(400, null, "");
        } catch (Exception fault) { // Bolt's own signature; whatever it is, Slack must get an answer.
            return failed(shape, asked, fault);
        }
    }

    /** Bolt answers 404 to what nobody handles, and Slack would send it again. */
    private static Answer answer(Response answer) {
        var status = answer.getStatusCode();
        var unhandled = status != null && status == 404;
        return new Answer(
                status == null || unhandled ? 200 : status,
                answer.getContentType(),
                unhandled || answer.getBody() == null ? "" : answer.getBody());
    }

    private Answer failed(Shape shape, @Nullable Request<?> asked, Exception fault) {
        var id = String.valueOf(MDC.get(About.KEY));
        LOG.error("Request {} ({}) failed", id, shape.kind(), fault);
        // What is acknowledged Slack does not send again, and to an event nobody can be told to try again.
        if (shape.kind() == Shape.Kind.EVENT && Trouble.isBusy(fault)) {
            return new Answer(429, null, "");
        }
        var words = Trouble.words(fault, id);
        if (asked != null) {
            apology.tell(asked, words);
        }
        return Answer.plain(shape, words);
    }
}
