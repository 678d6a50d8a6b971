package org.arising.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL that writes the parts of actions. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PartRows extends GenericRepository<PartRow, String> {
    @Query("DELETE FROM action_part WHERE workspace_id = :workspace AND ref = :ref")
    void removeParts(String workspace, String ref);

    @Query("""
            INSERT INTO action_part (workspace_id, ref, position, text, lead_in, answered, lead, lead_organisations, lead_posts)
            VALUES (:workspaceId, :ref, :position, :text, :leadIn, :answered, :lead, :leadOrganisations, :leadPosts)""")
    void insert(PartRow row);
}
