-- Hours in which a committee sends nothing by itself, '18:00-08:00'; null where it has none.
ALTER TABLE committee ADD COLUMN quiet TEXT;

-- Where somebody wants reminders to reach them: 'channel', 'direct' or 'digest'. Who has not chosen has no row.
CREATE TABLE person_way (
    workspace_id TEXT NOT NULL,
    person       TEXT NOT NULL,
    way          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, person)
) STRICT, WITHOUT ROWID;

-- Who has the one message of a day, whichever committees it speaks for.
CREATE TABLE told (
    workspace_id TEXT NOT NULL,
    recipient    TEXT NOT NULL,
    day          TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (workspace_id, recipient, day)
) STRICT, WITHOUT ROWID;
