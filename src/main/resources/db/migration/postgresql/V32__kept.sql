-- What a roster is made of changes a few times a year, and everything that is written asks for the roster first. Each change of
-- it gives it a version that was never before, so that whoever read it need not read it again while the version is the same;
-- a number that counts would come back after a change that was taken back.
CREATE TABLE roster_version (
    workspace_id text COLLATE "C" PRIMARY KEY,
    version text COLLATE "C" NOT NULL
);

CREATE FUNCTION roster_is_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO roster_version (workspace_id, version)
    VALUES (CASE WHEN tg_op = 'DELETE' THEN old.workspace_id ELSE new.workspace_id END, gen_random_uuid()::text)
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
    RETURN NULL;
END $$;

CREATE TRIGGER committee_is_new_to_roster AFTER INSERT OR UPDATE OR DELETE ON committee
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

CREATE TRIGGER organisation_is_new_to_roster AFTER INSERT OR UPDATE OR DELETE ON organisation
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

CREATE TRIGGER post_is_new_to_roster AFTER INSERT OR UPDATE OR DELETE ON post
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

CREATE TRIGGER meeting_is_new_to_roster AFTER INSERT OR DELETE ON meeting
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

-- Each action that is added names its meeting, which is mostly there.
CREATE TRIGGER meeting_is_new_in_roster AFTER UPDATE ON meeting
FOR EACH ROW WHEN ((new.papers_due, new.opened, new.closed) IS DISTINCT FROM (old.papers_due, old.opened, old.closed))
EXECUTE FUNCTION roster_is_new();

CREATE TRIGGER presence_is_new_to_roster AFTER INSERT OR DELETE ON presence
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

-- Slack is asked again and again, and mostly says the same.
CREATE TRIGGER presence_is_new_in_roster AFTER UPDATE ON presence
FOR EACH ROW WHEN ((new.state, new.since, new.until) IS DISTINCT FROM (old.state, old.since, old.until))
EXECUTE FUNCTION roster_is_new();

CREATE TRIGGER user_group_member_is_new_to_roster AFTER INSERT OR UPDATE OR DELETE ON user_group_member
FOR EACH ROW EXECUTE FUNCTION roster_is_new();

-- A list of a meeting looked through all actions of the workspace.
CREATE INDEX action_of_meeting ON action (workspace_id, meeting_rank, status, committee);
CREATE INDEX action_party_of_meeting ON action_party (workspace_id, party, meeting_rank, status, committee);
