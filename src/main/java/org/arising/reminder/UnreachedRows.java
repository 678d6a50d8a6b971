package org.arising.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL of what officers were told of parties that cannot be reached. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UnreachedRows extends GenericRepository<SlotRow, String> {
    @Query("""
            INSERT INTO unreached (workspace_id, ref, post, absence) VALUES (:workspace, :ref, :post, :absence)
            ON CONFLICT DO NOTHING""")
    int insert(String workspace, String ref, String post, String absence);
}
