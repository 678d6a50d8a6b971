package org.arising.playground;

/** A fault in force: until lifted, or for so many calls. */
public final class FaultOrder {
    /** Stands for every method. */
    static final String EVERY = "*";

    private final Watch watch;
    private final Fault fault;
    private final String method;
    private long left = Long.MAX_VALUE;

    FaultOrder(Watch watch, Fault fault, String method) {
        this.watch = watch;
        this.fault = fault;
        this.method = method;
    }

    /** For so many calls from now on. */
    public FaultOrder times(int calls) {
        watch.change(() -> left = calls);
        return this;
    }

    /** Ends it. */
    public void lift() {
        watch.change(() -> left = 0);
    }

    Fault fault() {
        return fault;
    }

    boolean isInForce() {
        return left > 0;
    }

    boolean meets(String called) {
        return left > 0 && (method.equals(EVERY) || method.equals(called));
    }

    boolean names(String door) {
        return method.equals(door);
    }

    Fault use() {
        if (fault.kind() != Fault.Kind.DOWN) {
            left--;
        }
        return fault;
    }
}
