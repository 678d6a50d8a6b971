package org.arising.playground;

import java.util.ArrayList;
import java.util.List;

/** What went to and fro. The oldest entries give way, as a demonstration may run for days. */
final class Log {
    private static final int MOST = 5_000;
    private final Watch watch;
    private final List<ApiCall> calls = new ArrayList<>();
    private final List<Delivered> deliveries = new ArrayList<>();

    Log(Watch watch) {
        this.watch = watch;
    }

    void add(ApiCall call) {
        watch.change(() -> keep(calls, call));
    }

    void add(Delivered delivery) {
        watch.change(() -> keep(deliveries, delivery));
    }

    List<ApiCall> calls() {
        return watch.reads(() -> List.copyOf(calls));
    }

    List<Delivered> deliveries() {
        return watch.reads(() -> List.copyOf(deliveries));
    }

    private static <T> void keep(List<T> entries, T entry) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.add(entry);
    }
}
