package org.arising.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL that tells which stored files are still referred to. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UsedFiles extends GenericRepository<FileRow, String> {
    /** Which of Slack's files was which of ours: it was never more than a way to fetch it once. */
    @Query("""
            DELETE FROM fetched_file WHERE (workspace_id, sha256) IN (SELECT workspace_id, sha256 FROM stored_file WHERE stored < :before)
                AND (workspace_id, sha256) NOT IN (SELECT workspace_id, sha256 FROM response_file)""")
    int forgetFetched(long before);

    @Query("""
            DELETE FROM stored_file WHERE stored < :before AND (workspace_id, sha256) NOT IN (
                SELECT workspace_id, sha256 FROM response_file
                UNION SELECT workspace_id, sha256 FROM correspondence_file
                UNION SELECT workspace_id, sha256 FROM report_file
                UNION SELECT workspace_id, sha256 FROM fetched_file)""")
    int forgetStored(long before);

    /** Every content that something refers to, in whichever workspace: each lies there once for all of them. */
    @Query("""
            SELECT sha256 FROM stored_file
            UNION SELECT sha256 FROM fetched_file
            UNION SELECT raw FROM mail_in
            UNION SELECT sha256 FROM mail_in_file
            UNION SELECT sha256 FROM document
            UNION SELECT sha256 FROM staged_import WHERE sha256 IS NOT NULL""")
    List<String> all();
}
