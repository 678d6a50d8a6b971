-- What somebody wrote beneath a message of ours, kept until they say what it is.
CREATE TABLE thread_reply (
    workspace_id TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    ts           TEXT    NOT NULL,
    thread       TEXT    NOT NULL,
    notice       TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    files        TEXT    NOT NULL,
    came         INTEGER NOT NULL,
    settled      TEXT,
    settled_by   TEXT,
    PRIMARY KEY (workspace_id, channel, ts)
) STRICT, WITHOUT ROWID;

-- By its place in Slack a message of ours is known when somebody replies beneath it.
CREATE INDEX outbox_by_place ON outbox (workspace_id, channel, ts) WHERE ts IS NOT NULL;

-- Whose home tab was looked at, so that it is brought up to date.
CREATE TABLE home (
    workspace_id TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    looked       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, person)
) STRICT, WITHOUT ROWID;
