-- What a personal assistant has done and learned: jobs, qualifications, training, and what she wants next.
--
-- Every answer may be missing, and "I do not know" is an answer: NULL always means that nothing was said. Who employed
-- her is not recorded.

-- The questions that come before the lists, and those that are no list.
CREATE TABLE assistant_experience (
    assistant_id UUID NOT NULL,
    worked BOOLEAN,
    qualified TEXT,
    care_certificate TEXT,
    level_two_certificate TEXT,
    trained BOOLEAN,
    pathway TEXT,
    next_step TEXT,
    CONSTRAINT assistant_experience_pk PRIMARY KEY (assistant_id),
    CONSTRAINT assistant_experience_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_experience_qualified_known CHECK (qualified IN ('yes', 'no', 'dont_know')),
    CONSTRAINT assistant_experience_care_certificate_known CHECK (care_certificate IN ('completed', 'in_progress', 'no')),
    CONSTRAINT assistant_experience_level_two_known CHECK (level_two_certificate IN ('completed', 'in_progress', 'no'))
);

-- Jobs held, now and before.
CREATE TABLE assistant_engagements (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    kind TEXT NOT NULL,
    contract TEXT,
    zero_hours TEXT,
    -- Half hours a week.
    contracted_hours BIGINT,
    contracted_unknown BOOLEAN NOT NULL,
    average_hours BIGINT,
    average_unknown BOOLEAN NOT NULL,
    annualised TEXT,
    pay_pence BIGINT,
    pay_confirmed_on DATE,
    apprentice TEXT,
    apprentice_since DATE,
    sleep_ins TEXT,
    started_on DATE,
    ended_on DATE,
    why_ended TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_engagements_pk PRIMARY KEY (id),
    CONSTRAINT assistant_engagements_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_engagements_kind_known CHECK (kind IN ('employed', 'self_employed', 'agency')),
    CONSTRAINT assistant_engagements_zero_hours_known CHECK (zero_hours IN ('yes', 'no', 'dont_know')),
    CONSTRAINT assistant_engagements_contracted_one CHECK (
        contracted_hours BETWEEN 0 AND 150 AND NOT contracted_unknown OR contracted_hours IS NULL
    ),
    CONSTRAINT assistant_engagements_average_one CHECK (
        average_hours BETWEEN 0 AND 150 AND NOT average_unknown OR average_hours IS NULL
    ),
    -- Pay is compared with the legal minimum of the day on which it was confirmed.
    CONSTRAINT assistant_engagements_pay_dated CHECK ((pay_pence IS NULL) = (pay_confirmed_on IS NULL)),
    CONSTRAINT assistant_engagements_days_in_order CHECK (started_on <= ended_on),
    CONSTRAINT assistant_engagements_why_ended_when CHECK (why_ended IS NULL OR ended_on IS NOT NULL)
);

CREATE INDEX assistant_engagements_by_assistant ON assistant_engagements (assistant_id);

-- Qualifications, by their number in the list of Skills for Care.
CREATE TABLE assistant_qualifications (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    qualification TEXT NOT NULL,
    -- Said by the holder where the list has no level.
    level TEXT,
    year BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_qualifications_pk PRIMARY KEY (id),
    CONSTRAINT assistant_qualifications_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE INDEX assistant_qualifications_by_assistant ON assistant_qualifications (assistant_id);

-- Training done.
CREATE TABLE assistant_trainings (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    category TEXT NOT NULL,
    title TEXT,
    provider TEXT,
    trained_by TEXT,
    accredited TEXT,
    how TEXT,
    completed_on DATE NOT NULL,
    expires TEXT,
    expires_on DATE,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_trainings_pk PRIMARY KEY (id),
    CONSTRAINT assistant_trainings_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_trainings_expires_known CHECK (expires IN ('on', 'never', 'dont_know')),
    CONSTRAINT assistant_trainings_expires_some_day CHECK ((COALESCE(expires, '') = 'on') = (expires_on IS NOT NULL)),
    CONSTRAINT assistant_trainings_days_in_order CHECK (completed_on <= expires_on)
);

CREATE INDEX assistant_trainings_by_assistant ON assistant_trainings (assistant_id);

-- Training asked for, and what came of it.
CREATE TABLE assistant_training_requests (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    category TEXT NOT NULL,
    asked_on DATE NOT NULL,
    stage TEXT NOT NULL,
    funded_by TEXT,
    why_not TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_training_requests_pk PRIMARY KEY (id),
    CONSTRAINT assistant_training_requests_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_training_requests_stage_known CHECK (stage IN ('asked', 'offered', 'waiting', 'taken_up', 'not_taken')),
    CONSTRAINT assistant_training_requests_why_not_when CHECK (why_not IS NULL OR stage = 'not_taken')
);

CREATE INDEX assistant_training_requests_by_assistant ON assistant_training_requests (assistant_id);
