-- The schema as of version 30, in which PostgreSQL begins. Texts are compared byte by byte, as SQLite compares them, so that
-- every list stands in the same order on both; whole numbers are as wide as SQLite's.

CREATE TABLE workspace (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    team_id text COLLATE "C" UNIQUE,
    name text COLLATE "C",
    bot_user text COLLATE "C",
    created bigint NOT NULL,
    removed bigint
);

CREATE TABLE committee (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    zone text COLLATE "C" NOT NULL,
    calendar text COLLATE "C" NOT NULL,
    channel text COLLATE "C",
    officers text COLLATE "C" NOT NULL,
    closed bigint NOT NULL,
    digest_day text COLLATE "C" NOT NULL,
    digest_at text COLLATE "C" NOT NULL,
    before_due bigint NOT NULL,
    overdue_every bigint NOT NULL,
    escalate_after bigint NOT NULL,
    reminders_at text COLLATE "C" NOT NULL,
    acceptance bigint NOT NULL,
    sending text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    quiet text COLLATE "C",
    letters text COLLATE "C",
    meetings_to text COLLATE "C",
    public_name text COLLATE "C",
    PRIMARY KEY (workspace_id, code)
);

CREATE TABLE meeting (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    date text COLLATE "C" NOT NULL,
    papers_due text COLLATE "C",
    opened bigint,
    closed bigint,
    PRIMARY KEY (workspace_id, committee, date),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE item (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    meeting text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, number, title),
    FOREIGN KEY (workspace_id, committee, meeting) REFERENCES meeting (workspace_id, committee, date)
);

CREATE TABLE organisation (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    short_name text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    aliases text COLLATE "C" NOT NULL,
    channel text COLLATE "C",
    people text COLLATE "C" NOT NULL,
    user_groups text COLLATE "C" NOT NULL DEFAULT '',
    email text COLLATE "C",
    prefer text COLLATE "C",
    copy text COLLATE "C",
    mail_calendar bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, short_name)
);

CREATE TABLE post (
    workspace_id text COLLATE "C" NOT NULL,
    organisation text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    holder text COLLATE "C",
    channel text COLLATE "C",
    deputy text COLLATE "C",
    away_until text COLLATE "C",
    permanent_deputy text COLLATE "C",
    email text COLLATE "C",
    prefer text COLLATE "C",
    copy text COLLATE "C",
    deputy_email text COLLATE "C",
    mail_away_until text COLLATE "C",
    mail_calendar bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, organisation, title),
    FOREIGN KEY (workspace_id, organisation) REFERENCES organisation (workspace_id, short_name)
);

