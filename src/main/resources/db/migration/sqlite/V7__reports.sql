-- Reports: what a committee always says in them, its log of correspondence, and those that were issued.

ALTER TABLE action ADD COLUMN exempt INTEGER NOT NULL DEFAULT 0;

-- The texts that stand in every report of a committee, by field: 'summary', 'legal', ...
CREATE TABLE standing_text (
    workspace_id TEXT NOT NULL,
    committee    TEXT NOT NULL,
    field        TEXT NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, committee, field),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;

-- Letters that the committee received or wrote; one may belong to no action.
CREATE TABLE correspondence (
    workspace_id TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    day          TEXT    NOT NULL,
    sender       TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    -- 1 where the letter itself is attached to the report as an appendix
    attached     INTEGER NOT NULL,
    -- left out of further reports; what was issued keeps it
    withdrawn    INTEGER NOT NULL,
    recorded_by  TEXT    NOT NULL,
    recorded     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX correspondence_by_day ON correspondence (workspace_id, committee, day);

CREATE TABLE correspondence_file (
    workspace_id TEXT    NOT NULL,
    letter       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    sha256       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    mimetype     TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, letter, position),
    FOREIGN KEY (workspace_id, letter) REFERENCES correspondence (workspace_id, id),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
) STRICT, WITHOUT ROWID;

-- A report as it was issued: never changed; what changes later makes a further edition.
CREATE TABLE report (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    meeting      TEXT    NOT NULL,
    edition      INTEGER NOT NULL,
    scope        TEXT    NOT NULL,
    issued       INTEGER NOT NULL,
    issued_by    TEXT    NOT NULL,
    -- what it says, as JSON
    content      TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, edition),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER report_is_not_changed BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'issued reports are frozen'); END;
CREATE TRIGGER report_is_not_removed BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'issued reports are frozen'); END;

-- The files of an issued report as they were printed, by format.
CREATE TABLE report_file (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    meeting      TEXT    NOT NULL,
    edition      INTEGER NOT NULL,
    format       TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, edition, format),
    FOREIGN KEY (workspace_id, committee, meeting, edition) REFERENCES report (workspace_id, committee, meeting, edition),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
) STRICT, WITHOUT ROWID;

-- Files that Slack was sent and that are about to be shown in a channel: by them a share whose fate is unknown is found.
CREATE TABLE upload (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    file         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, key, file),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;
