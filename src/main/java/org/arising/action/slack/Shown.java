package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/**
 * An action with all that is known of it, and what its viewer may do.
 *
 * @param history oldest first
 * @param responses oldest first
 * @param verbs words of {@link Verb} that the viewer may use on it
 */
public record Shown(Action action, List<Event> history, List<ResponseLine> responses, Set<String> verbs) {

    /**
     * A response as it is listed.
     *
     * @param from Slack user id, or words
     * @param to the action that was merged into the one shown and that it answered, or null
     */
    public record ResponseLine(
            String from, LocalDate received, String text, List<FileLine> files, @Nullable Reference to) {
        /** A response to the action itself. */
        public ResponseLine(String from, LocalDate received, String text, List<FileLine> files) {
            this(from, received, text, files, null);
        }
    }

    /** The actions that were merged into it, in order. */
    List<Reference> merged() {
        return history.stream()
                .flatMap(event -> event.what() instanceof Happening.Merged(var from, var reason) ? from.stream() : Stream.empty())
                .toList();
    }

    /**
     * A file of a response.
     *
     * @param size in bytes
     */
    public record FileLine(String name, long size) {
        /** {@code figures.pdf (1.2 MB)}. */
        public String spoken() {
            return say("show.file", name, size(size));
        }

        private static String size(long bytes) {
            if (bytes < 1_000) {
                return say("show.size.bytes", bytes);
            }
            return bytes < 1_000_000
                    ? say("show.size.kilobytes", Math.round(bytes / 1_000.0))
                    : say("show.size.megabytes", Math.round(bytes / 100_000.0) / 10.0);
        }
    }

    boolean may(Verb verb) {
        return verbs.contains(verb.word());
    }
}
