-- What was checked: one row for each thing that a personal assistant says and an officer can look at.
--
-- Who decided stands here as a role, never as a name; the audit knows the account. Of a DBS certificate there is no
-- number, no image and no content, and nowhere to write any.
CREATE TABLE assistant_claims (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    kind TEXT NOT NULL,
    -- The entry of the record that it is about.
    qualification_id UUID,
    training_id UUID,
    state TEXT NOT NULL,
    said_at TIMESTAMPTZ NOT NULL,
    -- Since when it waits for the council.
    waiting_since TIMESTAMPTZ,
    method TEXT,
    decided_as TEXT,
    decided_on DATE,
    look_again_by DATE,
    reason TEXT,
    -- Which papers she can show for who she is.
    paper TEXT,
    -- What her right to work rests on, and its limits; half hours a week.
    basis TEXT,
    hours_limit BIGINT,
    sponsor_only BOOLEAN,
    -- The last day of the right to work, or of the car insurance.
    ends_on DATE,
    CONSTRAINT assistant_claims_pk PRIMARY KEY (id),
    CONSTRAINT assistant_claims_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_claims_qualification_fk FOREIGN KEY (qualification_id)
        REFERENCES assistant_qualifications (id) ON DELETE CASCADE,
    CONSTRAINT assistant_claims_training_fk FOREIGN KEY (training_id)
        REFERENCES assistant_trainings (id) ON DELETE CASCADE,
    CONSTRAINT assistant_claims_qualification_once UNIQUE (qualification_id),
    CONSTRAINT assistant_claims_training_once UNIQUE (training_id),
    CONSTRAINT assistant_claims_kind_known CHECK (kind IN (
        'identity', 'right_to_work', 'dbs', 'reference', 'qualification', 'training', 'car_insurance'
    )),
    CONSTRAINT assistant_claims_state_known CHECK (state IN ('said', 'waiting', 'checked', 'expired', 'not_accepted')),
    CONSTRAINT assistant_claims_about_qualification CHECK ((kind = 'qualification') = (qualification_id IS NOT NULL)),
    CONSTRAINT assistant_claims_about_training CHECK ((kind = 'training') = (training_id IS NOT NULL)),
    CONSTRAINT assistant_claims_identity CHECK ((kind = 'identity') = (paper IS NOT NULL)),
    CONSTRAINT assistant_claims_right_to_work CHECK ((kind = 'right_to_work') = (basis IS NOT NULL)),
    CONSTRAINT assistant_claims_limits CHECK (
        kind = 'right_to_work' OR (hours_limit IS NULL AND sponsor_only IS NULL)
    ),
    CONSTRAINT assistant_claims_end CHECK (
        ends_on IS NULL OR kind IN ('right_to_work', 'car_insurance')
    ),
    CONSTRAINT assistant_claims_insured_until CHECK (kind <> 'car_insurance' OR ends_on IS NOT NULL),
    CONSTRAINT assistant_claims_waiting CHECK ((state = 'waiting') = (waiting_since IS NOT NULL)),
    CONSTRAINT assistant_claims_decided CHECK (
        (state IN ('checked', 'expired', 'not_accepted')) = (decided_as IS NOT NULL AND decided_on IS NOT NULL)
    ),
    CONSTRAINT assistant_claims_method CHECK ((state IN ('checked', 'expired')) = (method IS NOT NULL)),
    CONSTRAINT assistant_claims_reason CHECK ((state = 'not_accepted') = (reason IS NOT NULL)),
    CONSTRAINT assistant_claims_expired CHECK (state <> 'expired' OR look_again_by IS NOT NULL)
);

CREATE INDEX assistant_claims_by_assistant ON assistant_claims (assistant_id);
CREATE INDEX assistant_claims_waiting_first ON assistant_claims (state, waiting_since);
CREATE INDEX assistant_claims_ending_first ON assistant_claims (state, look_again_by);

-- Of these a record has one each.
CREATE UNIQUE INDEX assistant_claims_one_each ON assistant_claims (assistant_id, kind)
    WHERE kind IN ('identity', 'right_to_work', 'dbs', 'car_insurance');

-- What is kept of a DBS certificate. Six months after the decision workforce and update service go.
CREATE TABLE assistant_dbs (
    claim_id UUID NOT NULL,
    level TEXT NOT NULL,
    issued_on DATE NOT NULL,
    workforce TEXT,
    update_service BOOLEAN,
    -- The day on which an officer saw it, and what was decided.
    seen_on DATE,
    outcome TEXT,
    CONSTRAINT assistant_dbs_pk PRIMARY KEY (claim_id),
    CONSTRAINT assistant_dbs_claim_fk FOREIGN KEY (claim_id) REFERENCES assistant_claims (id) ON DELETE CASCADE,
    CONSTRAINT assistant_dbs_level_known CHECK (level IN (
        'basic', 'standard', 'enhanced', 'enhanced_adults', 'enhanced_children', 'enhanced_both'
    )),
    CONSTRAINT assistant_dbs_workforce_known CHECK (workforce IN ('adult', 'child', 'adult_and_child', 'other')),
    CONSTRAINT assistant_dbs_outcome_known CHECK (outcome IN ('nothing_relevant', 'considered', 'not_accepted'))
);

-- Somebody who can say how a personal assistant works: another person, whose details are kept for this and no longer.
CREATE TABLE assistant_referees (
    claim_id UUID NOT NULL,
    name TEXT NOT NULL,
    relation TEXT NOT NULL,
    email TEXT,
    telephone TEXT,
    CONSTRAINT assistant_referees_pk PRIMARY KEY (claim_id),
    CONSTRAINT assistant_referees_claim_fk FOREIGN KEY (claim_id) REFERENCES assistant_claims (id) ON DELETE CASCADE,
    CONSTRAINT assistant_referees_reachable CHECK (email IS NOT NULL OR telephone IS NOT NULL)
);

-- What records listed before there was a ledger. Who sent hers waits since then.
INSERT INTO assistant_claims (id, assistant_id, kind, qualification_id, state, said_at, waiting_since)
SELECT q.id, q.assistant_id, 'qualification', q.id,
    CASE WHEN a.status IN ('draft', 'left') THEN 'said' ELSE 'waiting' END, q.created_at,
    CASE WHEN a.status IN ('draft', 'left') THEN NULL ELSE a.sent_at END
FROM assistant_qualifications q JOIN assistants a ON a.id = q.assistant_id;

INSERT INTO assistant_claims (id, assistant_id, kind, training_id, state, said_at, waiting_since)
SELECT t.id, t.assistant_id, 'training', t.id,
    CASE WHEN a.status IN ('draft', 'left') THEN 'said' ELSE 'waiting' END, t.created_at,
    CASE WHEN a.status IN ('draft', 'left') THEN NULL ELSE a.sent_at END
FROM assistant_trainings t JOIN assistants a ON a.id = t.assistant_id;
