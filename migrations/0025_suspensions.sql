-- Suspending somebody for risk: at once, told afterwards, looked at again every ten working days, lifted by a safeguarding
-- officer. What it rests on is read by safeguarding officers only.
CREATE TABLE record_suspensions (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    reason TEXT NOT NULL,
    grounds TEXT NOT NULL,
    suspended_at TIMESTAMPTZ NOT NULL,
    -- When its owner was told. Not yet, while an enquiry by the police or under section 42 must not be disturbed.
    told_at TIMESTAMPTZ,
    -- The beginning of the day, in London, on which it has to be looked at again.
    review_at TIMESTAMPTZ NOT NULL,
    lifted_at TIMESTAMPTZ,
    lifted_because TEXT,
    CONSTRAINT record_suspensions_pk PRIMARY KEY (id),
    CONSTRAINT record_suspensions_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_suspensions_reason_known CHECK (reason IN (
        'concern', 'police', 'section_42', 'children', 'barred', 'finding', 'other_council'
    )),
    CONSTRAINT record_suspensions_lifted_whole CHECK ((lifted_at IS NULL) = (lifted_because IS NULL))
);

CREATE INDEX record_suspensions_by_assistant ON record_suspensions (assistant_id, suspended_at);

-- One at a time.
CREATE UNIQUE INDEX record_suspensions_one_in_force ON record_suspensions (assistant_id) WHERE lifted_at IS NULL;

-- The few that are in force, the first to be looked at first.
CREATE INDEX record_suspensions_due_first ON record_suspensions (review_at, id) WHERE lifted_at IS NULL;

-- Each time that somebody looked and let it go on.
CREATE TABLE suspension_reviews (
    suspension_id UUID NOT NULL,
    reviewed_at TIMESTAMPTZ NOT NULL,
    grounds TEXT NOT NULL,
    CONSTRAINT suspension_reviews_pk PRIMARY KEY (suspension_id, reviewed_at),
    CONSTRAINT suspension_reviews_suspension_fk FOREIGN KEY (suspension_id)
        REFERENCES record_suspensions (id) ON DELETE CASCADE
);

-- Bank holidays in England, from GOV.UK's list: no working days. Where the list ends, weekdays count as working days, so
-- that whatever is due is due rather too early.
CREATE TABLE bank_holidays (
    day DATE NOT NULL,
    CONSTRAINT bank_holidays_pk PRIMARY KEY (day)
);

INSERT INTO bank_holidays (day) VALUES
    ('2026-01-01'), ('2026-04-03'), ('2026-04-06'), ('2026-05-04'), ('2026-05-25'), ('2026-08-31'), ('2026-12-25'),
    ('2026-12-28'), ('2027-01-01'), ('2027-03-26'), ('2027-03-29'), ('2027-05-03'), ('2027-05-31'), ('2027-08-30'),
    ('2027-12-27'), ('2027-12-28'), ('2028-01-03'), ('2028-04-14'), ('2028-04-17'), ('2028-05-01'), ('2028-05-29'),
    ('2028-08-28'), ('2028-12-25'), ('2028-12-26');
