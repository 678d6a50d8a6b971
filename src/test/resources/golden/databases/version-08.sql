-- A database of version 8 of the schema, as it was left then: never edited.

CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);

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
    position        INTEGER NOT NULL, due_month TEXT, exempt INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, ref),
    UNIQUE (workspace_id, committee, year, number),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT;

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

CREATE TABLE stored_file (
    workspace_id TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    stored       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, sha256)
) STRICT, WITHOUT ROWID;

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
    imported_by  TEXT    NOT NULL, meeting TEXT, whole INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, committee, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    status       TEXT,
    status_note  TEXT    NOT NULL,
    timing       TEXT,
    lines        TEXT    NOT NULL, number TEXT, responsible TEXT, day TEXT,
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

CREATE TABLE outbox_action (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE occurrence (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    kind         TEXT NOT NULL,
    slot         TEXT NOT NULL,
    why          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, kind, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE slot_run (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    job          TEXT    NOT NULL,
    slot         INTEGER NOT NULL,
    outcome      TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, job, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE applied (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE topic (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    text         TEXT    NOT NULL,
    lines        TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE standing_text (
    workspace_id TEXT NOT NULL,
    committee    TEXT NOT NULL,
    field        TEXT NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (workspace_id, committee, field),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE upload (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    file         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, key, file),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;

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

INSERT INTO flyway_schema_history VALUES (1, '1', 'register', 'SQL', 'V1__register.sql', 1262185221, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (2, '2', 'sending', 'SQL', 'V2__sending.sql', 106569582, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (3, '3', 'deadlines', 'SQL', 'V3__deadlines.sql', 1145507683, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (4, '6', 'documents', 'SQL', 'V6__documents.sql', -889990210, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (5, '7', 'reports', 'SQL', 'V7__reports.sql', -947985094, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (6, '8', 'plan', 'SQL', 'V8__plan.sql', 1939546040, '', '2026-01-01 00:00:00', 0, 1);

INSERT INTO workspace VALUES ('0123456789abcdef0123456789abcdef', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'U0ARISING', 1664800000000000);
INSERT INTO workspace VALUES ('fedcba9876543210fedcba9876543210', 'T0OTHER', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', NULL, 1664800000000001);

INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'GLA', '', 'Europe/London', 'england', NULL, 'U0CLERK', 0, 'FRIDAY', '09:00', 0, 2, 2, '09:00', 1, '2099-01-01', 1664800000000001);
INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'Europe/London', 'england', 'C0PCC', 'U0CLERK', 0, 'MONDAY', '09:00', 5, 1, 1, '09:00', 0, 'off', 1664800000000000);
INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'TRN', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'Europe/London', 'england', NULL, 'U0CLERK', 0, 'FRIDAY', '09:00', 0, 3, 3, '09:00', 0, '2099-01-01', 1664800000000002);
INSERT INTO committee VALUES ('fedcba9876543210fedcba9876543210', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'Europe/London', 'england', 'C0PCC', 'U0CLERK', 0, 'MONDAY', '09:00', 5, 1, 1, '09:00', 0, 'off', 1664800000000000);

INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', '2022-10-03');
INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', '2022-10-04');
INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', NULL);
INSERT INTO meeting VALUES ('fedcba9876543210fedcba9876543210', 'PCC', '2022-09-29', '2022-10-03');

INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7));
INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', '   ', replace(hex(zeroblob(8000)), '00', 'word '));
INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone');

INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'LFB', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', NULL, '');
INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'MOPAC', '', '   ', 'C0MPS', '');
INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'C0PCC', 'U0MPS');
INSERT INTO organisation VALUES ('fedcba9876543210fedcba9876543210', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'C0PCC', 'U0MPS');

INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'LFB', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', NULL, NULL);
INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'MOPAC', '', 'U0MPS', 'C0MPS');
INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'U0DMPC', 'C0PCC');

INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 'PCC', 2022, 1, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-09-29', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'MPS', '', 'undertaking', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 'ongoing', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '81-95', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-03', 0, '2022-10-03', '2022-10-03', NULL, '2022-10-05 requested', '2022-10-03', '2022-10-03', 1, 0, NULL, 0);
INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 'PCC', 2022, 2, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '2022-11-16', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'MPS' || char(10) || 'MOPAC', '', 'undertaking', 'before ' || char(0) || ' after ' || char(7), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'completed', 'ongoing', 'before ' || char(0) || ' after ' || char(7), '', '', '2022-10-04', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '81-95', '😀 é 👩' || char(8205) || '👧 ? alone', '2022-10-04', 1, '2022-10-04', '2022-10-04', '2022-10-05', '2022-10-05 completed', '2022-10-04', '2022-10-04', 2, 1, '2022-10', 1);
INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 'PCC', 2022, 3, NULL, '2023-01-18', NULL, NULL, NULL, '', '', 'undertaking', replace(hex(zeroblob(8000)), '00', 'word '), 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 'closed', 'completed', replace(hex(zeroblob(8000)), '00', 'word '), '', NULL, NULL, '😀 é 👩' || char(8205) || '👧 ? alone', NULL, NULL, '81-95', '   ', '2022-10-05', 0, NULL, NULL, '2022-10-05', '2022-10-05 closed', '2022-10-05', '2022-10-05', 3, 2, '2022-10', 0);
INSERT INTO action VALUES ('fedcba9876543210fedcba9876543210', 'PCC-2022-001', 'PCC', 2022, 1, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-09-29', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'MPS', '', 'undertaking', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 'ongoing', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '81-95', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-03', 0, '2022-10-03', '2022-10-03', NULL, '2022-10-05 requested', '2022-10-03', '2022-10-03', 1, 0, NULL, 0);

INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 0, '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), '2022-10-03');
INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 1, '   ', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-04');
INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 2, char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', NULL);

INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'ongoing', 'PCC', '2022-10-03', '2022-10-03', 2022, 1, 'PCC-2022-001');
INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'completed', 'PCC', '2022-10-04', '2022-10-04', 2022, 2, 'PCC-2022-002');
INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'closed', 'PCC', '2022-10-05', '2022-10-05', 2022, 3, 'PCC-2022-003');

INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 1, 1664800000000000, '2022-10-03', 'U0CLERK', 'slack', 'raised', replace(hex(zeroblob(8000)), '00', 'word '));
INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 2, 1664800000000001, '2022-10-04', 'U0CLERK', 'slack', 'remarked', '😀 é 👩' || char(8205) || '👧 ? alone');
INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 1, 1664800000000002, '2022-10-05', 'U0CLERK', 'slack', 'updated', '   ');
INSERT INTO event VALUES ('fedcba9876543210fedcba9876543210', 'PCC-2022-001', 1, 1664800000000000, '2022-10-03', 'U0CLERK', 'slack', 'raised', replace(hex(zeroblob(8000)), '00', 'word '));

INSERT INTO stored_file VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000001', 1, 1664800000000000);
INSERT INTO stored_file VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000002', 2, 1664800000000001);
INSERT INTO stored_file VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000003', 3, 1664800000000002);

INSERT INTO fetched_file VALUES ('0123456789abcdef0123456789abcdef', 'slack_file-0', '0000000000000000000000000000000000000000000000000000000000000001', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 1);
INSERT INTO fetched_file VALUES ('0123456789abcdef0123456789abcdef', 'slack_file-1', '0000000000000000000000000000000000000000000000000000000000000002', '   ', replace(hex(zeroblob(8000)), '00', 'word '), 2);
INSERT INTO fetched_file VALUES ('0123456789abcdef0123456789abcdef', 'slack_file-2', '0000000000000000000000000000000000000000000000000000000000000003', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 3);

INSERT INTO response VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', replace(hex(zeroblob(200000)), '00', 'mile '), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1664800000000000);
INSERT INTO response VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', '', '2022-10-04', '', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1664800000000001);
INSERT INTO response VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '2022-10-05', '   ', 'before ' || char(0) || ' after ' || char(7), 1664800000000002);

INSERT INTO response_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 0, '0000000000000000000000000000000000000000000000000000000000000001', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1);
INSERT INTO response_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 1, '0000000000000000000000000000000000000000000000000000000000000002', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 2);
INSERT INTO response_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 2, '0000000000000000000000000000000000000000000000000000000000000003', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 3);

INSERT INTO response_answer VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 'PCC-2022-001', -1);
INSERT INTO response_answer VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 'PCC-2022-002', 0);
INSERT INTO response_answer VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 'PCC-2022-003', 1);

INSERT INTO document VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000001', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), '2022-09-29', 1664800000000000, '   ', '2022-09-29', 0);
INSERT INTO document VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000002', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '2022-11-16', 1664800000000001, char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-11-16', 1);
INSERT INTO document VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000003', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', '2023-01-18', 1664800000000002, '', '2023-01-18', 0);

INSERT INTO mention VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', '0000000000000000000000000000000000000000000000000000000000000001', 0, 'before ' || char(0) || ' after ' || char(7), 'ongoing', '', '   ', '81-95', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '2022-10-03');
INSERT INTO mention VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', '0000000000000000000000000000000000000000000000000000000000000002', 1, replace(hex(zeroblob(8000)), '00', 'word '), 'completed', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '81-95', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-10-04');
INSERT INTO mention VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', '0000000000000000000000000000000000000000000000000000000000000003', 2, '😀 é 👩' || char(8205) || '👧 ? alone', 'closed', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', NULL, '81-95', NULL, NULL, NULL);

