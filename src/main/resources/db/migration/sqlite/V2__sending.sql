-- What leaves the service. A row is a fact; what it says is rendered when it is sent.
CREATE TABLE outbox (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    due          INTEGER NOT NULL,
    created      INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    lease        INTEGER NOT NULL,
    channel      TEXT,
    ts           TEXT,
    sent         INTEGER,
    sent_text    TEXT,
    problem      TEXT,
    PRIMARY KEY (workspace_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (due, created) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_failed ON outbox (workspace_id, created) WHERE state = 'failed';

-- Which posted messages show which action, so that every copy can be brought up to date.
CREATE TABLE outbox_action (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;

-- One occurrence per action, kind and slot, however often the run is repeated.
CREATE TABLE occurrence (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    kind         TEXT NOT NULL,
    slot         TEXT NOT NULL,
    why          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, kind, slot)
) STRICT, WITHOUT ROWID;

-- Which slots of a committee have been run: 'reminders' and 'digest'.
CREATE TABLE slot_run (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    job          TEXT    NOT NULL,
    slot         INTEGER NOT NULL,
    outcome      TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, job, slot)
) STRICT, WITHOUT ROWID;

-- Submissions and clicks that have had their effect; a repeat has none.
CREATE TABLE applied (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) STRICT, WITHOUT ROWID;

-- db-scheduler's table: it wakes the service and owns nothing else.
CREATE TABLE scheduled_tasks (
    task_name            TEXT NOT NULL,
    task_instance        TEXT NOT NULL,
    task_data            BLOB,
    execution_time       INTEGER,
    picked               INTEGER,
    picked_by            TEXT,
    last_success         INTEGER,
    last_failure         INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat       INTEGER,
    version              INTEGER,
    priority             INTEGER,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
