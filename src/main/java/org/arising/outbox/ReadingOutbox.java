package org.arising.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads of the outbox what does not change meanwhile, or what may be a moment old, without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingOutbox extends GenericRepository<OutboxRow, String> {
    @Query("SELECT ref FROM outbox_action WHERE workspace_id = :workspace AND key = :key ORDER BY ref")
    List<String> actions(String workspace, String key);

    @Query("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND due <= :now")
    long countDue(long now);

    @Query("SELECT min(due) FROM outbox WHERE state IN ('waiting', 'sending') AND due <= :now")
    @Nullable Long oldestDue(long now);

    @Query("SELECT count(*) FROM outbox WHERE state = 'failed'")
    long countFailed();

    @Query("""
            SELECT * FROM outbox WHERE workspace_id = :workspace AND state = 'failed' ORDER BY created DESC LIMIT 50""")
    List<OutboxRow> failed(String workspace);
}
