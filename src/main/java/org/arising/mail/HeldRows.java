package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of whom it concerns that e-mail stands still; asked only while it does. */
@JdbcRepository(dialect = Dialect.ANSI)
interface HeldRows extends GenericRepository<HeldRow, String> {
    /** What waits to be sent by e-mail and was due by then. */
    @Query("""
            SELECT o.key, o.workspace_id, o.committee, a.ref
            FROM outbox o LEFT JOIN outbox_action a ON a.workspace_id = o.workspace_id AND a.key = o.key
            WHERE o.state IN ('waiting', 'sending') AND o.recipient LIKE '%_@%' AND o.due <= :by""")
    List<HeldRow> waiting(long by);

    /** What was sent by e-mail since, so that an answer to it may be lying in the mailbox. */
    @Query("""
            SELECT o.key, o.workspace_id, o.committee, a.ref
            FROM mail_out m JOIN outbox o ON o.workspace_id = m.workspace_id AND o.key = m.key
            LEFT JOIN outbox_action a ON a.workspace_id = o.workspace_id AND a.key = o.key
            WHERE o.state = 'sent' AND m.made >= :since""")
    List<HeldRow> sent(long since);
}
