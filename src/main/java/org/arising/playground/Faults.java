package org.arising.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Answers at a door beside the Web API, whose faults are ordered by its name; those of every method do not touch it. */
    Reply through(String door, Supplier<Reply> work) {
        Fault fault = watch.changes(() -> orders.stream()
                        .filter(order -> order.isInForce() && order.names(door))
                        .findFirst()
                        .map(FaultOrder::use))
                .orElse(null);
        Reply instead = fault == null ? null : Reply.insteadOf(fault);
        Reply reply = instead == null ? work.get() : instead;
        return fault == null ? reply : reply.through(fault);
    }

    boolean isDown() {
        return watch.reads(() -> orders.stream()
                .anyMatch(order -> order.isInForce() && order.fault().kind() == Fault.Kind.DOWN));
    }
}
