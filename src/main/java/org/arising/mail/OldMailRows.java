package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL that removes e-mails of no record. */
@JdbcRepository(dialect = Dialect.ANSI)
interface OldMailRows extends GenericRepository<InRow, String> {
    /**
     * Those that came before, each as its workspace and its id: set aside, written by a machine, never found to be about
     * anything, or taken by nobody while what it was about was still asked for. What was taken as an answer, an update or a
     * note is of record, and so is what an officer wrote back to.
     */
    @Query("""
            SELECT m.workspace_id || ' ' || m.id FROM mail_in m
            WHERE m.came < :before AND coalesce(m.settled, '') NOT IN ('answer', 'update', 'note')
                AND (m.settled = 'aside' OR m.sort <> 'REPLY' OR (
                    NOT EXISTS (SELECT 1 FROM json_each('["' || replace(m.refs, ' ', '","') || '"]') r
                        JOIN action a ON a.workspace_id = m.workspace_id AND a.ref = r.value WHERE a.status = 'ongoing')
                    AND NOT EXISTS (SELECT 1 FROM outbox_action o
                        JOIN action a ON a.workspace_id = o.workspace_id AND a.ref = o.ref
                        WHERE o.workspace_id = m.workspace_id AND o.key = m.notice AND a.status = 'ongoing')))
                AND NOT EXISTS (SELECT 1 FROM mail_note n
                    WHERE n.workspace_id = m.workspace_id AND n.answers = m.id AND n.answers <> '')
            ORDER BY m.came LIMIT :most""")
    List<String> old(long before, int most);

    @Query("""
            INSERT INTO mail_gone (workspace_id, fingerprint)
            SELECT workspace_id, fingerprint FROM mail_in WHERE workspace_id = :workspace AND id = :id
            ON CONFLICT DO NOTHING""")
    void remember(String workspace, String id);

    /** What officers were told of it held its words. */
    @Query("""
            UPDATE outbox SET sent_text = ''
            WHERE workspace_id = :workspace AND key >= :from AND key < :to AND sent_text IS NOT NULL""")
    void unsay(String workspace, String from, String to);

    @Query("DELETE FROM mail_in_file WHERE workspace_id = :workspace AND mail_id = :id")
    void removeFiles(String workspace, String id);

    @Query("DELETE FROM mail_in WHERE workspace_id = :workspace AND id = :id")
    void remove(String workspace, String id);
}
