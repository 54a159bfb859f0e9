-- When somebody said last that a record is still right, and what was done since because nobody did.

-- Whose a record is that no account stands behind: somebody without e-mail. Looked at only where there is no account.
ALTER TABLE assistants ADD COLUMN person_id UUID
    CONSTRAINT assistants_person_fk REFERENCES people (id) ON DELETE SET NULL;

CREATE UNIQUE INDEX assistants_person_once ON assistants (person_id);

-- One row for each record that was sent. How often it is confirmed follows from the record itself, so it stands there
-- and not here.
CREATE TABLE assistant_confirmations (
    assistant_id UUID NOT NULL,
    confirmed_on DATE NOT NULL,
    -- The last of what follows when nobody confirms; nothing of it was done yet where it is empty.
    done TEXT,
    -- The day on which the next of it falls. Empty while the record rests, and when nothing is left to do.
    next_on DATE,
    -- Since when a registrar has to ring, because there is no e-mail.
    call_since TIMESTAMPTZ,
    CONSTRAINT assistant_confirmations_pk PRIMARY KEY (assistant_id),
    CONSTRAINT assistant_confirmations_assistant_fk FOREIGN KEY (assistant_id)
        REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_confirmations_done_known CHECK (done IN ('first', 'second', 'third', 'hide'))
);

CREATE INDEX assistant_confirmations_due_first ON assistant_confirmations (next_on, assistant_id);
CREATE INDEX assistant_confirmations_to_ring_first ON assistant_confirmations (call_since, assistant_id);

-- The links in reminders. All of a record work until it is confirmed; none lets anybody in.
CREATE TABLE confirmation_links (
    token_hash TEXT NOT NULL,
    assistant_id UUID NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT confirmation_links_pk PRIMARY KEY (token_hash),
    CONSTRAINT confirmation_links_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE INDEX confirmation_links_by_assistant ON confirmation_links (assistant_id);
CREATE INDEX confirmation_links_by_time ON confirmation_links (sent_at);

-- Nobody was asked before today, so the count of everybody begins today. The job finds nothing to do and notes the day
-- on which there will be.
INSERT INTO assistant_confirmations (assistant_id, confirmed_on, next_on)
SELECT id, CURRENT_DATE, CASE WHEN status = 'on_record' THEN CURRENT_DATE END
FROM assistants WHERE status IN ('sent', 'on_record', 'paused');
