-- Who stands in for the holder of a post, and the last day on which they do; both or neither.
ALTER TABLE post ADD COLUMN deputy TEXT;
ALTER TABLE post ADD COLUMN away_until TEXT;
