-- Where those are written to who are not in Slack, and which way goes first: slack, email or both.
ALTER TABLE organisation ADD COLUMN email TEXT;
ALTER TABLE organisation ADD COLUMN prefer TEXT;
ALTER TABLE post ADD COLUMN email TEXT;
ALTER TABLE post ADD COLUMN prefer TEXT;

-- What is sent by e-mail: one row for each notice, so that an answer finds it. It is 'handed' from the moment at which
-- the server may have taken it.
CREATE TABLE mail_out (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    token        TEXT    NOT NULL,
    message_id   TEXT    NOT NULL,
    thread       TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    made         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key),
    FOREIGN KEY (workspace_id, key) REFERENCES outbox (workspace_id, key)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX mail_out_by_token ON mail_out (token);
CREATE INDEX mail_out_by_recipient ON mail_out (workspace_id, recipient, made);
