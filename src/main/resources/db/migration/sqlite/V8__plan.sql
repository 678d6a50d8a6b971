-- The periods of a committee's plan, and what the leads of its commitments said in each.
CREATE TABLE plan_period (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    label        TEXT    NOT NULL,
    due          TEXT    NOT NULL,
    opened       INTEGER NOT NULL,
    opened_by    TEXT    NOT NULL,
    issued       INTEGER,
    issued_by    TEXT,
    PRIMARY KEY (workspace_id, committee, label),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;
-- One period of a plan is open at a time.
CREATE UNIQUE INDEX plan_period_open ON plan_period (workspace_id, committee) WHERE issued IS NULL;

CREATE TABLE plan_update (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    given        TEXT    NOT NULL,
    given_by     TEXT    NOT NULL,
    given_at     INTEGER NOT NULL,
    -- as an officer edited it; what the lead gave stays beside it
    edited       TEXT,
    edited_by    TEXT,
    edited_at    INTEGER,
    PRIMARY KEY (workspace_id, committee, period, ref),
    FOREIGN KEY (workspace_id, committee, period) REFERENCES plan_period (workspace_id, committee, label),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_update_by_ref ON plan_update (workspace_id, ref);
