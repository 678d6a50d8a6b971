-- A committee's own wording of its letters: each text by what it is for, as Letters writes them; null where all are the usual ones.
ALTER TABLE committee ADD COLUMN letters TEXT;
