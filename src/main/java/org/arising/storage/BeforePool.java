package org.arising.storage;

import java.sql.SQLException;

import javax.sql.DataSource;

/** A source whose connections come from a pool, once it is whoever's turn. */
abstract class BeforePool extends PlainSource {
    /** Where the connections come from. */
    protected final DataSource pool;

    BeforePool(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public final <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public final boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
