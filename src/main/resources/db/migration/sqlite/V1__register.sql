-- Every key begins with the workspace: nothing crosses it. Days are ISO text, instants microseconds since 1970.

CREATE TABLE workspace (
    id       TEXT    NOT NULL PRIMARY KEY,
    team_id  TEXT    UNIQUE,
    name     TEXT,
    bot_user TEXT,
    created  INTEGER NOT NULL
) STRICT;

CREATE TABLE committee (
    workspace_id   TEXT    NOT NULL REFERENCES workspace (id),
    code           TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    zone           TEXT    NOT NULL,
    calendar       TEXT    NOT NULL,
    channel        TEXT,
    officers       TEXT    NOT NULL,
    closed         INTEGER NOT NULL,
    digest_day     TEXT    NOT NULL,
    digest_at      TEXT    NOT NULL,
    before_due     INTEGER NOT NULL,
    overdue_every  INTEGER NOT NULL,
    escalate_after INTEGER NOT NULL,
    reminders_at   TEXT    NOT NULL,
    acceptance     INTEGER NOT NULL,
    sending        TEXT    NOT NULL,
    since          INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    workspace_id TEXT NOT NULL,
    committee    TEXT NOT NULL,
    date         TEXT NOT NULL,
    papers_due   TEXT,
    PRIMARY KEY (workspace_id, committee, date),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;

-- One topic has long and short titles, and other numbers at other meetings.
CREATE TABLE item (
    workspace_id TEXT NOT NULL,
    committee    TEXT NOT NULL,
    meeting      TEXT NOT NULL,
    number       TEXT NOT NULL,
    title        TEXT NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, number, title),
    FOREIGN KEY (workspace_id, committee, meeting) REFERENCES meeting (workspace_id, committee, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    short_name   TEXT NOT NULL,
    name         TEXT NOT NULL,
    aliases      TEXT NOT NULL,
    channel      TEXT,
    people       TEXT NOT NULL,
    PRIMARY KEY (workspace_id, short_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
    workspace_id TEXT NOT NULL,
    organisation TEXT NOT NULL,
    title        TEXT NOT NULL,
    holder       TEXT,
    channel      TEXT,
    PRIMARY KEY (workspace_id, organisation, title),
    FOREIGN KEY (workspace_id, organisation) REFERENCES organisation (workspace_id, short_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    workspace_id    TEXT    NOT NULL,
    ref             TEXT    NOT NULL,
    committee       TEXT    NOT NULL,
    year            INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    document_number TEXT,
    meeting         TEXT,
    item_no         TEXT,
    item_title      TEXT,
    responsible     TEXT,
    organisations   TEXT    NOT NULL,
    posts           TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    text            TEXT    NOT NULL,
    lead_in         TEXT    NOT NULL,
    closing         TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    stated_status   TEXT,
    status_note     TEXT    NOT NULL,
    appendices      TEXT    NOT NULL,
    timing          TEXT,
    due             TEXT,
    due_why         TEXT    NOT NULL,
    chapter         TEXT,
    source_file     TEXT,
    source_lines    TEXT,
    warnings        TEXT    NOT NULL,
    raised          TEXT    NOT NULL,
    imported        INTEGER NOT NULL,
    expected        TEXT,
    snoozed_until   TEXT,
    ended           TEXT,
    touch           TEXT    NOT NULL,
    due_rank        TEXT    NOT NULL,
    meeting_rank    TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    -- The order in which actions were stored, which for an import is the document's.
    position        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, ref),
    UNIQUE (workspace_id, committee, year, number),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT;

-- The list's order: overdue first, then by deadline, then oldest meeting first.
CREATE INDEX action_by_status ON action (workspace_id, committee, status, due_rank, meeting_rank, year, number);
CREATE INDEX action_by_ended ON action (workspace_id, committee, ended) WHERE ended IS NOT NULL;
CREATE UNIQUE INDEX action_by_position ON action (workspace_id, committee, position);
CREATE INDEX action_by_number ON action (workspace_id, number);
CREATE INDEX action_by_meeting ON action (workspace_id, committee, meeting_rank, item_no);

CREATE TABLE action_part (
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    lead_in      TEXT    NOT NULL,
    answered     TEXT,
    PRIMARY KEY (workspace_id, ref, position),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;

-- Whom an action resolves to, one row each, in the list's order: organisations by short name, posts as 'MOPAC/Deputy Mayor'.
CREATE TABLE action_party (
    workspace_id TEXT    NOT NULL,
    party        TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    due_rank     TEXT    NOT NULL,
    meeting_rank TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    ref          TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, party, status, committee, due_rank, meeting_rank, year, number),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_party_by_ref ON action_party (workspace_id, ref);

CREATE TABLE event (
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    seq          INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    day          TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    via          TEXT    NOT NULL,
    what         TEXT    NOT NULL,
    detail       TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, ref, seq),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE stored_file (
    workspace_id TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    stored       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, sha256)
) STRICT, WITHOUT ROWID;

-- Which of Slack's files is which of ours, so that one fetched once is not fetched again.
CREATE TABLE fetched_file (
    workspace_id TEXT    NOT NULL,
    slack_file   TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    mimetype     TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, slack_file)
) STRICT, WITHOUT ROWID;

CREATE TABLE response (
    workspace_id TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    sender       TEXT    NOT NULL,
    received     TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    recorded_by  TEXT    NOT NULL,
    recorded     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE response_file (
    workspace_id TEXT    NOT NULL,
    response_id  TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    sha256       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    mimetype     TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, response_id, position),
    FOREIGN KEY (workspace_id, response_id) REFERENCES response (workspace_id, id),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
) STRICT, WITHOUT ROWID;

-- What a response answers: part -1 is the action as a whole.
CREATE TABLE response_answer (
    workspace_id TEXT    NOT NULL,
    response_id  TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    part         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, ref, response_id, part),
    FOREIGN KEY (workspace_id, response_id) REFERENCES response (workspace_id, id),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    form         TEXT    NOT NULL,
    date         TEXT,
    imported     INTEGER NOT NULL,
    imported_by  TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256)
) STRICT, WITHOUT ROWID;

-- An action as one document words it: nothing is overwritten silently.
CREATE TABLE mention (
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    status       TEXT,
    status_note  TEXT    NOT NULL,
    timing       TEXT,
    lines        TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, ref, sha256, position),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_appendix (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    title        TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_letter (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    paragraph    TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    date         TEXT,
    appendices   TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, position)
) STRICT, WITHOUT ROWID;
