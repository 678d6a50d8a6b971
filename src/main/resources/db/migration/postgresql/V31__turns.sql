-- Where several replicas send: from when on something may go to a place again, and a lane that was told to wait may go on.
-- Microseconds of the replicas' own clocks, which agree within a second. SQLite has one sender, which keeps this in memory.
CREATE TABLE turn (
    place text COLLATE "C" PRIMARY KEY,
    free bigint NOT NULL
);
