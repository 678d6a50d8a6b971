-- A database of version 32 of the schema, as it was left then: never edited.

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
, removed INTEGER) STRICT;

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
    since          INTEGER NOT NULL, quiet TEXT, letters TEXT, meetings_to TEXT, public_name TEXT,
    PRIMARY KEY (workspace_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    workspace_id TEXT NOT NULL,
    committee    TEXT NOT NULL,
    date         TEXT NOT NULL,
    papers_due   TEXT, opened INTEGER, closed INTEGER,
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
    people       TEXT NOT NULL, user_groups TEXT NOT NULL DEFAULT '', email TEXT, prefer TEXT, copy TEXT, mail_calendar INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, short_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
    workspace_id TEXT NOT NULL,
    organisation TEXT NOT NULL,
    title        TEXT NOT NULL,
    holder       TEXT,
    channel      TEXT, deputy TEXT, away_until TEXT, permanent_deputy TEXT, email TEXT, prefer TEXT, copy TEXT, deputy_email TEXT, mail_away_until TEXT, mail_calendar INTEGER NOT NULL DEFAULT 0,
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
    position        INTEGER NOT NULL, due_month TEXT, exempt INTEGER NOT NULL DEFAULT 0, awaiting TEXT, due_before TEXT,
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
    answered     TEXT, lead TEXT, lead_organisations TEXT NOT NULL DEFAULT '', lead_posts TEXT NOT NULL DEFAULT '',
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
    detail       TEXT    NOT NULL, version INTEGER NOT NULL DEFAULT 0,
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
    settled_by   TEXT, edited TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, channel, ts)
) STRICT, WITHOUT ROWID;

