-- Who answers for a part where that is not who answers for the whole: as stated, and as resolved, one name a line.
ALTER TABLE action_part ADD COLUMN lead TEXT;
ALTER TABLE action_part ADD COLUMN lead_organisations TEXT NOT NULL DEFAULT '';
ALTER TABLE action_part ADD COLUMN lead_posts TEXT NOT NULL DEFAULT '';
