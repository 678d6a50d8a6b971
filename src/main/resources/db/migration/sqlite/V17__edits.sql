-- Slack's timestamp of the newest change to a reply that was followed: '' while it stands as it was first written.
-- An empty notice: the message above it is on its way, and Slack has not told us yet where it stands.
ALTER TABLE thread_reply ADD COLUMN edited TEXT NOT NULL DEFAULT '';
