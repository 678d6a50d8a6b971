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
final class WritersTurns extends PlainSource {
    /** More than there will ever be connections. */
    private static final int ALL = 1_000;

    private final DataSource pool;
    private final Semaphore any = new Semaphore(ALL, true);
    private final Map<WorkspaceId, Semaphore> each = new ConcurrentHashMap<>();
    private final WriteMeters meters;

    WritersTurns(DataSource pool, WriteMeters meters) {
        this.pool = pool;
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
            meters.await(any, ALL, began);
            return () -> any.release(ALL);
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

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
