package org.arising.playground;

import java.util.List;

/**
 * What the page offers beside Slack itself to those who see the app for the first time; whoever runs the playground gives it.
 *
 * @param hints offered while somebody types a command
 * @param shortcuts those of the app's manifest
 * @param steps a tour, in its order
 * @param samples documents at hand where the app asks for a file
 * @param time how the clock is moved
 */
public record Guide(List<Hint> hints, List<Shortcut> shortcuts, List<Step> steps, List<Sample> samples, Time time) {
    /** Nothing beside Slack. */
    public static final Guide NONE = new Guide(List.of(), List.of(), List.of(), List.of(), new Standing());

    public Guide {
        hints = List.copyOf(hints);
        shortcuts = List.copyOf(shortcuts);
        steps = List.copyOf(steps);
        samples = List.copyOf(samples);
    }

    /** The beginning of a command, such as {@code /actions ongoing}, and what it is for. */
    public record Hint(String text, String about) {}

    /**
     * A shortcut of the app's.
     *
     * @param onMessage whether it stands in a message's menu, or in that of the whole workspace
     */
    public record Shortcut(String name, String callbackId, boolean onMessage) {}

    /**
     * A step of the tour.
     *
     * @param as the person who takes it
     * @param channel where
     * @param words what is typed, empty where nothing is
     * @param jump the jump of the clock that goes before it, empty where none does
     */
    public record Step(String title, String text, String as, String channel, String words, String jump) {}

    /** A document of text. */
    public record Sample(String name, String content) {}

    /** A later time that can be gone to. */
    public record Jump(String id, String label) {}

    /** The clock of the app and of this Slack, which can be moved on but not back. */
    public interface Time {
        /** Where to, from now. */
        List<Jump> jumps();

        /** Goes there, by way of everything that falls due before; returns once it is there. */
        void jump(String id);
    }

    /** A clock that nobody moves. */
    private record Standing() implements Time {
        @Override
        public List<Jump> jumps() {
            return List.of();
        }

        @Override
        public void jump(String id) {
            throw new IllegalArgumentException("This clock cannot be moved.");
        }
    }
}
