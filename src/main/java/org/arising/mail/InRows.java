package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL of e-mails that came. */
@JdbcRepository(dialect = Dialect.ANSI)
interface InRows extends GenericRepository<InRow, String> {
    @Query("""
            INSERT INTO mail_in (workspace_id, id, fingerprint, message_id, committee, notice, refs, sort, sender, name, subject,
                body, shown, checks, expected, problem, unreached, raw, came)
            VALUES (:workspaceId, :id, :fingerprint, :messageId, :committee, :notice, :refs, :sort, :sender, :name, :subject,
                :body, :shown, :checks, :expected, :problem, :unreached, :raw, :came) ON CONFLICT DO NOTHING""")
    void insert(InRow row);

    /** How often it was filed, though it may have been removed since. */
    @Query("""
            SELECT (SELECT count(*) FROM mail_in WHERE workspace_id = :workspace AND fingerprint = :fingerprint)
                + (SELECT count(*) FROM mail_gone WHERE workspace_id = :workspace AND fingerprint = :fingerprint)""")
    int filed(String workspace, String fingerprint);

    @Query("SELECT * FROM mail_in WHERE workspace_id = :workspace AND id = :id")
    Optional<InRow> find(String workspace, String id);

    @Query("""
            UPDATE mail_in SET settled = :settled, settled_by = :by
            WHERE workspace_id = :workspace AND id = :id AND coalesce(settled, '') NOT IN ('answer', 'update')""")
    int settle(String workspace, String id, String settled, String by);

    @Query("""
            UPDATE mail_in SET refs = :refs, committee = :committee, settled = NULL, settled_by = NULL
            WHERE workspace_id = :workspace AND id = :id AND coalesce(settled, '') NOT IN ('answer', 'update')""")
    int point(String workspace, String id, String refs, String committee);

    /** Which notices told of it. */
    @Query("SELECT key FROM outbox WHERE workspace_id = :workspace AND key >= :from AND key < :to")
    List<String> told(String workspace, String from, String to);

    @Query("SELECT validity || ' ' || uid FROM mailbox WHERE place = :place")
    Optional<String> read(String place);

    @Query("""
            INSERT INTO mailbox (place, validity, uid) VALUES (:place, :validity, :uid)
            ON CONFLICT (place) DO UPDATE SET validity = excluded.validity, uid = excluded.uid""")
    void readTo(String place, long validity, long uid);
}
