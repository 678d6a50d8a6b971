package org.arising.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** Reads responses and their files without waiting for the writer. */
@JdbcRepository(dialect = Dialect.ANSI)
@Repository("reading")
interface ReadingResponses extends GenericRepository<ResponseRow, String> {
    @Query("""
            SELECT DISTINCT r.* FROM response_answer a
            JOIN response r ON r.workspace_id = a.workspace_id AND r.id = a.response_id
            WHERE a.workspace_id = :workspace AND a.ref = :ref ORDER BY r.recorded""")
    List<ResponseRow> answering(String workspace, String ref);

    @Query("""
            SELECT * FROM response_file WHERE workspace_id = :workspace AND response_id = :response ORDER BY position""")
    List<FileRow> files(String workspace, String response);
}
