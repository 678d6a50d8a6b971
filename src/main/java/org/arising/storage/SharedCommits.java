package org.arising.storage;

import org.arising.kernel.RightOfWay;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Before the one connection that writes: what people for whom Slack waits write while others stand in line is committed together,
 * by one write to the disk. Each has a savepoint of its own, so that what one takes back is its own; and each is told that its
 * commit is done only once it is on the disk, so that nothing is less durable than alone. Whoever does not hurry, such as a job
 * or an import, never joins: nobody waits for a long transaction but to begin.
 *
 * <p>Whoever is done and sees others in line goes to the end of the line. The first to come to its turn there commits for all
 * that came between, who are told at once, wherever they stand.
 */
final class SharedCommits extends BeforePool {
    /** What is not done by then would keep the first of them waiting. */
    private static final int MOST = 16;

    private static final String OWN = "one_of_several";

    private final Line line = new Line();
    /** What is written and not committed yet; of whoever has the turn. */
    private @Nullable Batch open;

    private final WriteMeters meters;

    SharedCommits(DataSource pool, WriteMeters meters) {
        super(pool);
        this.meters = meters;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var member = new Member();
        member.enter();
        return (Connection) Proxy.newProxyInstance(
                SharedCommits.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) ->
                        method.getDeclaringClass() == Object.class ? member.self(proxy, method, arguments) : member.call(method, arguments));
    }

    /** Commits what is open, for all who wait for it; by whoever has the turn. */
    private void commitAll() {
        var batch = open;
        if (batch == null) {
            return;
        }
        batch.commit();
        end(batch);
    }

    private void end(Batch batch) {
        open = null;
        batch.giveBack();
        line.done(batch::over);
    }

    /** A connection as whoever asked for one sees it. */
    private final class Member {
        private boolean hasTurn;
        private boolean isClosed;
        /** The connection of a member that is not within a batch. */
        private @Nullable Connection own;
        /** The batch to which it belongs while its transaction is open. */
        private @Nullable Batch batch;
        /** Whether others had written to the batch before. */
        private boolean isLater;

        void enter() throws SQLException {
            meters.await(line);
            hasTurn = true;
            if (open == null || !RightOfWay.isFirst()) {
                try {
                    commitAll();
                    own = pool.getConnection();
                } catch (SQLException | RuntimeException none) {
                    leave();
                    throw none;
                }
            }
        }

        private void leave() {
            hasTurn = false;
            line.leave();
        }

        Object self(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> hashCode();
                default -> Member.class.getSimpleName();
            };
        }

        @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close", "abort" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return isClosed;
                }
                case "setReadOnly" -> {
                    return null;
                }
                case "commit" -> {
                    commit();
                    return null;
                }
                case "rollback" -> {
                    if (method.getParameterCount() == 0) {
                        rollback();
                        return null;
                    }
                }
                case "getAutoCommit" -> {
                    return batch == null;
                }
                case "setAutoCommit" -> {
                    if (arguments != null && Boolean.FALSE.equals(arguments[0])) {
                        begin();
                    } else if (batch != null) {
                        commit();
                    }
                    return null;
                }
                default -> {}
            }
            if (isClosed) {
                throw new SQLException("the connection is closed");
            }
            try {
                return method.invoke(connection(), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private void begin() throws SQLException {
            if (batch != null) {
                return;
            }
            if (!hasTurn) {
                enter();
            }
            var joined = open;
            if (joined == null) {
                var connection = connection();
                connection.setAutoCommit(false);
                joined = new Batch(pool, connection);
                open = joined;
                own = null;
            }
            isLater = joined.join() > 1;
            batch = joined;
            run(joined, "SAVEPOINT " + OWN);
        }

        /** Of a transaction that is open, or of a statement by itself, before which all else is committed. */
        private Connection connection() throws SQLException {
            var within = batch;
            if (within != null) {
                return within.connection();
            }
            if (!hasTurn) {
                enter();
            }
            if (own == null) {
                commitAll();
                own = pool.getConnection();
            }
            return own;
        }

        private void commit() throws SQLException {
            var mine = batch;
            if (mine == null) {
                return;
            }
            // Where SQLite has undone the transaction by itself, its savepoint is gone too.
            run(mine, "RELEASE " + OWN);
            batch = null;
            if (RightOfWay.isFirst() && line.isStanding() && mine.members() < MOST) {
                hasTurn = line.goToTheEnd(mine::isOver);
            }
            if (!mine.isOver()) {
                commitAll();
            }
            if (hasTurn) {
                leave();
            }
            mine.tell();
        }

        private void rollback() throws SQLException {
            var mine = batch;
            if (mine == null) {
                return;
            }
            batch = null;
            if (isLater) {
                run(mine, "ROLLBACK TO " + OWN);
                run(mine, "RELEASE " + OWN);
                // It may have been taken back for what others wrote before, and somebody is told so.
                commitAll();
                mine.tell();
            } else {
                mine.undo();
                end(mine);
            }
        }

        /** Where SQLite has undone the whole transaction, as on a full disk, there is no savepoint any more, and nothing of anybody. */
        private void run(Batch within, String sql) throws SQLException {
            try {
                within.execute(sql);
            } catch (SQLException undone) {
                batch = null;
                within.failed(undone);
                end(within);
                throw undone;
            }
        }

        private void close() throws SQLException {
            if (isClosed) {
                return;
            }
            isClosed = true;
            try {
                rollback();
                if (own != null) {
                    own.close();
                }
            } finally {
                own = null;
                if (hasTurn) {
                    leave();
                }
            }
        }
    }
}
