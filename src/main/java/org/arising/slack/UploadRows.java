package org.arising.slack;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of files that Slack was sent. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UploadRows extends GenericRepository<UploadRow, String> {
    @Query("INSERT INTO upload (workspace_id, key, file) VALUES (:workspace, :key, :file) ON CONFLICT DO NOTHING")
    void insert(String workspace, String key, String file);

    @Query("SELECT file FROM upload WHERE workspace_id = :workspace AND key = :key")
    List<String> files(String workspace, String key);
}
