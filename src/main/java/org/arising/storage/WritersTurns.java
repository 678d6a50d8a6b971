package org.arising.storage;

import org.arising.kernel.OneWorkspace;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/**
 * Before a pool of several connections that write: in this process one writes to a workspace at a time, in the order in which
 * they came, and whoever writes to any workspace writes alone. Without it those who wait for one busy workspace would hold all
 * connections, and others would wait behind them.
 */
final class WritersTurns extends BeforePool {
    private final int all;
    private final Semaphore any;
    private final Map<WorkspaceId, Semaphore> each = new ConcurrentHashMap<>();
    private final WriteMeters meters;

    /** Before a pool of so many, so that whoever has a turn finds a connection. */
    WritersTurns(DataSource pool, int all, WriteMeters meters) {
        super(pool);
        this.all = all;
        this.any = new Semaphore(all, true);
        this.meters = meters;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var began = System.nanoTime();
        var own = OneWorkspace.current().map(workspace -> each.computeIfAbsent(workspace, id -> new Semaphore(1, true))).orElse(null);
        var turn = turn(own, began);
        try {
            return returning(pool.getConnection(), turn);
        } catch (SQLException | RuntimeException none) {
            turn.run();
            throw none;
        }
    }

    /** What ends the turn. */
    private Runnable turn(@Nullable Semaphore own, long began) throws SQLException {
        if (own == null) {
            meters.await(any, all, began);
            return () -> any.release(all);
        }
        meters.await(own, 1, began);
        try {
            meters.await(any, 1, began);
        } catch (SQLException missed) {
            own.release();
            throw missed;
        }
        return () -> {
            any.release();
            own.release();
        };
    }

    /** That connection, whose end is the end of the turn. */
    private static Connection returning(Connection connection, Runnable turn) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                WritersTurns.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    } finally {
                        if ((method.getName().equals("close") || method.getName().equals("abort")) && open.getAndSet(false)) {
                            turn.run();
                        }
                    }
                });
    }
}
