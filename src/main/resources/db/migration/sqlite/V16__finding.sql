-- Whose home tab was looked at lately.
CREATE INDEX home_by_looked ON home (workspace_id, looked);

-- What brings home tabs and posted copies up to date is removed a day after it was done.
CREATE INDEX outbox_redrawn ON outbox (due) WHERE kind IN ('home', 'refresh');

-- What a message shows, by the message: for sending it, and so that removing one looks through no other's.
CREATE INDEX outbox_action_by_key ON outbox_action (workspace_id, key);

-- Every three letters in a row of every action's text, so that words are found within it without reading all of it. It
-- hangs on a number of its own: SQLite may give the rows of "action" other numbers when the database is compacted.
CREATE TABLE action_text (
    id           INTEGER NOT NULL PRIMARY KEY,
    workspace_id TEXT    NOT NULL,
    ref          TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    UNIQUE (workspace_id, ref)
) STRICT;
CREATE VIRTUAL TABLE action_words USING fts5 (text, content = 'action_text', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO action_text (workspace_id, ref, text) SELECT workspace_id, ref, text FROM action;
INSERT INTO action_words (action_words) VALUES ('rebuild');

CREATE TRIGGER action_text_is_added AFTER INSERT ON action_text BEGIN
    INSERT INTO action_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER action_text_is_changed AFTER UPDATE ON action_text BEGIN
    INSERT INTO action_words (action_words, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO action_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER action_text_is_removed AFTER DELETE ON action_text BEGIN
    INSERT INTO action_words (action_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER action_is_added_with_text AFTER INSERT ON action BEGIN
    INSERT INTO action_text (workspace_id, ref, text) VALUES (new.workspace_id, new.ref, new.text);
END;
CREATE TRIGGER action_is_worded_anew AFTER UPDATE OF text ON action WHEN new.text <> old.text BEGIN
    UPDATE action_text SET text = new.text WHERE workspace_id = new.workspace_id AND ref = new.ref;
END;
