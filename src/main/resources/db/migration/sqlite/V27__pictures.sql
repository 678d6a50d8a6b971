-- The newest picture of each committee that Slack holds, so that the same facts are not sent there twice.
CREATE TABLE picture (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    facts        TEXT    NOT NULL,
    file         TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    sent         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, committee)
) STRICT, WITHOUT ROWID;

-- What was raised in the last months is found without looking at the rest.
CREATE INDEX action_by_raised ON action (workspace_id, committee, raised);
