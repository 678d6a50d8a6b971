package org.arising.slack;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL of pictures that Slack holds. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PictureRows extends GenericRepository<PictureRow, String> {
    @Query("""
            INSERT INTO picture (workspace_id, committee, facts, file, words, sent)
            VALUES (:workspaceId, :committee, :facts, :file, :words, :sent)
            ON CONFLICT (workspace_id, committee) DO UPDATE SET
                facts = excluded.facts, file = excluded.file, words = excluded.words, sent = excluded.sent""")
    void save(PictureRow row);

    @Query("SELECT * FROM picture WHERE workspace_id = :workspace AND committee = :committee")
    Optional<PictureRow> find(String workspace, String committee);

    @Query("DELETE FROM picture WHERE workspace_id = :workspace AND committee = :committee AND file = :file")
    void delete(String workspace, String committee, String file);
}
