-- Who gets a copy of what is written by e-mail, and who is written to while the holder of a post is away.
ALTER TABLE organisation ADD COLUMN copy TEXT;
ALTER TABLE post ADD COLUMN copy TEXT;
ALTER TABLE post ADD COLUMN deputy_email TEXT;
ALTER TABLE post ADD COLUMN mail_away_until TEXT;

-- To whom copies of a message went; addresses apart by spaces.
ALTER TABLE mail_out ADD COLUMN copies TEXT NOT NULL DEFAULT '';
-- What it said it was about, so that what follows it says the same.
ALTER TABLE mail_out ADD COLUMN subject TEXT NOT NULL DEFAULT '';
-- The address that a message of ours did not reach; empty where it is not told, or where nothing came back.
ALTER TABLE mail_in ADD COLUMN unreached TEXT NOT NULL DEFAULT '';

-- What officers write into a conversation; 'answers' is the id of the e-mail that it answers, or empty.
CREATE TABLE mail_note (
    workspace_id TEXT NOT NULL,
    id           TEXT NOT NULL,
    text         TEXT NOT NULL,
    answers      TEXT NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