CREATE TABLE action (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    year bigint NOT NULL,
    number bigint NOT NULL,
    document_number text COLLATE "C",
    meeting text COLLATE "C",
    item_no text COLLATE "C",
    item_title text COLLATE "C",
    responsible text COLLATE "C",
    organisations text COLLATE "C" NOT NULL,
    posts text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    lead_in text COLLATE "C" NOT NULL,
    closing text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    stated_status text COLLATE "C",
    status_note text COLLATE "C" NOT NULL,
    appendices text COLLATE "C" NOT NULL,
    timing text COLLATE "C",
    due text COLLATE "C",
    due_why text COLLATE "C" NOT NULL,
    chapter text COLLATE "C",
    source_file text COLLATE "C",
    source_lines text COLLATE "C",
    warnings text COLLATE "C" NOT NULL,
    raised text COLLATE "C" NOT NULL,
    imported bigint NOT NULL,
    expected text COLLATE "C",
    snoozed_until text COLLATE "C",
    ended text COLLATE "C",
    touch text COLLATE "C" NOT NULL,
    due_rank text COLLATE "C" NOT NULL,
    meeting_rank text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    -- The order in which actions were stored, which for an import is the document's.
    position bigint NOT NULL,
    due_month text COLLATE "C",
    exempt bigint NOT NULL DEFAULT 0,
    awaiting text COLLATE "C",
    due_before text COLLATE "C",
    PRIMARY KEY (workspace_id, ref),
    UNIQUE (workspace_id, committee, year, number),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE action_part (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    lead_in text COLLATE "C" NOT NULL,
    answered text COLLATE "C",
    lead text COLLATE "C",
    lead_organisations text COLLATE "C" NOT NULL DEFAULT '',
    lead_posts text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, ref, position),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE action_party (
    workspace_id text COLLATE "C" NOT NULL,
    party text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    due_rank text COLLATE "C" NOT NULL,
    meeting_rank text COLLATE "C" NOT NULL,
    year bigint NOT NULL,
    number bigint NOT NULL,
    ref text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, party, status, committee, due_rank, meeting_rank, year, number),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE event (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    day text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    via text COLLATE "C" NOT NULL,
    what text COLLATE "C" NOT NULL,
    detail text COLLATE "C" NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, ref, seq),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE stored_file (
    workspace_id text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    stored bigint NOT NULL,
    PRIMARY KEY (workspace_id, sha256)
);

CREATE TABLE fetched_file (
    workspace_id text COLLATE "C" NOT NULL,
    slack_file text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    mimetype text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (workspace_id, slack_file)
);

CREATE TABLE response (
    workspace_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    sender text COLLATE "C" NOT NULL,
    received text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    recorded bigint NOT NULL,
    PRIMARY KEY (workspace_id, id)
);

CREATE TABLE response_file (
    workspace_id text COLLATE "C" NOT NULL,
    response_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    mimetype text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (workspace_id, response_id, position),
    FOREIGN KEY (workspace_id, response_id) REFERENCES response (workspace_id, id),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
);

CREATE TABLE response_answer (
    workspace_id text COLLATE "C" NOT NULL,
    response_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    part bigint NOT NULL,
    PRIMARY KEY (workspace_id, ref, response_id, part),
    FOREIGN KEY (workspace_id, response_id) REFERENCES response (workspace_id, id),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE document (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    form text COLLATE "C" NOT NULL,
    date text COLLATE "C",
    imported bigint NOT NULL,
    imported_by text COLLATE "C" NOT NULL,
    meeting text COLLATE "C",
    whole bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, committee, sha256)
);

CREATE TABLE mention (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    status_note text COLLATE "C" NOT NULL,
    timing text COLLATE "C",
    lines text COLLATE "C" NOT NULL,
    number text COLLATE "C",
    responsible text COLLATE "C",
    day text COLLATE "C",
    PRIMARY KEY (workspace_id, ref, sha256, position),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE document_appendix (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    title text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, number)
);

CREATE TABLE document_letter (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    paragraph text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    date text COLLATE "C",
    appendices text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, position)
);

CREATE TABLE outbox (
    workspace_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    due bigint NOT NULL,
    created bigint NOT NULL,
    attempts bigint NOT NULL,
    lease bigint NOT NULL,
    channel text COLLATE "C",
    ts text COLLATE "C",
    sent bigint,
    sent_text text COLLATE "C",
    problem text COLLATE "C",
    PRIMARY KEY (workspace_id, key)
);

CREATE TABLE outbox_action (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, ref, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
);

CREATE TABLE occurrence (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    slot text COLLATE "C" NOT NULL,
    why text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, ref, kind, slot)
);

CREATE TABLE slot_run (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    job text COLLATE "C" NOT NULL,
    slot bigint NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, job, slot)
);

CREATE TABLE applied (
    workspace_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (workspace_id, key)
);

CREATE TABLE difference (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    held text COLLATE "C" NOT NULL,
    stated text COLLATE "C" NOT NULL,
    weight text COLLATE "C" NOT NULL,
    -- open, kept, taken; noted where there is nothing to choose
    outcome text COLLATE "C" NOT NULL,
    decided_by text COLLATE "C",
    decided bigint,
    PRIMARY KEY (workspace_id, ref, sha256, field),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE suggestion (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    why text COLLATE "C" NOT NULL,
    responsible text COLLATE "C",
    timing text COLLATE "C",
    lines text COLLATE "C" NOT NULL,
    -- the action that an officer made of it
    ref text COLLATE "C",
    PRIMARY KEY (workspace_id, committee, sha256, position)
);

CREATE TABLE topic (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    lines text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, sha256, position)
);

