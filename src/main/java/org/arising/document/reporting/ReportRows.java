package org.arising.document.reporting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** The SQL that writes reports and what stands in them. Called within a transaction of the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReportRows extends ReportQueries {
    @Query("""
            INSERT INTO report (workspace_id, committee, meeting, edition, scope, issued, issued_by, content)
            VALUES (:workspaceId, :committee, :meeting, :edition, :scope, :issued, :issuedBy, :content)""")
    void insert(ReportRow row);

    @Query("""
            INSERT INTO stored_file (workspace_id, sha256, size, stored) VALUES (:workspace, :sha256, :size, :stored)
            ON CONFLICT DO NOTHING""")
    void insertStored(String workspace, String sha256, long size, long stored);

    @Query("""
            INSERT INTO report_file (workspace_id, committee, meeting, edition, format, sha256)
            VALUES (:workspace, :committee, :meeting, :edition, :format, :sha256) ON CONFLICT DO NOTHING""")
    void insertFile(String workspace, String committee, String meeting, int edition, String format, String sha256);

    @Query("""
            INSERT INTO standing_text (workspace_id, committee, field, text) VALUES (:workspace, :committee, :field, :text)
            ON CONFLICT (workspace_id, committee, field) DO UPDATE SET text = excluded.text""")
    void saveText(String workspace, String committee, String field, String text);

    @Query("""
            INSERT INTO correspondence
                (workspace_id, id, committee, day, sender, text, attached, withdrawn, recorded_by, recorded)
            VALUES (:workspace, :id, :committee, :day, :sender, :text, :attached, 0, :actor, :recorded)
            ON CONFLICT DO NOTHING""")
    int insertLetter(
            String workspace,
            String id,
            String committee,
            String day,
            String sender,
            String text,
            int attached,
            String actor,
            long recorded);

    @Query("""
            INSERT INTO correspondence_file (workspace_id, letter, position, sha256, name, mimetype, size)
            VALUES (:workspace, :letter, :position, :sha256, :name, :mimetype, :size)""")
    void insertFile(
            String workspace, String letter, int position, String sha256, String name, String mimetype, long size);

    @Query("UPDATE correspondence SET withdrawn = 1 WHERE workspace_id = :workspace AND committee = :committee AND id = :id")
    int withdraw(String workspace, String committee, String id);
}
