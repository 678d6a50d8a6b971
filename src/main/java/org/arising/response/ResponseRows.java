package org.arising.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL of responses and their files. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ResponseRows extends GenericRepository<ResponseRow, String> {
    @Query("""
            INSERT INTO response (workspace_id, id, sender, received, text, recorded_by, recorded)
            VALUES (:workspaceId, :id, :sender, :received, :text, :recordedBy, :recorded)""")
    void insert(ResponseRow row);

    @Query("""
            INSERT INTO response_answer (workspace_id, response_id, ref, part) VALUES (:workspace, :response, :ref, :part)
            ON CONFLICT DO NOTHING""")
    void insertAnswer(String workspace, String response, String ref, int part);

    @Query("""
            INSERT INTO stored_file (workspace_id, sha256, size, stored) VALUES (:workspace, :sha256, :size, :stored)
            ON CONFLICT DO NOTHING""")
    void insertStored(String workspace, String sha256, long size, long stored);

    @Query("""
            INSERT INTO fetched_file (workspace_id, slack_file, sha256, name, mimetype, size)
            VALUES (:workspace, :slackFile, :sha256, :name, :mimetype, :size) ON CONFLICT DO NOTHING""")
    void insertFetched(String workspace, String slackFile, String sha256, String name, String mimetype, long size);

    @Query("""
            SELECT workspace_id, '' AS response_id, 0 AS position, sha256, name, mimetype, size FROM fetched_file
            WHERE workspace_id = :workspace AND slack_file = :slackFile""")
    Optional<FileRow> fetched(String workspace, String slackFile);
}
