-- How many actions a committee has in each status, for each party and, under the party '', of all: lists say how many
-- there are, and would count them one by one. The triggers keep the numbers within the transaction that changes an action.
CREATE TABLE action_tally (
    workspace_id TEXT    NOT NULL,
    party        TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    committee    TEXT    NOT NULL,
    actions      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, party, status, committee)
) STRICT, WITHOUT ROWID;

INSERT INTO action_tally (workspace_id, party, status, committee, actions)
SELECT workspace_id, '', status, committee, count(*) FROM action GROUP BY workspace_id, status, committee;
INSERT INTO action_tally (workspace_id, party, status, committee, actions)
SELECT workspace_id, party, status, committee, count(*) FROM action_party GROUP BY workspace_id, party, status, committee;

CREATE TRIGGER action_is_counted AFTER INSERT ON action BEGIN
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, '', new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;
CREATE TRIGGER action_is_counted_anew AFTER UPDATE OF workspace_id, status, committee ON action
WHEN (new.workspace_id, new.status, new.committee) <> (old.workspace_id, old.status, old.committee) BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = '' AND status = old.status AND committee = old.committee;
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, '', new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;
CREATE TRIGGER action_is_counted_no_more AFTER DELETE ON action BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = '' AND status = old.status AND committee = old.committee;
END;

CREATE TRIGGER action_party_is_counted AFTER INSERT ON action_party BEGIN
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, new.party, new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;
CREATE TRIGGER action_party_is_counted_anew AFTER UPDATE OF workspace_id, party, status, committee ON action_party
WHEN (new.workspace_id, new.party, new.status, new.committee) <> (old.workspace_id, old.party, old.status, old.committee) BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = old.party AND status = old.status AND committee = old.committee;
    INSERT INTO action_tally (workspace_id, party, status, committee, actions)
    VALUES (new.workspace_id, new.party, new.status, new.committee, 1)
    ON CONFLICT (workspace_id, party, status, committee) DO UPDATE SET actions = actions + 1;
END;
CREATE TRIGGER action_party_is_counted_no_more AFTER DELETE ON action_party BEGIN
    UPDATE action_tally SET actions = actions - 1
    WHERE workspace_id = old.workspace_id AND party = old.party AND status = old.status AND committee = old.committee;
END;

-- The list's order over all committees at once: a page over many of them is read from here instead of being sorted.
CREATE INDEX action_in_order ON action (workspace_id, status, due_rank, meeting_rank, year, number, committee);
CREATE INDEX action_party_in_order
    ON action_party (workspace_id, party, status, due_rank, meeting_rank, year, number, committee);
