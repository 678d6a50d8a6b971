-- Whose calendar deadlines go into, and whose a committee's meetings.
ALTER TABLE organisation ADD COLUMN mail_calendar INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN mail_calendar INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committee ADD COLUMN meetings_to TEXT;

-- What a message brings to a calendar: one row for each entry, whose newest that was handed over is what stands there.
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
CREATE INDEX calendar_mail_by_subject ON calendar_mail (workspace_id, subject, recipient);