INSERT INTO document_appendix VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000001', 1, 'before ' || char(0) || ' after ' || char(7));
INSERT INTO document_appendix VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000002', 2, replace(hex(zeroblob(8000)), '00', 'word '));
INSERT INTO document_appendix VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000003', 3, '😀 é 👩' || char(8205) || '👧 ? alone');

INSERT INTO document_letter VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000001', 0, 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-09-29', '');
INSERT INTO document_letter VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000002', 1, replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '2022-11-16', '');
INSERT INTO document_letter VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000003', 2, '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), '2023-01-18', '');

INSERT INTO outbox VALUES ('0123456789abcdef0123456789abcdef', 'key-0', 'reminder', '😀 é 👩' || char(8205) || '👧 ? alone', 'PCC', 'recipient-0', '', 'sent', 1664800000000000, 1664800000000000, 1, 1, 'C0PCC', '1664800000.000100', 1664800000000000, '', '   ');
INSERT INTO outbox VALUES ('0123456789abcdef0123456789abcdef', 'key-1', 'reminder', '   ', 'PCC', 'recipient-1', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'failed', 1664800000000001, 1664800000000001, 2, 2, 'C0MPS', '1664800000.000200', 1664800000000001, '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');
INSERT INTO outbox VALUES ('0123456789abcdef0123456789abcdef', 'key-2', 'reminder', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'PCC', 'recipient-2', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 'dropped', 1664800000000002, 1664800000000002, 3, 3, NULL, '1664800000.000300', NULL, NULL, NULL);

INSERT INTO outbox_action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 'key-0');
INSERT INTO outbox_action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 'key-1');
INSERT INTO outbox_action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 'key-2');

INSERT INTO occurrence VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 'FOLLOW_UP', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'key-0');
INSERT INTO occurrence VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 'FOLLOW_UP', '   ', replace(hex(zeroblob(8000)), '00', 'word '), 'key-1');
INSERT INTO occurrence VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 'FOLLOW_UP', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'key-2');

INSERT INTO slot_run VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'digest', 1664800000000001, 'run');
INSERT INTO slot_run VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'digest', 1664800000000002, 'run');
INSERT INTO slot_run VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'reminders', 1664800000000000, 'run');

INSERT INTO applied VALUES ('0123456789abcdef0123456789abcdef', 'key-0', 1664800000000000);
INSERT INTO applied VALUES ('0123456789abcdef0123456789abcdef', 'key-1', 1664800000000001);
INSERT INTO applied VALUES ('0123456789abcdef0123456789abcdef', 'key-2', 1664800000000002);

INSERT INTO scheduled_tasks VALUES ('of-before', 'task_instance-0', x'00626c6f62', 1664800000000000, 0, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1664800000000000, 1, 1, 1, 1, 1);
INSERT INTO scheduled_tasks VALUES ('of-before', 'task_instance-1', NULL, 1664800000000000, 1, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1664800000000001, 2, 2, 2, 2, 2);
INSERT INTO scheduled_tasks VALUES ('of-before', 'task_instance-2', NULL, 1664800000000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO difference VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'PCC-2022-001', '0000000000000000000000000000000000000000000000000000000000000001', 'status', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '   ', 'open', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1664800000000000);
INSERT INTO difference VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'PCC-2022-002', '0000000000000000000000000000000000000000000000000000000000000002', 'text', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'kept', 'before ' || char(0) || ' after ' || char(7), 1664800000000001);
INSERT INTO difference VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'PCC-2022-003', '0000000000000000000000000000000000000000000000000000000000000003', 'timing', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 'taken', NULL, NULL);

INSERT INTO suggestion VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000001', 0, 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '   ', '81-95', 'PCC-2022-001');
INSERT INTO suggestion VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000002', 1, replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '81-95', 'PCC-2022-002');
INSERT INTO suggestion VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000003', 2, '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), NULL, NULL, '81-95', 'PCC-2022-003');

INSERT INTO topic VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000001', 0, 'before ' || char(0) || ' after ' || char(7), '81-95');
INSERT INTO topic VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000002', 1, replace(hex(zeroblob(8000)), '00', 'word '), '81-95');
INSERT INTO topic VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '0000000000000000000000000000000000000000000000000000000000000003', 2, '😀 é 👩' || char(8205) || '👧 ? alone', '81-95');

INSERT INTO staged_import VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 'PCC', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 'slack_file-0', '   ', 'imported', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '0000000000000000000000000000000000000000000000000000000000000001', '😀 é 👩' || char(8205) || '👧 ? alone', 0, '2022-10-03', 1664800000000000);
INSERT INTO staged_import VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 'PCC', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'slack_file-1', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'discarded', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '0000000000000000000000000000000000000000000000000000000000000002', '   ', 1, '2022-10-04', 1664800000000001);
INSERT INTO staged_import VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'slack_file-2', '', 'refused', replace(hex(zeroblob(8000)), '00', 'word '), NULL, NULL, NULL, 0, NULL, 1664800000000002);