CREATE TABLE staged_import (
    workspace_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    officer text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    mimetype text COLLATE "C" NOT NULL,
    slack_file text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    -- asked, reading, found, chosen, imported, discarded, refused
    stage text COLLATE "C" NOT NULL,
    -- what is being done, what came of it, or why it was refused, in words
    words text COLLATE "C" NOT NULL,
    -- the draft as JSON, once it was read
    draft text COLLATE "C",
    sha256 text COLLATE "C",
    -- what of it is to be imported, as JSON
    chosen text COLLATE "C",
    force bigint NOT NULL,
    quiet_until text COLLATE "C",
    asked bigint NOT NULL,
    PRIMARY KEY (workspace_id, id)
);

CREATE TABLE standing_text (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, field),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE correspondence (
    workspace_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    sender text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    -- 1 where the letter itself is attached to the report as an appendix
    attached bigint NOT NULL,
    -- left out of further reports; what was issued keeps it
    withdrawn bigint NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    recorded bigint NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE correspondence_file (
    workspace_id text COLLATE "C" NOT NULL,
    letter text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    mimetype text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (workspace_id, letter, position),
    FOREIGN KEY (workspace_id, letter) REFERENCES correspondence (workspace_id, id),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
);

CREATE TABLE report (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    meeting text COLLATE "C" NOT NULL,
    edition bigint NOT NULL,
    scope text COLLATE "C" NOT NULL,
    issued bigint NOT NULL,
    issued_by text COLLATE "C" NOT NULL,
    -- what it says, as JSON
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, edition),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE report_file (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    meeting text COLLATE "C" NOT NULL,
    edition bigint NOT NULL,
    format text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, committee, meeting, edition, format),
    FOREIGN KEY (workspace_id, committee, meeting, edition) REFERENCES report (workspace_id, committee, meeting, edition),
    FOREIGN KEY (workspace_id, sha256) REFERENCES stored_file (workspace_id, sha256)
);

CREATE TABLE upload (
    workspace_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    file text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, key, file),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
);

CREATE TABLE plan_period (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    due text COLLATE "C" NOT NULL,
    opened bigint NOT NULL,
    opened_by text COLLATE "C" NOT NULL,
    issued bigint,
    issued_by text COLLATE "C",
    PRIMARY KEY (workspace_id, committee, label),
    FOREIGN KEY (workspace_id, committee) REFERENCES committee (workspace_id, code)
);

CREATE TABLE plan_update (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    given text COLLATE "C" NOT NULL,
    given_by text COLLATE "C" NOT NULL,
    given_at bigint NOT NULL,
    -- as an officer edited it; what the lead gave stays beside it
    edited text COLLATE "C",
    edited_by text COLLATE "C",
    edited_at bigint,
    PRIMARY KEY (workspace_id, committee, period, ref),
    FOREIGN KEY (workspace_id, committee, period) REFERENCES plan_period (workspace_id, committee, label),
    FOREIGN KEY (workspace_id, ref) REFERENCES action (workspace_id, ref)
);

CREATE TABLE thread_reply (
    workspace_id text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    ts text COLLATE "C" NOT NULL,
    thread text COLLATE "C" NOT NULL,
    notice text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    files text COLLATE "C" NOT NULL,
    came bigint NOT NULL,
    settled text COLLATE "C",
    settled_by text COLLATE "C",
    edited text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, channel, ts)
);

CREATE TABLE home (
    workspace_id text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    looked bigint NOT NULL,
    PRIMARY KEY (workspace_id, person)
);

