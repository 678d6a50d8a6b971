package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

/** The SQL of user groups. */
@JdbcRepository(dialect = Dialect.ANSI)
interface UserGroupRows extends GenericRepository<GroupMemberRow, String> {
    @Query("SELECT group_id FROM user_group WHERE workspace_id = :workspace AND looked > :since")
    List<String> lookedAt(String workspace, long since);

    @Query("""
            INSERT INTO user_group (workspace_id, group_id, looked) VALUES (:workspace, :group, :looked)
            ON CONFLICT (workspace_id, group_id) DO UPDATE SET looked = excluded.looked""")
    void looked(String workspace, String group, long looked);

    @Query("""
            INSERT INTO user_group_member (workspace_id, group_id, user_id) VALUES (:workspace, :group, :user)
            ON CONFLICT DO NOTHING""")
    void add(String workspace, String group, String user);

    @Query("DELETE FROM user_group_member WHERE workspace_id = :workspace AND group_id = :group AND user_id = :user")
    void remove(String workspace, String group, String user);

    @Query("SELECT user_id FROM user_group_member WHERE workspace_id = :workspace AND group_id = :group")
    List<String> members(String workspace, String group);
}
