-- A response that waits for an officer to accept it, by the day on which it was received.
ALTER TABLE action ADD COLUMN awaiting TEXT;
CREATE INDEX action_by_awaiting ON action (workspace_id, committee, awaiting) WHERE awaiting IS NOT NULL;

-- The day on which it was due before the committee moved it: both dates stay visible.
ALTER TABLE action ADD COLUMN due_before TEXT;

-- A meeting that was opened here gathers its actions until it is closed: microseconds since 1970, null where it never was.
ALTER TABLE meeting ADD COLUMN opened INTEGER;
ALTER TABLE meeting ADD COLUMN closed INTEGER;
