-- Who answers for a post whenever its holder does not; a stand-in that the holder names (deputy, away_until) goes before.
ALTER TABLE post ADD COLUMN permanent_deputy TEXT;
-- Slack's user groups whose members are people of the organisation, a line each.
ALTER TABLE organisation ADD COLUMN user_groups TEXT NOT NULL DEFAULT '';

-- What Slack said of those who hold or deputise for posts: HERE, AWAY or DEPARTED, since when, and until when where it is told.
CREATE TABLE presence (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    user_id      TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    until        INTEGER,
    looked       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
) STRICT, WITHOUT ROWID;

-- When a user group was last read whole; 0 where it has to be read again.
CREATE TABLE user_group (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    group_id     TEXT    NOT NULL,
    looked       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_group_member (
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    group_id     TEXT NOT NULL,
    user_id      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, group_id, user_id)
) STRICT, WITHOUT ROWID;

-- Who held a post and when; since is 0 where that was before it was recorded. It stays when the post is removed.
CREATE TABLE holding (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    organisation TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    holder       TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    until        INTEGER,
    PRIMARY KEY (workspace_id, organisation, title, since, holder)
) STRICT, WITHOUT ROWID;

INSERT INTO holding (workspace_id, organisation, title, holder, since)
SELECT workspace_id, organisation, title, holder, 0 FROM post WHERE holder IS NOT NULL;

-- Of which absence of which post the officers were told about an action that could not be sent: once each.
CREATE TABLE unreached (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    post         TEXT NOT NULL,
    absence      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, post, absence)
) STRICT, WITHOUT ROWID;
