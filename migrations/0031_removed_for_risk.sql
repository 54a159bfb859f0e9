-- Removing somebody for risk: a safeguarding officer proposes it, decides it, and writes down what is said by telephone; and
-- the minimal record that is kept by rule afterwards, and found again when that person comes back.

-- The rulings of registrars and of safeguarding officers stand in one table. Databases cannot widen a list of words in
-- place, so it is made anew; nothing refers to it. A removal for risk is decided also of somebody who has left meanwhile, or
-- has begun again, so that nobody escapes it.
CREATE TABLE record_rulings_before AS SELECT * FROM record_rulings;

DROP TABLE record_rulings;

CREATE TABLE record_rulings (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Where the record was in its life when it was decided, for an appeal that is allowed.
    life TEXT NOT NULL,
    life_paused_from TEXT,
    proposed_at TIMESTAMPTZ NOT NULL,
    proposed_by UUID NOT NULL,
    reasons TEXT NOT NULL,
    -- When its owner was told. Not yet, while an enquiry by the police or under section 42 must not be disturbed.
    told_at TIMESTAMPTZ,
    -- From when on it can be decided: the reply came, or the days for one are over.
    ready_at TIMESTAMPTZ,
    replied_at TIMESTAMPTZ,
    reply TEXT,
    withdrawn_at TIMESTAMPTZ,
    decided_at TIMESTAMPTZ,
    decided_by UUID,
    decided_reasons TEXT,
    appealed_at TIMESTAMPTZ,
    appeal TEXT,
    appeal_decided_at TIMESTAMPTZ,
    appeal_outcome TEXT,
    appeal_reasons TEXT,
    -- Who wrote a reply or an appeal down: its author, or an officer to whom it was given by telephone or letter.
    replied_as TEXT,
    appealed_as TEXT,
    CONSTRAINT record_rulings_pk PRIMARY KEY (id),
    CONSTRAINT record_rulings_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_rulings_kind_known CHECK (kind IN ('refusal', 'removal')),
    CONSTRAINT record_rulings_reason_known CHECK (reason IN (
        'identity', 'right_to_work', 'dbs', 'reference', 'untrue', 'no_answer', 'conduct', 'not_assistant', 'risk'
    )),
    CONSTRAINT record_rulings_life_known CHECK (life IN ('draft', 'sent', 'on_record', 'paused', 'left')),
    CONSTRAINT record_rulings_life_of_reason CHECK (reason = 'risk' OR life IN ('sent', 'on_record', 'paused')),
    CONSTRAINT record_rulings_paused_from_known CHECK (life_paused_from IN ('sent', 'on_record')),
    CONSTRAINT record_rulings_paused_from_something CHECK ((life = 'paused') = (life_paused_from IS NOT NULL)),
    CONSTRAINT record_rulings_ready_told CHECK ((ready_at IS NULL) = (told_at IS NULL)),
    CONSTRAINT record_rulings_replied CHECK (
        (replied_at IS NULL) = (reply IS NULL) AND (replied_at IS NULL OR told_at IS NOT NULL)
    ),
    CONSTRAINT record_rulings_decided CHECK (
        (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_reasons IS NULL)
        AND (decided_at IS NULL OR (told_at IS NOT NULL AND withdrawn_at IS NULL))
    ),
    CONSTRAINT record_rulings_appealed CHECK (
        (appealed_at IS NULL) = (appeal IS NULL) AND (appealed_at IS NULL OR decided_at IS NOT NULL)
    ),
    CONSTRAINT record_rulings_appeal_decided CHECK (
        (appeal_decided_at IS NULL) = (appeal_outcome IS NULL) AND (appeal_decided_at IS NULL) = (appeal_reasons IS NULL)
        AND (appeal_decided_at IS NULL OR appealed_at IS NOT NULL)
    ),
    CONSTRAINT record_rulings_outcome_known CHECK (appeal_outcome IN ('upheld', 'overturned')),
    CONSTRAINT record_rulings_replied_as_known CHECK (replied_as IN ('assistant', 'registrar', 'safeguarding')),
    CONSTRAINT record_rulings_appealed_as_known CHECK (appealed_as IN ('assistant', 'registrar', 'safeguarding'))
);

INSERT INTO record_rulings (id, assistant_id, kind, reason, life, life_paused_from, proposed_at, proposed_by, reasons,
    told_at, ready_at, replied_at, reply, withdrawn_at, decided_at, decided_by, decided_reasons, appealed_at, appeal,
    appeal_decided_at, appeal_outcome, appeal_reasons, replied_as, appealed_as)
SELECT id, assistant_id, kind, reason, life, life_paused_from, proposed_at, proposed_by, reasons,
    told_at, ready_at, replied_at, reply, withdrawn_at, decided_at, decided_by, decided_reasons, appealed_at, appeal,
    appeal_decided_at, appeal_outcome, appeal_reasons, replied_as, appealed_as
FROM record_rulings_before;

DROP TABLE record_rulings_before;

CREATE INDEX record_rulings_by_assistant ON record_rulings (assistant_id, proposed_at);

-- One at a time.
CREATE UNIQUE INDEX record_rulings_one_pending ON record_rulings (assistant_id)
    WHERE decided_at IS NULL AND withdrawn_at IS NULL;

-- The few appeals that wait.
CREATE INDEX record_rulings_appeals ON record_rulings (assistant_id)
    WHERE appealed_at IS NOT NULL AND appeal_decided_at IS NULL;

-- How a suspension ended: lifted, or with the decision that took the record off the register. None where the version before
-- this one lifted it.
ALTER TABLE record_suspensions ADD COLUMN ended_as TEXT
    CONSTRAINT record_suspensions_ended_as_known CHECK (ended_as IN ('lifted', 'removed'));

UPDATE record_suspensions SET ended_as = 'lifted' WHERE lifted_at IS NOT NULL;

-- The minimal record: who was refused or removed for risk, by which decision, on which day, and nothing else. It refers to
-- nothing, so that it outlives the record and the account; its id is that of the ruling, by which an appeal finds it.
CREATE TABLE removed_for_risk (
    id UUID NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    born_on DATE NOT NULL,
    decision TEXT NOT NULL,
    decided_on DATE NOT NULL,
    CONSTRAINT removed_for_risk_pk PRIMARY KEY (id),
    CONSTRAINT removed_for_risk_decision_known CHECK (decision IN ('refusal', 'removal'))
);

CREATE INDEX removed_for_risk_by_birth ON removed_for_risk (born_on);

-- Records that may be of somebody who was removed for risk, and what a safeguarding officer says of it. A pair is raised
-- once.
CREATE TABLE risk_matches (
    assistant_id UUID NOT NULL,
    removed_id UUID NOT NULL,
    found_at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    outcome TEXT,
    CONSTRAINT risk_matches_pk PRIMARY KEY (assistant_id, removed_id),
    CONSTRAINT risk_matches_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT risk_matches_removed_fk FOREIGN KEY (removed_id) REFERENCES removed_for_risk (id) ON DELETE CASCADE,
    CONSTRAINT risk_matches_outcome_known CHECK (outcome IN ('same', 'other', 'allowed')),
    CONSTRAINT risk_matches_decided_whole CHECK ((decided_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX risk_matches_open ON risk_matches (found_at, assistant_id) WHERE outcome IS NULL;
