package org.arising.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL of the files of responses. */
@JdbcRepository(dialect = Dialect.ANSI)
interface FileRows extends GenericRepository<FileRow, String> {
    @Query("""
            INSERT INTO response_file (workspace_id, response_id, position, sha256, name, mimetype, size)
            VALUES (:workspaceId, :responseId, :position, :sha256, :name, :mimetype, :size)""")
    void insert(FileRow row);
}
