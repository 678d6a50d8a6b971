-- The name of a committee's public page in its address, one committee's alone in the installation; null while it has no page.
ALTER TABLE committee ADD COLUMN public_name TEXT;
CREATE UNIQUE INDEX committee_by_public_name ON committee (public_name) WHERE public_name IS NOT NULL;

-- What is not for publication is found without looking at the rest.
CREATE INDEX action_exempt ON action (workspace_id, committee, ref) WHERE exempt = 1;
