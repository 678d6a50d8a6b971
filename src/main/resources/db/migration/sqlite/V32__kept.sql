-- What a roster is made of changes a few times a year, and everything that is written asks for the roster first. Each change of
-- it gives it a version that was never before, so that whoever read it need not read it again while the version is the same;
-- a number that counts would come back after a change that was taken back.
CREATE TABLE roster_version (
    workspace_id TEXT PRIMARY KEY,
    version      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER committee_is_new_to_roster AFTER INSERT ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER committee_is_new_in_roster AFTER UPDATE ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER committee_is_gone_from_roster AFTER DELETE ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER organisation_is_new_to_roster AFTER INSERT ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER organisation_is_new_in_roster AFTER UPDATE ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER organisation_is_gone_from_roster AFTER DELETE ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER post_is_new_to_roster AFTER INSERT ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER post_is_new_in_roster AFTER UPDATE ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER post_is_gone_from_roster AFTER DELETE ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER meeting_is_new_to_roster AFTER INSERT ON meeting BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
-- Each action that is added names its meeting, which is mostly there.
CREATE TRIGGER meeting_is_new_in_roster AFTER UPDATE ON meeting
WHEN (new.papers_due, new.opened, new.closed) IS NOT (old.papers_due, old.opened, old.closed) BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER meeting_is_gone_from_roster AFTER DELETE ON meeting BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER presence_is_new_to_roster AFTER INSERT ON presence BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
-- Slack is asked again and again, and mostly says the same.
CREATE TRIGGER presence_is_new_in_roster AFTER UPDATE ON presence
WHEN (new.state, new.since, new.until) IS NOT (old.state, old.since, old.until) BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER presence_is_gone_from_roster AFTER DELETE ON presence BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER user_group_member_is_new_to_roster AFTER INSERT ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER user_group_member_is_new_in_roster AFTER UPDATE ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;
CREATE TRIGGER user_group_member_is_gone_from_roster AFTER DELETE ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

-- A list of a meeting looked through all actions of the workspace.
CREATE INDEX action_of_meeting ON action (workspace_id, meeting_rank, status, committee);
CREATE INDEX action_party_of_meeting ON action_party (workspace_id, party, meeting_rank, status, committee);
