package org.arising.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force. */
final class Faults {
    private final Watch watch;
    private final List<FaultOrder> orders = new ArrayList<>();

    Faults(Watch watch) {
        this.watch = watch;
    }

    FaultOrder order(Fault fault, String method) {
        return watch.changes(() -> {
            FaultOrder order = new FaultOrder(watch, fault, method);
            orders.add(order);
            return order;
        });
    }

    void lift() {
        watch.change(() -> orders.forEach(FaultOrder::lift));
    }

    /** The fault this call meets, counted as used. */
    Optional<Fault> meets(String method) {
        return watch.changes(() -> {
            orders.removeIf(order -> !order.isInForce());
            return orders.stream()
                    .filter(order -> order.meets(method))
                    .findFirst()
                    .map(FaultOrder::use);
        });
    }

    /** The fault that this door meets, where one was ordered for it by name; what is ordered for every method does not touch it. */
    Optional<Fault> meetsByName(String door) {
        return watch.changes(() -> orders.stream()
                .filter(order -> order.isInForce() && order.names(door))
                .findFirst()
                .map(FaultOrder::use));
    }

    boolean isDown() {
        return watch.reads(() -> orders.stream()
                .anyMatch(order -> order.isInForce() && order.fault().kind() == Fault.Kind.DOWN));
    }
}
