-- Refusing to put somebody on the register, or taking somebody off it: proposed with reasons, answered within 14 days,
-- decided, appealed against within 28 days to another officer. Officers stand here so that nobody decides about an
-- appeal against himself; pages show no names.
CREATE TABLE record_rulings (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Where the record was in its life when it was proposed, for an appeal that is allowed.
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
    CONSTRAINT record_rulings_pk PRIMARY KEY (id),
    CONSTRAINT record_rulings_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_rulings_kind_known CHECK (kind IN ('refusal', 'removal')),
    CONSTRAINT record_rulings_reason_known CHECK (reason IN (
        'identity', 'right_to_work', 'dbs', 'reference', 'untrue', 'no_answer', 'conduct', 'not_assistant'
    )),
    CONSTRAINT record_rulings_life_known CHECK (life IN ('sent', 'on_record', 'paused')),
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
    CONSTRAINT record_rulings_outcome_known CHECK (appeal_outcome IN ('upheld', 'overturned'))
);

CREATE INDEX record_rulings_by_assistant ON record_rulings (assistant_id, proposed_at);

-- One at a time.
CREATE UNIQUE INDEX record_rulings_one_pending ON record_rulings (assistant_id)
    WHERE decided_at IS NULL AND withdrawn_at IS NULL;

-- The few appeals that wait.
CREATE INDEX record_rulings_appeals ON record_rulings (assistant_id)
    WHERE appealed_at IS NOT NULL AND appeal_decided_at IS NULL;
