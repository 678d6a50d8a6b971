-- E-mails that came and were removed as of no record: where a mailbox is read anew from its beginning, they are not filed again.
CREATE TABLE mail_gone (
    workspace_id TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, fingerprint)
) STRICT, WITHOUT ROWID;

-- What is old is found without looking at the rest.
CREATE INDEX mail_in_by_came ON mail_in (came);
CREATE INDEX mail_note_by_answered ON mail_note (workspace_id, answers) WHERE answers <> '';
CREATE INDEX applied_by_at ON applied (at);
