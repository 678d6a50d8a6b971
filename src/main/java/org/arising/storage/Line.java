package org.arising.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** One has the turn, and the others stand in line in the order in which they came, until it is theirs or they need it no more. */
final class Line {
    private final ReentrantLock monitor = new ReentrantLock();
    private final Deque<Standing> standing = new ArrayDeque<>();
    private boolean isTaken;

    /** Somebody in line. */
    private static final class Standing {
        private final Condition called;
        private final BooleanSupplier isDone;
        private boolean hasTurn;

        Standing(Condition called, BooleanSupplier isDone) {
            this.called = called;
            this.isDone = isDone;
        }
    }

    /** Waits for the turn for so long; whether it came. */
    boolean await(long nanos) throws InterruptedException {
        monitor.lockInterruptibly();
        try {
            if (!isTaken) {
                isTaken = true;
                return true;
            }
            var mine = new Standing(monitor.newCondition(), () -> false);
            standing.add(mine);
            try {
                var left = nanos;
                while (!mine.hasTurn && left > 0) {
                    left = mine.called.awaitNanos(left);
                }
            } catch (InterruptedException stopped) {
                if (mine.hasTurn) {
                    pass();
                }
                standing.remove(mine);
                throw stopped;
            }
            standing.remove(mine);
            return mine.hasTurn;
        } finally {
            monitor.unlock();
        }
    }

    /** Gives the turn to whoever is next, and waits until that comes again or is not needed any more; whether it came. */
    boolean goToTheEnd(BooleanSupplier isDone) {
        monitor.lock();
        try {
            var mine = new Standing(monitor.newCondition(), isDone);
            standing.add(mine);
            pass();
            while (!mine.hasTurn && !isDone.getAsBoolean()) {
                mine.called.awaitUninterruptibly();
            }
            standing.remove(mine);
            return mine.hasTurn;
        } finally {
            monitor.unlock();
        }
    }

    /** Gives the turn to whoever is next. */
    void leave() {
        monitor.lock();
        try {
            pass();
        } finally {
            monitor.unlock();
        }
    }

    /** Something was done by whoever has the turn: those who wait for that alone go. */
    void done(Runnable what) {
        monitor.lock();
        try {
            what.run();
            standing.stream().filter(each -> each.isDone.getAsBoolean()).forEach(each -> each.called.signal());
        } finally {
            monitor.unlock();
        }
    }

    /** Whether anybody waits for the turn. */
    boolean isStanding() {
        monitor.lock();
        try {
            return !standing.isEmpty();
        } finally {
            monitor.unlock();
        }
    }

    private void pass() {
        var next = standing.poll();
        // Who needs it no more is on the way out.
        while (next != null && next.isDone.getAsBoolean()) {
            next = standing.poll();
        }
        if (next == null) {
            isTaken = false;
        } else {
            next.hasTurn = true;
            next.called.signal();
        }
    }
}
