package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/** The SQL of what officers write. */
@JdbcRepository(dialect = Dialect.ANSI)
interface NoteRows extends GenericRepository<NoteRow, String> {
    @Query("INSERT INTO mail_note (workspace_id, id, text, answers) VALUES (:workspaceId, :id, :text, :answers)")
    void insert(NoteRow row);

    @Query("SELECT * FROM mail_note WHERE workspace_id = :workspace AND id = :id")
    Optional<NoteRow> find(String workspace, String id);
}
