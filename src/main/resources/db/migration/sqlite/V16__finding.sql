-- Whose home tab was looked at lately.
CREATE INDEX home_by_looked ON home (workspace_id, looked);

-- What brings home tabs and posted copies up to date is removed a day after it was done.
CREATE INDEX outbox_redrawn ON outbox (due) WHERE kind IN ('home', 'refresh');

-- What a message shows, by the message: for sending it, and so that removing one looks through no other's.
CREATE INDEX outbox_action_by_key ON outbox_action (workspace_id, key);
