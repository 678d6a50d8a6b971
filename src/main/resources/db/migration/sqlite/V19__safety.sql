-- The order of all events of a workspace, each with a hash that speaks of all before it. V20 fills it and makes its triggers.
CREATE TABLE event_link (
    workspace_id TEXT    NOT NULL,
    place        INTEGER NOT NULL,
    ref          TEXT    NOT NULL,
    seq          INTEGER NOT NULL,
    hash         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, place)
) STRICT, WITHOUT ROWID;

-- Where that order ends.
CREATE TABLE event_chain (
    workspace_id TEXT    NOT NULL PRIMARY KEY,
    place        INTEGER NOT NULL,
    hash         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- When the database was put back from a backup, when that was taken, and the newest that it knew. What fell due since then may
-- have been sent: it is looked for in the history before it is sent. A replica may have been backed up long after it ended.
CREATE TABLE restored (
    at     INTEGER NOT NULL PRIMARY KEY,
    taken  INTEGER NOT NULL,
    newest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The highest numbers of actions that were given before a backup was put back: a reference is never given again.
CREATE TABLE number_given (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, committee, year)
) STRICT, WITHOUT ROWID;
