-- The month of a deadline that names no day, as 2023-01; due is then its last day.
ALTER TABLE action ADD COLUMN due_month TEXT;
