-- The version of an action that an entry of its history brought about, so that a form that was opened before can tell what
-- happened since. Entries of before this are of no version: whatever form was open then is told nothing of them.
ALTER TABLE event ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
