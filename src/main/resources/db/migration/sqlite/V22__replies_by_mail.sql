-- What came by e-mail, each once; 'raw' is the stored file that holds it as it came.
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
    settled_by   TEXT,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX mail_in_once ON mail_in (workspace_id, fingerprint);

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

-- How far a folder was read: its UIDVALIDITY and the last UID (RFC 9051), whatever other readers mark as seen.
CREATE TABLE mailbox (
    place    TEXT    NOT NULL PRIMARY KEY,
    validity INTEGER NOT NULL,
    uid      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