CREATE TABLE installation (
    workspace_id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES workspace (id),
    -- Slack's id of the team, or of the enterprise where the app was installed for the whole of it.
    tenant text COLLATE "C" NOT NULL UNIQUE,
    app text COLLATE "C" NOT NULL,
    bot_user text COLLATE "C" NOT NULL,
    token text COLLATE "C" NOT NULL,
    refresh_token text COLLATE "C",
    expires bigint,
    scopes text COLLATE "C" NOT NULL,
    installed_by text COLLATE "C" NOT NULL,
    installed bigint NOT NULL
);

CREATE TABLE presence (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    user_id text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    until bigint,
    looked bigint NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
);

CREATE TABLE user_group (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    group_id text COLLATE "C" NOT NULL,
    looked bigint NOT NULL,
    PRIMARY KEY (workspace_id, group_id)
);

CREATE TABLE user_group_member (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    group_id text COLLATE "C" NOT NULL,
    user_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, group_id, user_id)
);

CREATE TABLE holding (
    workspace_id text COLLATE "C" NOT NULL REFERENCES workspace (id),
    organisation text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    holder text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    until bigint,
    PRIMARY KEY (workspace_id, organisation, title, since, holder)
);

CREATE TABLE unreached (
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    post text COLLATE "C" NOT NULL,
    absence text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, ref, post, absence)
);

CREATE TABLE person_way (
    workspace_id text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    way text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, person)
);

CREATE TABLE told (
    workspace_id text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, recipient, day)
);

CREATE TABLE event_link (
    workspace_id text COLLATE "C" NOT NULL,
    place bigint NOT NULL,
    ref text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, place)
);

CREATE TABLE event_chain (
    workspace_id text COLLATE "C" NOT NULL PRIMARY KEY,
    place bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);

CREATE TABLE restored (
    at bigint NOT NULL PRIMARY KEY,
    taken bigint NOT NULL,
    newest bigint NOT NULL
);

CREATE TABLE number_given (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    year bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (workspace_id, committee, year)
);

CREATE TABLE mail_out (
    workspace_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    token text COLLATE "C" NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    thread text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    made bigint NOT NULL,
    copies text COLLATE "C" NOT NULL DEFAULT '',
    subject text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
);

CREATE TABLE mail_in (
    workspace_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    notice text COLLATE "C" NOT NULL,
    refs text COLLATE "C" NOT NULL,
    sort text COLLATE "C" NOT NULL,
    sender text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    shown text COLLATE "C" NOT NULL,
    checks text COLLATE "C" NOT NULL,
    expected bigint NOT NULL,
    problem text COLLATE "C" NOT NULL,
    raw text COLLATE "C" NOT NULL,
    came bigint NOT NULL,
    settled text COLLATE "C",
    settled_by text COLLATE "C",
    unreached text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (workspace_id, id)
);

CREATE TABLE mail_in_file (
    workspace_id text COLLATE "C" NOT NULL,
    mail_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    mimetype text COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (workspace_id, mail_id, position),
    FOREIGN KEY (workspace_id, mail_id) REFERENCES mail_in (workspace_id, id)
);

CREATE TABLE mailbox (
    place text COLLATE "C" NOT NULL PRIMARY KEY,
    validity bigint NOT NULL,
    uid bigint NOT NULL
);

CREATE TABLE mail_note (
    workspace_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    answers text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, id)
);

CREATE TABLE calendar_mail (
    workspace_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    uid text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    day text COLLATE "C" NOT NULL,
    cancelled bigint NOT NULL,
    PRIMARY KEY (workspace_id, key, subject),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
);

CREATE TABLE mail_gone (
    workspace_id text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    PRIMARY KEY (workspace_id, fingerprint)
);

CREATE TABLE picture (
    workspace_id text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    facts text COLLATE "C" NOT NULL,
    file text COLLATE "C" NOT NULL,
    words text COLLATE "C" NOT NULL,
    sent bigint NOT NULL,
    PRIMARY KEY (workspace_id, committee)
);

