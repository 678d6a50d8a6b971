package org.arising.document.importing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The SQL of staged imports. Every step says from which stage it comes, so that a late one changes nothing. */
@JdbcRepository(dialect = Dialect.ANSI)
interface StagedRows extends GenericRepository<StagedRow, String> {
    @Query("""
            INSERT INTO staged_import (workspace_id, id, committee, officer, name, mimetype, slack_file, address, stage, words,
                force, quiet_until, asked)
            VALUES (:workspaceId, :id, :committee, :officer, :name, :mimetype, :slackFile, :address, :stage, :words,
                :force, :quietUntil, :asked)
            ON CONFLICT DO NOTHING""")
    void insert(StagedRow row);

    @Query("SELECT * FROM staged_import WHERE workspace_id = :workspace AND id = :id")
    Optional<StagedRow> find(String workspace, String id);

    @Query("SELECT * FROM staged_import WHERE stage IN ('asked', 'reading', 'chosen') ORDER BY asked, id LIMIT 1")
    Optional<StagedRow> next();

    @Query("""
            UPDATE staged_import SET stage = :to, words = :words
            WHERE workspace_id = :workspace AND id = :id AND stage = :from""")
    int move(String workspace, String id, String from, String to, String words);

    @Query("""
            UPDATE staged_import SET stage = :to, words = :words, draft = :draft, sha256 = :sha256
            WHERE workspace_id = :workspace AND id = :id AND stage = 'reading'""")
    int read(String workspace, String id, String to, String words, @Nullable String draft, String sha256);

    @Query("""
            UPDATE staged_import SET stage = 'chosen', words = :words, chosen = :chosen
            WHERE workspace_id = :workspace AND id = :id AND stage = 'found'""")
    int choose(String workspace, String id, String words, String chosen);

    @Query("""
            UPDATE staged_import SET stage = 'asked', force = 1, words = :words
            WHERE workspace_id = :workspace AND id = :id AND stage = 'foreign'""")
    int insist(String workspace, String id, String words);
}
