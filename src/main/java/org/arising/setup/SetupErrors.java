package org.arising.setup;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What is wrong with a setup file, in its order. Nobody reads more than so many lines, and a file can be made to have millions. */
final class SetupErrors {
    private static final int MOST = 100;

    private final List<String> told = new ArrayList<>();
    private int untold;

    void add(String words) {
        if (told.size() < MOST) {
            told.add(words);
        } else {
            untold++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    SetupReading.Refused refused() {
        var all = new ArrayList<>(told);
        if (untold > 0) {
            all.add(say("setup.error.more", untold));
        }
        return new SetupReading.Refused(List.copyOf(all));
    }
}
