package org.arising.outbox;

import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is under way: one message to a place at a time, and so many of a lane. */
@Singleton
class Abreast {
    private final Set<String> places = new HashSet<>();
    private final Map<String, Integer> lanes = new HashMap<>();

    /** Enters where there is room. */
    synchronized boolean enter(String place, String lane, int most) {
        if (lanes.getOrDefault(lane, 0) >= most || !places.add(place)) {
            return false;
        }
        lanes.merge(lane, 1, Integer::sum);
        return true;
    }

    /** Leaves, and makes room. */
    synchronized void leave(String place, String lane) {
        places.remove(place);
        lanes.computeIfPresent(lane, (any, many) -> many == 1 ? null : many - 1);
    }
}
