-- The words of every action's text in place of its letters, three by three: a word that stands in every other action was
-- found by reading half of them. Workspace and committee stand in the same index, so that no other's texts are read.
DROP TRIGGER action_text_is_added;
DROP TRIGGER action_text_is_changed;
DROP TRIGGER action_text_is_removed;
DROP TABLE action_words;
CREATE VIRTUAL TABLE action_words USING fts5 (
    workspace_id, ref, text, content = 'action_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO action_words (action_words) VALUES ('rebuild');

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
