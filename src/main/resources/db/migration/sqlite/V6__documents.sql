-- What documents say beside what is held: which meeting they are of, where they differ, and what waits for a person.

ALTER TABLE document ADD COLUMN meeting TEXT;
-- 0 where an officer chose only some of its actions: the same file again offers the rest.
ALTER TABLE document ADD COLUMN whole INTEGER NOT NULL DEFAULT 1;
ALTER TABLE mention ADD COLUMN number TEXT;
ALTER TABLE mention ADD COLUMN responsible TEXT;
-- The day for which the document speaks, so that an earlier one read later overwrites nothing.
ALTER TABLE mention ADD COLUMN day TEXT;
CREATE INDEX mention_by_document ON mention (workspace_id, sha256);

-- Held is what was held when the document was read. An officer chooses; nothing is overwritten silently.
CREATE TABLE difference (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    field        TEXT    NOT NULL,
    held         TEXT    NOT NULL,
    stated       TEXT    NOT NULL,
    weight       TEXT    NOT NULL,
    -- open, kept, taken; noted where there is nothing to choose
    outcome      TEXT    NOT NULL,
    decided_by   TEXT,
    decided      INTEGER,
    PRIMARY KEY (workspace_id, ref, sha256, field),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX difference_open ON difference (workspace_id, committee, sha256) WHERE outcome = 'open';

-- Sentences that ask or promise without being marked as actions: never silent actions.
CREATE TABLE suggestion (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    why          TEXT    NOT NULL,
    responsible  TEXT,
    timing       TEXT,
    lines        TEXT    NOT NULL,
    -- the action that an officer made of it
    ref          TEXT,
    PRIMARY KEY (workspace_id, committee, sha256, position)
) STRICT, WITHOUT ROWID;

-- What a document notes for other meetings.
CREATE TABLE topic (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    lines        TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, position)
) STRICT, WITHOUT ROWID;

-- A document that an officer handed in through Slack, from the form until it is imported or discarded.
CREATE TABLE staged_import (
    workspace_id TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    officer      TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    mimetype     TEXT    NOT NULL,
    slack_file   TEXT    NOT NULL,
    address      TEXT    NOT NULL,
    -- asked, reading, found, chosen, imported, discarded, refused
    stage        TEXT    NOT NULL,
    -- what is being done, what came of it, or why it was refused, in words
    words        TEXT    NOT NULL,
    -- the draft as JSON, once it was read
    draft        TEXT,
    sha256       TEXT,
    -- what of it is to be imported, as JSON
    chosen       TEXT,
    force        INTEGER NOT NULL,
    quiet_until  TEXT,
    asked        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX staged_import_open ON staged_import (asked) WHERE stage IN ('asked', 'reading', 'chosen');
