package org.arising.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of the files of e-mails that came. */
@JdbcRepository(dialect = Dialect.ANSI)
interface InFileRows extends GenericRepository<InFileRow, String> {
    @Query("""
            INSERT INTO mail_in_file (workspace_id, mail_id, position, sha256, name, mimetype, size)
            VALUES (:workspaceId, :mailId, :position, :sha256, :name, :mimetype, :size)""")
    void insert(InFileRow row);

    @Query("SELECT * FROM mail_in_file WHERE workspace_id = :workspace AND mail_id = :mail ORDER BY position")
    List<InFileRow> of(String workspace, String mail);
}
