package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The SQL that writes posts. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PostRows extends GenericRepository<PostRow, String> {
    @Query("""
            INSERT INTO post (workspace_id, organisation, title, holder, channel, deputy, away_until, permanent_deputy,
                email, prefer, copy, deputy_email, mail_away_until, mail_calendar)
            VALUES (:workspaceId, :organisation, :title, :holder, :channel, :deputy, :awayUntil, :permanentDeputy,
                :email, :prefer, :copy, :deputyEmail, :mailAwayUntil, :mailCalendar)
            ON CONFLICT (workspace_id, organisation, title) DO UPDATE SET holder = excluded.holder,
                channel = excluded.channel, deputy = excluded.deputy, away_until = excluded.away_until,
                permanent_deputy = excluded.permanent_deputy, email = excluded.email, prefer = excluded.prefer,
                copy = excluded.copy, deputy_email = excluded.deputy_email, mail_away_until = excluded.mail_away_until,
                mail_calendar = excluded.mail_calendar""")
    void save(PostRow row);

    @Query("DELETE FROM post WHERE workspace_id = :workspace AND organisation = :organisation AND title = :title")
    void removePost(String workspace, String organisation, String title);

    @Query("""
            UPDATE holding SET until = :now
            WHERE workspace_id = :workspace AND organisation = :organisation AND title = :title
                AND until IS NULL AND holder <> :holder""")
    void endHolding(String workspace, String organisation, String title, String holder, long now);

    @Query("""
            INSERT INTO holding (workspace_id, organisation, title, holder, since)
            SELECT :workspace, :organisation, :title, :holder, :now
            WHERE NOT EXISTS (SELECT 1 FROM holding
                WHERE workspace_id = :workspace AND organisation = :organisation AND title = :title AND until IS NULL)
            ON CONFLICT DO NOTHING""")
    void beginHolding(String workspace, String organisation, String title, String holder, long now);
}