CREATE TABLE action_tally (
    workspace_id text COLLATE "C" NOT NULL,
    party text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    committee text COLLATE "C" NOT NULL,
    actions bigint NOT NULL,
    PRIMARY KEY (workspace_id, party, status, committee)
);

CREATE INDEX action_by_status ON action (workspace_id, committee, status, due_rank, meeting_rank, year, number);

CREATE INDEX action_by_ended ON action (workspace_id, committee, ended) WHERE ended IS NOT NULL;

CREATE UNIQUE INDEX action_by_position ON action (workspace_id, committee, position);

CREATE INDEX action_by_number ON action (workspace_id, number);

CREATE INDEX action_by_meeting ON action (workspace_id, committee, meeting_rank, item_no);

CREATE INDEX action_party_by_ref ON action_party (workspace_id, ref);

CREATE INDEX outbox_waiting ON outbox (due, created) WHERE state IN ('waiting', 'sending');

CREATE INDEX outbox_failed ON outbox (workspace_id, created) WHERE state = 'failed';

CREATE INDEX mention_by_document ON mention (workspace_id, sha256);

CREATE INDEX difference_open ON difference (workspace_id, committee, sha256) WHERE outcome = 'open';

CREATE INDEX staged_import_open ON staged_import (asked) WHERE stage IN ('asked', 'reading', 'chosen');

CREATE INDEX correspondence_by_day ON correspondence (workspace_id, committee, day);

CREATE UNIQUE INDEX plan_period_open ON plan_period (workspace_id, committee) WHERE issued IS NULL;

CREATE INDEX plan_update_by_ref ON plan_update (workspace_id, ref);

CREATE INDEX action_by_awaiting ON action (workspace_id, committee, awaiting) WHERE awaiting IS NOT NULL;

CREATE INDEX outbox_by_place ON outbox (workspace_id, channel, ts) WHERE ts IS NOT NULL;

CREATE INDEX home_by_looked ON home (workspace_id, looked);

CREATE INDEX outbox_redrawn ON outbox (due) WHERE kind IN ('home', 'refresh');

CREATE INDEX outbox_action_by_key ON outbox_action (workspace_id, key);

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

CREATE INDEX action_in_order ON action (workspace_id, status, due_rank, meeting_rank, year, number, committee);

CREATE INDEX action_party_in_order ON action_party (workspace_id, party, status, due_rank, meeting_rank, year, number, committee);

-- The words of each action's text, its workspace and committee among them, so that a search is scoped within the index.
CREATE TABLE action_text (
    id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    workspace_id text COLLATE "C" NOT NULL,
    ref text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    words tsvector NOT NULL,
    UNIQUE (workspace_id, ref)
);

CREATE INDEX action_text_by_words ON action_text USING gin (words) WITH (fastupdate = off);

