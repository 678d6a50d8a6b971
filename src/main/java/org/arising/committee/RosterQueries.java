package org.arising.committee;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

/** The SQL that reads committees, meetings and those who answer to them. */
interface RosterQueries extends GenericRepository<CommitteeRow, String> {
    /** Another one after each change of what a roster is made of; empty before the first. */
    @Query("SELECT version FROM roster_version WHERE workspace_id = :workspace")
    Optional<String> version(String workspace);

    @Query("SELECT * FROM committee WHERE workspace_id = :workspace ORDER BY code")
    List<CommitteeRow> committees(String workspace);

    /** The committee of the whole installation that has that name in its address. */
    @Query("SELECT * FROM committee WHERE public_name = :name")
    Optional<CommitteeRow> ofPublicName(String name);

    @Query("SELECT * FROM organisation WHERE workspace_id = :workspace ORDER BY short_name")
    List<OrganisationRow> organisations(String workspace);

    @Query("SELECT * FROM post WHERE workspace_id = :workspace ORDER BY organisation, title")
    List<PostRow> posts(String workspace);

    @Query("SELECT * FROM meeting WHERE workspace_id = :workspace ORDER BY committee, date")
    List<MeetingRow> meetings(String workspace);

    @Query("SELECT * FROM presence WHERE workspace_id = :workspace")
    List<PresenceRow> presences(String workspace);

    @Query("SELECT * FROM user_group_member WHERE workspace_id = :workspace")
    List<GroupMemberRow> groupMembers(String workspace);

    @Query("""
            SELECT * FROM holding WHERE workspace_id = :workspace AND organisation = :organisation AND title = :title
            ORDER BY since DESC""")
    List<HoldingRow> holdings(String workspace, String organisation, String title);
}