CREATE TABLE home (
    workspace_id TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    looked       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
    workspace_id  TEXT    NOT NULL PRIMARY KEY REFERENCES workspace (id),
    -- Slack's id of the team, or of the enterprise where the app was installed for the whole of it.
    tenant        TEXT    NOT NULL UNIQUE,
    app           TEXT    NOT NULL,
    bot_user      TEXT    NOT NULL,
    token         TEXT    NOT NULL,
    refresh_token TEXT,
    expires       INTEGER,
    scopes        TEXT    NOT NULL,
    installed_by  TEXT    NOT NULL,
    installed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE presence (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    user_id      TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    until        INTEGER,
    looked       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE holding (
    workspace_id TEXT    NOT NULL REFERENCES workspace (id),
    organisation TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    holder       TEXT    NOT NULL,
    since        INTEGER NOT NULL,
    until        INTEGER,
    PRIMARY KEY (workspace_id, organisation, title, since, holder)
) STRICT, WITHOUT ROWID;

CREATE TABLE unreached (
    workspace_id TEXT NOT NULL,
    ref          TEXT NOT NULL,
    post         TEXT NOT NULL,
    absence      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, ref, post, absence)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_way (
    workspace_id TEXT NOT NULL,
    person       TEXT NOT NULL,
    way          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE told (
    workspace_id TEXT NOT NULL,
    recipient    TEXT NOT NULL,
    day          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, recipient, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_text (
    id           INTEGER NOT NULL PRIMARY KEY,
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    UNIQUE (workspace_id, ref)
) STRICT;

CREATE TABLE event_link (
    workspace_id TEXT    NOT NULL,
    place        INTEGER NOT NULL,
    ref          TEXT    NOT NULL,
    seq          INTEGER NOT NULL,
    hash         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_chain (
    workspace_id TEXT    NOT NULL PRIMARY KEY,
    place        INTEGER NOT NULL,
    hash         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE restored (
    at     INTEGER NOT NULL PRIMARY KEY,
    taken  INTEGER NOT NULL,
    newest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE number_given (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, committee, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_out (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    token        TEXT    NOT NULL,
    message_id   TEXT    NOT NULL,
    thread       TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    made         INTEGER NOT NULL, copies TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_in (
    workspace_id TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    message_id   TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    notice       TEXT    NOT NULL,
    refs         TEXT    NOT NULL,
    sort         TEXT    NOT NULL,
    sender       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    shown        TEXT    NOT NULL,
    checks       TEXT    NOT NULL,
    expected     INTEGER NOT NULL,
    problem      TEXT    NOT NULL,
    raw          TEXT    NOT NULL,
    came         INTEGER NOT NULL,
    settled      TEXT,
    settled_by   TEXT, unreached TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_in_file (
    workspace_id TEXT    NOT NULL,
    mail_id      TEXT    NOT NULL,
    position     INTEGER NOT NULL,
    sha256       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    mimetype     TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, mail_id, position),
    FOREIGN KEY (workspace_id, mail_id) REFERENCES mail_in (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mailbox (
    place    TEXT    NOT NULL PRIMARY KEY,
    validity INTEGER NOT NULL,
    uid      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_note (
    workspace_id TEXT NOT NULL,
    id           TEXT NOT NULL,
    text         TEXT NOT NULL,
    answers      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_mail (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,
    uid          TEXT    NOT NULL,
    sequence     INTEGER NOT NULL,
    day          TEXT    NOT NULL,
    cancelled    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key, subject),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_gone (
    workspace_id TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE picture (
    workspace_id TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    facts        TEXT    NOT NULL,
    file         TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    sent         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, committee)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_tally (
    workspace_id TEXT    NOT NULL,
    party        TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    actions      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, party, status, committee)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE action_words USING fts5 (
    workspace_id, ref, text, content = 'action_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE roster_version (
    workspace_id TEXT PRIMARY KEY,
    version      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO flyway_schema_history VALUES (1, '1', 'register', 'SQL', 'V1__register.sql', 1262185221, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (2, '2', 'sending', 'SQL', 'V2__sending.sql', 106569582, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (3, '3', 'deadlines', 'SQL', 'V3__deadlines.sql', 1145507683, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (4, '6', 'documents', 'SQL', 'V6__documents.sql', -889990210, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (5, '7', 'reports', 'SQL', 'V7__reports.sql', -947985094, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (6, '8', 'plan', 'SQL', 'V8__plan.sql', 1939546040, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (7, '9', 'conversation', 'SQL', 'V9__conversation.sql', -1856148774, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (8, '10', 'threads', 'SQL', 'V10__threads.sql', -1922535341, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (9, '11', 'installations', 'SQL', 'V11__installations.sql', -189223561, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (10, '12', 'absences', 'SQL', 'V12__absences.sql', -1805667177, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (11, '13', 'versions', 'SQL', 'V13__versions.sql', 1731924805, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (12, '14', 'people', 'SQL', 'V14__people.sql', 489681092, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (13, '15', 'ways', 'SQL', 'V15__ways.sql', -395066184, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (14, '16', 'finding', 'SQL', 'V16__finding.sql', -951987331, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (15, '17', 'edits', 'SQL', 'V17__edits.sql', 1589274054, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (16, '18', 'part leads', 'SQL', 'V18__part_leads.sql', 1320720608, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (17, '19', 'safety', 'SQL', 'V19__safety.sql', -723924609, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (18, '20', 'chain', 'JDBC', 'org.arising.storage.ChainOfEvents', 1, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (19, '21', 'mail', 'SQL', 'V21__mail.sql', 1312341644, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (20, '22', 'replies by mail', 'SQL', 'V22__replies_by_mail.sql', 1877999528, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (21, '23', 'conversations by mail', 'SQL', 'V23__conversations_by_mail.sql', -1582256478, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (22, '24', 'letters', 'SQL', 'V24__letters.sql', -1801415480, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (23, '25', 'calendars', 'SQL', 'V25__calendars.sql', -469522308, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (24, '26', 'retention', 'SQL', 'V26__retention.sql', -1960124931, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (25, '27', 'pictures', 'SQL', 'V27__pictures.sql', 1147150640, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (26, '28', 'public', 'SQL', 'V28__public.sql', 1956451174, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (27, '29', 'tally', 'SQL', 'V29__tally.sql', -970893414, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (28, '30', 'search', 'SQL', 'V30__search.sql', -1951896167, '', '2026-01-01 00:00:00', 0, 1);
INSERT INTO flyway_schema_history VALUES (29, '32', 'kept', 'SQL', 'V32__kept.sql', -2138516421, '', '2026-01-01 00:00:00', 0, 1);

INSERT INTO workspace VALUES ('0123456789abcdef0123456789abcdef', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'U0ARISING', 1664800000000000, NULL);
INSERT INTO workspace VALUES ('fedcba9876543210fedcba9876543210', 'T0OTHER', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', NULL, 1664800000000001, NULL);

INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'GLA', '', 'Europe/London', 'england', NULL, 'U0CLERK', 0, 'FRIDAY', '09:00', 0, 2, 2, '09:00', 1, '2099-01-01', 1664800000000001, '18:00-08:00', NULL, 'clerk@example.org', NULL);
INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'Europe/London', 'england', 'C0PCC', 'U0CLERK', 0, 'MONDAY', '09:00', 5, 1, 1, '09:00', 0, 'off', 1664800000000000, NULL, NULL, NULL, NULL);
INSERT INTO committee VALUES ('0123456789abcdef0123456789abcdef', 'TRN', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'Europe/London', 'england', NULL, 'U0CLERK', 0, 'FRIDAY', '09:00', 0, 3, 3, '09:00', 0, '2099-01-01', 1664800000000002, '18:00-08:00', NULL, 'clerk@example.org', NULL);
INSERT INTO committee VALUES ('fedcba9876543210fedcba9876543210', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'Europe/London', 'england', 'C0PCC', 'U0CLERK', 0, 'MONDAY', '09:00', 5, 1, 1, '09:00', 0, 'off', 1664800000000000, NULL, NULL, NULL, NULL);

INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', '2022-10-03', 1664800000000000, 1664800000000000);
INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', '2022-10-04', 1664800000000001, 1664800000000001);
INSERT INTO meeting VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', NULL, NULL, NULL);
INSERT INTO meeting VALUES ('fedcba9876543210fedcba9876543210', 'PCC', '2022-09-29', '2022-10-03', 1664800000000000, 1664800000000000);

INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-09-29', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7));
INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2022-11-16', '   ', replace(hex(zeroblob(8000)), '00', 'word '));
INSERT INTO item VALUES ('0123456789abcdef0123456789abcdef', 'PCC', '2023-01-18', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone');

INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'LFB', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', NULL, '', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', NULL, NULL, NULL, 0);
INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'MOPAC', '', '   ', 'C0MPS', '', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', NULL, 'email', 'before ' || char(0) || ' after ' || char(7), 1);
INSERT INTO organisation VALUES ('0123456789abcdef0123456789abcdef', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'C0PCC', 'U0MPS', '', 'met@example.org', 'slack', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 0);
INSERT INTO organisation VALUES ('fedcba9876543210fedcba9876543210', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'C0PCC', 'U0MPS', '', 'met@example.org', 'slack', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 0);

INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'LFB', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', NULL, NULL, 'U0MEMBER', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'MOPAC', '', 'U0MPS', 'C0MPS', 'U0MEMBER', '2022-10-04', NULL, NULL, 'email', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '2022-10-04', 1);
INSERT INTO post VALUES ('0123456789abcdef0123456789abcdef', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'U0DMPC', 'C0PCC', NULL, '2022-10-03', 'U0MEMBER', 'met@example.org', 'slack', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', 0);

INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 'PCC', 2022, 1, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-09-29', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'MPS', '', 'undertaking', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 'ongoing', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '81-95', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-03', 0, '2022-10-03', '2022-10-03', NULL, '2022-10-05 requested', '2022-10-03', '2022-10-03', 1, 0, NULL, 0, '2022-10-03', '2022-10-03');
INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 'PCC', 2022, 2, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '2022-11-16', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'MPS' || char(10) || 'MOPAC', '', 'undertaking', 'before ' || char(0) || ' after ' || char(7), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'completed', 'ongoing', 'before ' || char(0) || ' after ' || char(7), '', '', '2022-10-04', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '81-95', '😀 é 👩' || char(8205) || '👧 ? alone', '2022-10-04', 1, '2022-10-04', '2022-10-04', '2022-10-05', '2022-10-05 completed', '2022-10-04', '2022-10-04', 2, 1, '2022-10', 1, '2022-10-04', '2022-10-04');
INSERT INTO action VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 'PCC', 2022, 3, NULL, '2023-01-18', NULL, NULL, NULL, '', '', 'undertaking', replace(hex(zeroblob(8000)), '00', 'word '), 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 'closed', 'completed', replace(hex(zeroblob(8000)), '00', 'word '), '', NULL, NULL, '😀 é 👩' || char(8205) || '👧 ? alone', NULL, NULL, '81-95', '   ', '2022-10-05', 0, NULL, NULL, '2022-10-05', '2022-10-05 closed', '2022-10-05', '2022-10-05', 3, 2, '2022-10', 0, NULL, NULL);
INSERT INTO action VALUES ('fedcba9876543210fedcba9876543210', 'PCC-2022-001', 'PCC', 2022, 1, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '2022-09-29', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 'MPS', '', 'undertaking', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 'ongoing', NULL, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '2022-10-03', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '81-95', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-03', 0, '2022-10-03', '2022-10-03', NULL, '2022-10-05 requested', '2022-10-03', '2022-10-03', 1, 0, NULL, 0, '2022-10-03', '2022-10-03');

INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 0, '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), '2022-10-03', '', '', '');
INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 1, '   ', replace(hex(zeroblob(8000)), '00', 'word '), '2022-10-04', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'MPS', '');
INSERT INTO action_part VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', 2, char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', NULL, NULL, 'MPS', '');

INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'ongoing', 'PCC', '2022-10-03', '2022-10-03', 2022, 1, 'PCC-2022-001');
INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'completed', 'PCC', '2022-10-04', '2022-10-04', 2022, 2, 'PCC-2022-002');
INSERT INTO action_party VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'closed', 'PCC', '2022-10-05', '2022-10-05', 2022, 3, 'PCC-2022-003');

INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 1, 1664800000000000, '2022-10-03', 'U0CLERK', 'slack', 'raised', replace(hex(zeroblob(8000)), '00', 'word '), 0);
INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', 2, 1664800000000001, '2022-10-04', 'U0CLERK', 'slack', 'remarked', '😀 é 👩' || char(8205) || '👧 ? alone', 1);
INSERT INTO event VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', 1, 1664800000000002, '2022-10-05', 'U0CLERK', 'slack', 'updated', '   ', 1);
INSERT INTO event VALUES ('fedcba9876543210fedcba9876543210', 'PCC-2022-001', 1, 1664800000000000, '2022-10-03', 'U0CLERK', 'slack', 'raised', replace(hex(zeroblob(8000)), '00', 'word '), 0);

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

INSERT INTO thread_reply VALUES ('0123456789abcdef0123456789abcdef', 'C0PCC', '1664800000.000100', 'thread-0', 'before ' || char(0) || ' after ' || char(7), 'person-0', '', '   ', 1664800000000000, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '');
INSERT INTO thread_reply VALUES ('0123456789abcdef0123456789abcdef', 'C0PCC', '1664800000.000200', 'thread-1', replace(hex(zeroblob(8000)), '00', 'word '), 'person-1', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 1664800000000001, 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '1664800000.000400');
INSERT INTO thread_reply VALUES ('0123456789abcdef0123456789abcdef', 'C0PCC', '1664800000.000300', 'thread-2', '😀 é 👩' || char(8205) || '👧 ? alone', 'person-2', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', 1664800000000002, NULL, NULL, '1664800000.000400');

INSERT INTO home VALUES ('0123456789abcdef0123456789abcdef', 'person-0', 1664800000000000);
INSERT INTO home VALUES ('0123456789abcdef0123456789abcdef', 'person-1', 1664800000000001);
INSERT INTO home VALUES ('0123456789abcdef0123456789abcdef', 'person-2', 1664800000000002);

INSERT INTO installation VALUES ('fedcba9876543210fedcba9876543210', 'T0OTHER', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'token-0', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1664800000000000, '   ', replace(hex(zeroblob(8000)), '00', 'word '), 1664800000000000);

INSERT INTO presence VALUES ('0123456789abcdef0123456789abcdef', 'user_id-0', 'HERE', 1664800000000000, 1664800000000000, 1664800000000000);
INSERT INTO presence VALUES ('0123456789abcdef0123456789abcdef', 'user_id-1', 'AWAY', 1664800000000001, 1664800000000001, 1664800000000001);
INSERT INTO presence VALUES ('0123456789abcdef0123456789abcdef', 'user_id-2', 'DEPARTED', 1664800000000002, NULL, 1664800000000002);

INSERT INTO user_group VALUES ('0123456789abcdef0123456789abcdef', 'group_id-0', 1664800000000000);
INSERT INTO user_group VALUES ('0123456789abcdef0123456789abcdef', 'group_id-1', 1664800000000001);
INSERT INTO user_group VALUES ('0123456789abcdef0123456789abcdef', 'group_id-2', 1664800000000002);

INSERT INTO user_group_member VALUES ('0123456789abcdef0123456789abcdef', 'group_id-0', 'user_id-0');
INSERT INTO user_group_member VALUES ('0123456789abcdef0123456789abcdef', 'group_id-1', 'user_id-1');
INSERT INTO user_group_member VALUES ('0123456789abcdef0123456789abcdef', 'group_id-2', 'user_id-2');

INSERT INTO holding VALUES ('0123456789abcdef0123456789abcdef', 'LFB', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'U0MEMBER', 1664800000000002, NULL);
INSERT INTO holding VALUES ('0123456789abcdef0123456789abcdef', 'MOPAC', '', 'U0MPS', 1664800000000001, 1664800000000001);
INSERT INTO holding VALUES ('0123456789abcdef0123456789abcdef', 'MPS', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'U0DMPC', 1664800000000000, 1664800000000000);

INSERT INTO unreached VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-001', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone');
INSERT INTO unreached VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-002', '', '   ');
INSERT INTO unreached VALUES ('0123456789abcdef0123456789abcdef', 'PCC-2022-003', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');

INSERT INTO person_way VALUES ('0123456789abcdef0123456789abcdef', 'person-0', 'channel');
INSERT INTO person_way VALUES ('0123456789abcdef0123456789abcdef', 'person-1', 'direct');
INSERT INTO person_way VALUES ('0123456789abcdef0123456789abcdef', 'person-2', 'digest');

INSERT INTO told VALUES ('0123456789abcdef0123456789abcdef', 'recipient-0', '2022-10-03', 'key-0');
INSERT INTO told VALUES ('0123456789abcdef0123456789abcdef', 'recipient-1', '2022-10-04', 'key-1');
INSERT INTO told VALUES ('0123456789abcdef0123456789abcdef', 'recipient-2', '2022-10-05', 'key-2');

INSERT INTO action_text VALUES (1, '0123456789abcdef0123456789abcdef', 'PCC-2022-001', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c');
INSERT INTO action_text VALUES (2, '0123456789abcdef0123456789abcdef', 'PCC-2022-002', 'before ' || char(0) || ' after ' || char(7));
INSERT INTO action_text VALUES (3, '0123456789abcdef0123456789abcdef', 'PCC-2022-003', replace(hex(zeroblob(8000)), '00', 'word '));
INSERT INTO action_text VALUES (4, 'fedcba9876543210fedcba9876543210', 'PCC-2022-001', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c');

INSERT INTO event_link VALUES ('0123456789abcdef0123456789abcdef', 1, 'PCC-2022-001', 1, 'b3b536335e4231a6e828672d850a461a78d748dd78f416bd3ff0bb6b0eb93ef6');
INSERT INTO event_link VALUES ('0123456789abcdef0123456789abcdef', 2, 'PCC-2022-001', 2, 'f0763e0ca88206c1c2bb57cf325fb8e3b93bc9d4a1e349f32b1f7930c61b0d6b');
INSERT INTO event_link VALUES ('0123456789abcdef0123456789abcdef', 3, 'PCC-2022-002', 1, 'c4cf1ad1480ad321c4ab72abc119e57531e3c8ee9ae85e49b5a7d9312c3fa598');
INSERT INTO event_link VALUES ('fedcba9876543210fedcba9876543210', 1, 'PCC-2022-001', 1, '2999e0e0c2935a881b8c66644ff957e7c37adf188faa3d2a5be6b276b3a65e2f');

INSERT INTO event_chain VALUES ('0123456789abcdef0123456789abcdef', 3, 'c4cf1ad1480ad321c4ab72abc119e57531e3c8ee9ae85e49b5a7d9312c3fa598');
INSERT INTO event_chain VALUES ('fedcba9876543210fedcba9876543210', 1, '2999e0e0c2935a881b8c66644ff957e7c37adf188faa3d2a5be6b276b3a65e2f');

INSERT INTO restored VALUES (1664800000000000, 1664800000000000, 1664800000000000);
INSERT INTO restored VALUES (1664800000000001, 1664800000000001, 1664800000000001);
INSERT INTO restored VALUES (1664800000000002, 1664800000000002, 1664800000000002);

INSERT INTO number_given VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 2020, 1);
INSERT INTO number_given VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 2021, 2);
INSERT INTO number_given VALUES ('0123456789abcdef0123456789abcdef', 'PCC', 2022, 3);

INSERT INTO mail_out VALUES ('0123456789abcdef0123456789abcdef', 'key-0', 'token-0', '😀 é 👩' || char(8205) || '👧 ? alone', 'thread-0', 'recipient-0', 'sent', 1664800000000000, replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:');
INSERT INTO mail_out VALUES ('0123456789abcdef0123456789abcdef', 'key-1', 'token-1', '   ', 'thread-1', 'recipient-1', 'failed', 1664800000000001, '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7));
INSERT INTO mail_out VALUES ('0123456789abcdef0123456789abcdef', 'key-2', 'token-2', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'thread-2', 'recipient-2', 'dropped', 1664800000000002, '   ', replace(hex(zeroblob(8000)), '00', 'word '));

INSERT INTO mail_in VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', '0000000000000000000000000000000000000000000000000000000000000001', '😀 é 👩' || char(8205) || '👧 ? alone', 'PCC', 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 1, '', '0000000000000000000000000000000000000000000000000000000000000001', 1664800000000000, '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');
INSERT INTO mail_in VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', '0000000000000000000000000000000000000000000000000000000000000002', '   ', 'PCC', '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '   ', replace(hex(zeroblob(8000)), '00', 'word '), 2, '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', '0000000000000000000000000000000000000000000000000000000000000002', 1664800000000001, 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '');
INSERT INTO mail_in VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', '0000000000000000000000000000000000000000000000000000000000000003', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'PCC', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '', '   ', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone', 3, 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', '0000000000000000000000000000000000000000000000000000000000000003', 1664800000000002, NULL, NULL, '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c');

INSERT INTO mail_in_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', 0, '0000000000000000000000000000000000000000000000000000000000000001', 'before ' || char(0) || ' after ' || char(7), 'one' || char(10) || 'two' || char(13, 10) || 'three' || char(9) || 'four', 1);
INSERT INTO mail_in_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', 1, '0000000000000000000000000000000000000000000000000000000000000002', replace(hex(zeroblob(8000)), '00', 'word '), '<!channel> <@U0CLERK> *b* _i_ ~s~ `c` & =cmd|'' /C calc''!A0 :tada:', 2);
INSERT INTO mail_in_file VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', 2, '0000000000000000000000000000000000000000000000000000000000000003', '😀 é 👩' || char(8205) || '👧 ? alone', 'before ' || char(0) || ' after ' || char(7), 3);

INSERT INTO mailbox VALUES ('place-0', 1, 1);
INSERT INTO mailbox VALUES ('place-1', 2, 2);
INSERT INTO mailbox VALUES ('place-2', 3, 3);

INSERT INTO mail_note VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000001', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', '😀 é 👩' || char(8205) || '👧 ? alone');
INSERT INTO mail_note VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000002', '', '   ');
INSERT INTO mail_note VALUES ('0123456789abcdef0123456789abcdef', '00000000000000000000000000000003', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن');

INSERT INTO calendar_mail VALUES ('0123456789abcdef0123456789abcdef', 'key-0', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'recipient-0', 'uid-0', 1, '2022-10-03', 0);
INSERT INTO calendar_mail VALUES ('0123456789abcdef0123456789abcdef', 'key-1', '', 'recipient-1', 'uid-1', 2, '2022-10-04', 1);
INSERT INTO calendar_mail VALUES ('0123456789abcdef0123456789abcdef', 'key-2', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'recipient-2', 'uid-2', 3, '2022-10-05', 0);

INSERT INTO mail_gone VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000001');
INSERT INTO mail_gone VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000002');
INSERT INTO mail_gone VALUES ('0123456789abcdef0123456789abcdef', '0000000000000000000000000000000000000000000000000000000000000003');

INSERT INTO picture VALUES ('0123456789abcdef0123456789abcdef', 'GLA', '', 'file-1', replace(hex(zeroblob(8000)), '00', 'word '), 1664800000000001);
INSERT INTO picture VALUES ('0123456789abcdef0123456789abcdef', 'PCC', char(8238) || 'evil' || char(8237) || ' ' || char(8294, 8295) || ' شرطة لندن', 'file-0', 'before ' || char(0) || ' after ' || char(7), 1664800000000000);
INSERT INTO picture VALUES ('0123456789abcdef0123456789abcdef', 'TRN', '''); DROP TABLE action; -- " OR 1=1 LIKE 100% a_b \ NEAR("a" AND b*) ^c', 'file-2', '😀 é 👩' || char(8205) || '👧 ? alone', 1664800000000002);

INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', '', 'closed', 'PCC', 1);
INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', '', 'completed', 'PCC', 1);
INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', '', 'ongoing', 'PCC', 1);
INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'closed', 'PCC', 1);
INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'completed', 'PCC', 1);
INSERT INTO action_tally VALUES ('0123456789abcdef0123456789abcdef', 'MPS', 'ongoing', 'PCC', 1);
INSERT INTO action_tally VALUES ('fedcba9876543210fedcba9876543210', '', 'ongoing', 'PCC', 1);

INSERT INTO roster_version VALUES ('0123456789abcdef0123456789abcdef', 'AA53C3D47335FCC6BCE6C7897CF91855');
INSERT INTO roster_version VALUES ('fedcba9876543210fedcba9876543210', 'D41DF36584728BDFBB89D280ABA922EF');

INSERT INTO action_words (action_words) VALUES ('rebuild');

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

CREATE INDEX action_by_awaiting ON action (workspace_id, committee, awaiting) WHERE awaiting IS NOT NULL;

CREATE INDEX outbox_by_place ON outbox (workspace_id, channel, ts) WHERE ts IS NOT NULL;

CREATE INDEX home_by_looked ON home (workspace_id, looked);

CREATE INDEX outbox_redrawn ON outbox (due) WHERE kind IN ('home', 'refresh');

CREATE INDEX outbox_action_by_key ON outbox_action (workspace_id, key);

CREATE TRIGGER action_is_added_with_text AFTER INSERT ON action BEGIN
    INSERT INTO action_text (workspace_id, ref, text) VALUES (new.workspace_id, new.ref, new.text);
END;

CREATE TRIGGER action_is_worded_anew AFTER UPDATE OF text ON action WHEN new.text <> old.text BEGIN
    UPDATE action_text SET text = new.text WHERE workspace_id = new.workspace_id AND ref = new.ref;
END;

CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE workspace_id = new.workspace_id AND ref = new.ref AND seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_link_is_not_changed BEFORE UPDATE ON event_link
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_link_is_not_removed BEFORE DELETE ON event_link
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_link_goes_on BEFORE INSERT ON event_link
WHEN new.place <> 1 + coalesce((SELECT place FROM event_chain WHERE workspace_id = new.workspace_id), 0)
BEGIN SELECT RAISE(ABORT, 'events are chained one after the other'); END;

CREATE TRIGGER event_link_is_the_end AFTER INSERT ON event_link
BEGIN
    INSERT INTO event_chain (workspace_id, place, hash) VALUES (new.workspace_id, new.place, new.hash)
    ON CONFLICT (workspace_id) DO UPDATE SET place = excluded.place, hash = excluded.hash;
END;

CREATE TRIGGER event_chain_goes_on BEFORE UPDATE ON event_chain WHEN new.place <> old.place + 1
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_chain_is_not_removed BEFORE DELETE ON event_chain
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE UNIQUE INDEX mail_out_by_token ON mail_out (token);

CREATE INDEX mail_out_by_recipient ON mail_out (workspace_id, recipient, made);

CREATE UNIQUE INDEX mail_in_once ON mail_in (workspace_id, fingerprint);

CREATE INDEX calendar_mail_by_subject ON calendar_mail (workspace_id, subject, recipient);

CREATE INDEX mail_in_by_came ON mail_in (came);

CREATE INDEX mail_note_by_answered ON mail_note (workspace_id, answers) WHERE answers <> '';

CREATE INDEX applied_by_at ON applied (at);

CREATE INDEX action_by_raised ON action (workspace_id, committee, raised);

CREATE UNIQUE INDEX committee_by_public_name ON committee (public_name) WHERE public_name IS NOT NULL;

CREATE INDEX action_exempt ON action (workspace_id, committee, ref) WHERE exempt = 1;

CREATE TRIGGER action_is_counted AFTER INSERT ON action BEGIN
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, '', new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;

CREATE TRIGGER action_is_counted_anew AFTER UPDATE OF workspace_id, status, committee ON action
WHEN (new.workspace_id, new.status, new.committee) <> (old.workspace_id, old.status, old.committee) BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = '' AND status = old.status AND committee = old.committee;
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, '', new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;

CREATE TRIGGER action_is_counted_no_more AFTER DELETE ON action BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = '' AND status = old.status AND committee = old.committee;
END;

CREATE TRIGGER action_party_is_counted AFTER INSERT ON action_party BEGIN
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, new.party, new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;

CREATE TRIGGER action_party_is_counted_anew AFTER UPDATE OF workspace_id, party, status, committee ON action_party
WHEN (new.workspace_id, new.party, new.status, new.committee) <> (old.workspace_id, old.party, old.status, old.committee) BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = old.party AND status = old.status AND committee = old.committee;
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, new.party, new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;

CREATE TRIGGER action_party_is_counted_no_more AFTER DELETE ON action_party BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = old.party AND status = old.status AND committee = old.committee;
END;

CREATE INDEX action_in_order ON action (workspace_id, status, due_rank, meeting_rank, year, number, committee);

CREATE INDEX action_party_in_order
    ON action_party (workspace_id, party, status, due_rank, meeting_rank, year, number, committee);

CREATE TRIGGER action_text_is_added AFTER INSERT ON action_text BEGIN
    INSERT INTO action_words (rowid, workspace_id, ref, text) VALUES (new.id, new.workspace_id, new.ref, new.text);
END;

CREATE TRIGGER action_text_is_changed AFTER UPDATE ON action_text BEGIN
    INSERT INTO action_words (action_words, rowid, workspace_id, ref, text)
    VALUES ('delete', old.id, old.workspace_id, old.ref, old.text);
    INSERT INTO action_words (rowid, workspace_id, ref, text) VALUES (new.id, new.workspace_id, new.ref, new.text);
END;

CREATE TRIGGER action_text_is_removed AFTER DELETE ON action_text BEGIN
    INSERT INTO action_words (action_words, rowid, workspace_id, ref, text)
    VALUES ('delete', old.id, old.workspace_id, old.ref, old.text);
END;

CREATE TRIGGER committee_is_new_to_roster AFTER INSERT ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER committee_is_new_in_roster AFTER UPDATE ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER committee_is_gone_from_roster AFTER DELETE ON committee BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER organisation_is_new_to_roster AFTER INSERT ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER organisation_is_new_in_roster AFTER UPDATE ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER organisation_is_gone_from_roster AFTER DELETE ON organisation BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER post_is_new_to_roster AFTER INSERT ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER post_is_new_in_roster AFTER UPDATE ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER post_is_gone_from_roster AFTER DELETE ON post BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER meeting_is_new_to_roster AFTER INSERT ON meeting BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER meeting_is_new_in_roster AFTER UPDATE ON meeting
WHEN (new.papers_due, new.opened, new.closed) IS NOT (old.papers_due, old.opened, old.closed) BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER meeting_is_gone_from_roster AFTER DELETE ON meeting BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER presence_is_new_to_roster AFTER INSERT ON presence BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER presence_is_new_in_roster AFTER UPDATE ON presence
WHEN (new.state, new.since, new.until) IS NOT (old.state, old.since, old.until) BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER presence_is_gone_from_roster AFTER DELETE ON presence BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER user_group_member_is_new_to_roster AFTER INSERT ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER user_group_member_is_new_in_roster AFTER UPDATE ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (new.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE TRIGGER user_group_member_is_gone_from_roster AFTER DELETE ON user_group_member BEGIN
    INSERT INTO roster_version (workspace_id, version) VALUES (old.workspace_id, hex(randomblob(16)))
    ON CONFLICT (workspace_id) DO UPDATE SET version = excluded.version;
END;

CREATE INDEX action_of_meeting ON action (workspace_id, meeting_rank, status, committee);

CREATE INDEX action_party_of_meeting ON action_party (workspace_id, party, meeting_rank, status, committee);
