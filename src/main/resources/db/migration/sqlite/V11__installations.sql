-- A workspace that took the app away: nothing is planned or sent for it until it installs it again; its records stay.
ALTER TABLE workspace ADD COLUMN removed INTEGER;

-- What installing over OAuth gave. Tokens are sealed with the operator's key, which is not in the database.
CREATE TABLE installation (
    workspace_id  TEXT    NOT NULL PRIMARY KEY REFERENCES workspace (id),
    -- Slack's id of the team, or of the enterprise where the app was installed for the whole of it.
    tenant        TEXT    NOT NULL UNIQUE,
    app           TEXT    NOT NULL,
    bot_user      TEXT    NOT NULL,
    token         TEXT    NOT NULL,
    refresh_token TEXT,
    expires       INTEGER,
    scopes        TEXT    NOT NULL,
    installed_by  TEXT    NOT NULL,
    installed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
