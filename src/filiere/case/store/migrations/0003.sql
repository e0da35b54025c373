-- Sentences by their id and values, beside the words of the day (wording/stored.py). NULL in rows
-- written before: their words are templates with {name}.

ALTER TABLE run ADD COLUMN why_said VARCHAR;
ALTER TABLE run ADD COLUMN question_said VARCHAR;
ALTER TABLE finding ADD COLUMN claim_said VARCHAR;
