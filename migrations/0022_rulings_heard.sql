-- Who wrote a reply or an appeal down: its author, or a registrar to whom it was given by telephone or letter.
ALTER TABLE record_rulings ADD COLUMN replied_as TEXT
    CONSTRAINT record_rulings_replied_as_known CHECK (replied_as IN ('assistant', 'registrar'));
ALTER TABLE record_rulings ADD COLUMN appealed_as TEXT
    CONSTRAINT record_rulings_appealed_as_known CHECK (appealed_as IN ('assistant', 'registrar'));

UPDATE record_rulings SET replied_as = 'assistant' WHERE replied_at IS NOT NULL;
UPDATE record_rulings SET appealed_as = 'assistant' WHERE appealed_at IS NOT NULL;