-- Case and accents make no difference; what is neither letter nor digit parts one word from the next.
CREATE FUNCTION words_of(workspace text, ref text, said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(ARRAY['=w ' || workspace, '=c ' || split_part(ref, '-', 1)])
        || to_tsvector('pg_catalog.simple', regexp_replace(
            regexp_replace(lower(normalize(said, NFD) COLLATE "default"), E'[\u0300-\u036f]', '', 'g') COLLATE "default",
            '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE FUNCTION action_is_added_with_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO action_text (workspace_id, ref, text, words)
    VALUES (new.workspace_id, new.ref, new.text, words_of(new.workspace_id, new.ref, new.text));
    RETURN NULL;
END $$;

CREATE TRIGGER action_is_added_with_text AFTER INSERT ON action
FOR EACH ROW EXECUTE FUNCTION action_is_added_with_text();

CREATE FUNCTION action_is_worded_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE action_text SET text = new.text, words = words_of(new.workspace_id, new.ref, new.text)
    WHERE workspace_id = new.workspace_id AND ref = new.ref;
    RETURN NULL;
END $$;

CREATE TRIGGER action_is_worded_anew AFTER UPDATE OF text ON action
FOR EACH ROW WHEN (new.text <> old.text) EXECUTE FUNCTION action_is_worded_anew();

-- What is of record is added to and never changed.
CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', tg_argv[0];
END $$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON event EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_link_is_append_only BEFORE UPDATE OR DELETE ON event_link
FOR EACH ROW EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_link_is_not_emptied BEFORE TRUNCATE ON event_link EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_chain_is_not_removed BEFORE DELETE ON event_chain
FOR EACH ROW EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_chain_is_not_emptied BEFORE TRUNCATE ON event_chain EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER event_chain_goes_on BEFORE UPDATE ON event_chain
FOR EACH ROW WHEN (new.place <> old.place + 1) EXECUTE FUNCTION refused('events are append-only');

CREATE TRIGGER report_is_frozen BEFORE UPDATE OR DELETE ON report
FOR EACH ROW EXECUTE FUNCTION refused('issued reports are frozen');

CREATE FUNCTION event_link_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.place <> 1 + coalesce((SELECT place FROM event_chain WHERE workspace_id = new.workspace_id), 0) THEN
        RAISE EXCEPTION 'events are chained one after the other';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER event_link_goes_on BEFORE INSERT ON event_link FOR EACH ROW EXECUTE FUNCTION event_link_goes_on();

CREATE FUNCTION event_link_is_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_chain (workspace_id, place, hash) VALUES (new.workspace_id, new.place, new.hash)
    ON CONFLICT (workspace_id) DO UPDATE SET place = excluded.place, hash = excluded.hash;
    RETURN NULL;
END $$;

CREATE TRIGGER event_link_is_the_end AFTER INSERT ON event_link FOR EACH ROW EXECUTE FUNCTION event_link_is_the_end();

-- How many actions there are of each status, by committee, and by party and committee, so that no count scans.
CREATE FUNCTION tallied(of_workspace text, of_party text, of_status text, of_committee text, more bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO action_tally AS tally (workspace_id, party, status, committee, actions)
    VALUES (of_workspace, of_party, of_status, of_committee, more)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = tally.actions + excluded.actions
$$;

CREATE FUNCTION action_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op <> 'INSERT' THEN
        PERFORM tallied(old.workspace_id, '', old.status, old.committee, -1);
    END IF;
    IF tg_op <> 'DELETE' THEN
        PERFORM tallied(new.workspace_id, '', new.status, new.committee, 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER action_is_counted AFTER INSERT OR DELETE ON action FOR EACH ROW EXECUTE FUNCTION action_is_counted();

CREATE TRIGGER action_is_counted_anew AFTER UPDATE OF workspace_id, status, committee ON action
FOR EACH ROW WHEN ((new.workspace_id, new.status, new.committee) <> (old.workspace_id, old.status, old.committee))
EXECUTE FUNCTION action_is_counted();

CREATE FUNCTION action_party_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op <> 'INSERT' THEN
        PERFORM tallied(old.workspace_id, old.party, old.status, old.committee, -1);
    END IF;
    IF tg_op <> 'DELETE' THEN
        PERFORM tallied(new.workspace_id, new.party, new.status, new.committee, 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER action_party_is_counted AFTER INSERT OR DELETE ON action_party
FOR EACH ROW EXECUTE FUNCTION action_party_is_counted();

CREATE TRIGGER action_party_is_counted_anew AFTER UPDATE OF workspace_id, party, status, committee ON action_party
FOR EACH ROW WHEN (
    (new.workspace_id, new.party, new.status, new.committee) <> (old.workspace_id, old.party, old.status, old.committee))
EXECUTE FUNCTION action_party_is_counted();

-- What db-scheduler keeps, in its own shape.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);

CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

-- What SQLite calls so: the members of a list that is written as JSON.
CREATE FUNCTION json_each(list text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT json_array_elements_text(list::json)
$$;