INSERT INTO standing_text VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'status', '😀 é 👩' || char(8205) || '👧 ? alone');
INSERT INTO standing_text VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'text', '   ');
INSERT INTO standing_text VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'timing', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');

INSERT INTO correspondence VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 'PCC', '2022-10-03', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 0, 0, replace(hex(zeroblob(8000)), '00', 'word '), 1664800000000000);
INSERT INTO correspondence VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 'PCC', '2022-10-04', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1, 1, '😀 é 👩' || char(8205) || '👧 ? alone', 1664800000000001);
INSERT INTO correspondence VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 'PCC', '2022-10-05', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 0, 0, '   ', 1664800000000002);

INSERT INTO correspondence_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 0, '0000000000000000000000000000000000000000000000000000000000000001', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1);
INSERT INTO correspondence_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 1, '0000000000000000000000000000000000000000000000000000000000000002', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 2);
INSERT INTO correspondence_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 2, '0000000000000000000000000000000000000000000000000000000000000003', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 3);

INSERT INTO report VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', 1, 'before ' || char(0) || ' after ' || char(7), 1664800000000000, '', '{"title": "<!channel> \u0000"}');
INSERT INTO report VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', 1, replace(hex(zeroblob(8000)), '00', 'word '), 1664800000000001, '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '{"title": "<!channel> \u0000"}');
INSERT INTO report VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', 1, '😀 é 👩' || char(8205) || '👧 ? alone', 1664800000000002, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '{"title": "<!channel> \u0000"}');

INSERT INTO report_file VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', 1, 'docx', '0000000000000000000000000000000000000000000000000000000000000001');
INSERT INTO report_file VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', 1, 'pdf', '0000000000000000000000000000000000000000000000000000000000000002');
INSERT INTO report_file VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', 1, 'md', '0000000000000000000000000000000000000000000000000000000000000003');

INSERT INTO upload VALUES ('0123456789abcdef0123456789abcdef', 'key-0', 'file-0');
INSERT INTO upload VALUES ('0123456789abcdef0123456789abcdef', 'key-1', 'file-1');
INSERT INTO upload VALUES ('0123456789abcdef0123456789abcdef', 'key-2', 'file-2');

INSERT INTO plan_period VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q1', '2022-10-03', 1664800000000000, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1664800000000000, '   ');
INSERT INTO plan_period VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q2', '2022-10-04', 1664800000000001, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1664800000000000, char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');
INSERT INTO plan_period VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q3', '2022-10-05', 1664800000000002, 'before ' || char(0) || ' after ' || char(7), NULL, NULL);

INSERT INTO plan_update VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q1', 'PCC-2022-001', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1664800000000000, '   ', replace(hex(zeroblob(8000)), '00', 'word '), 1664800000000000);
INSERT INTO plan_update VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q2', 'PCC-2022-002', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 1664800000000001, char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 1664800000000001);
INSERT INTO plan_update VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 'Q3', 'PCC-2022-003', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 1664800000000002, NULL, NULL, NULL);


CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");

CREATE INDEX action_by_status ON action (workspace_id, committee, status, due_rank, meeting_rank, year, number);

CREATE INDEX action_by_ended ON action (workspace_id, committee, ended) WHERE ended IS NOT NULL;

CREATE UNIQUE INDEX action_by_position ON action (workspace_id, committee, position);

CREATE INDEX action_by_number ON action (workspace_id, number);

CREATE INDEX action_by_meeting ON action (workspace_id, committee, meeting_rank, item_no);

CREATE INDEX action_party_by_ref ON action_party (workspace_id, ref);

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE INDEX outbox_waiting ON outbox (due, created) WHERE state IN ('waiting', 'sending');

CREATE INDEX outbox_failed ON outbox (workspace_id, created) WHERE state = 'failed';

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);

CREATE INDEX mention_by_document ON mention (workspace_id, sha256);

CREATE INDEX difference_open ON difference (workspace_id, committee, sha256) WHERE outcome = 'open';

CREATE INDEX staged_import_open ON staged_import (asked) WHERE stage IN ('asked', 'reading', 'chosen');

CREATE INDEX correspondence_by_day ON correspondence (workspace_id, committee, day);

CREATE TRIGGER report_is_not_changed BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'issued reports are frozen'); END;

CREATE TRIGGER report_is_not_removed BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'issued reports are frozen'); END;

CREATE UNIQUE INDEX plan_period_open ON plan_period (workspace_id, committee) WHERE issued IS NULL;

CREATE INDEX plan_update_by_ref ON plan_update (workspace_id, ref);
