-- Employers, and people who act for one: what they tell, and what the council has checked.

-- One row for each person. Who decided stands here as a role, never as a name; the audit knows the account.
CREATE TABLE employers (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    status TEXT NOT NULL,
    acts_for TEXT,
    first_name TEXT,
    last_name TEXT,
    funding TEXT,
    home_postcode TEXT,
    home_ward TEXT,
    -- The ward was chosen, because the postcode does not tell it.
    home_ward_chosen BOOLEAN,
    -- When it was told as it is now: who decides says with it what was looked at.
    said_at TIMESTAMPTZ NOT NULL,
    -- Since when it waits for the council; also while a decision that holds is to be made anew.
    waiting_since TIMESTAMPTZ,
    method TEXT,
    decided_as TEXT,
    decided_on DATE,
    -- The last day on which it holds.
    checked_until DATE,
    reason TEXT,
    -- Of what of that end the person was told.
    reminded TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT employers_pk PRIMARY KEY (id),
    CONSTRAINT employers_person_once UNIQUE (person_id),
    CONSTRAINT employers_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT employers_status_known CHECK (status IN ('draft', 'sent', 'checked', 'not_accepted', 'left')),
    CONSTRAINT employers_acts_for_known CHECK (acts_for IN ('myself', 'another')),
    CONSTRAINT employers_funding_known CHECK (funding IN ('direct_payment', 'personal_health_budget', 'own_money')),
    CONSTRAINT employers_name_whole CHECK ((first_name IS NULL) = (last_name IS NULL)),
    CONSTRAINT employers_home_whole CHECK (
        (home_postcode IS NULL) = (home_ward IS NULL) AND (home_ward IS NULL) = (home_ward_chosen IS NULL)
    ),
    CONSTRAINT employers_sent_waits CHECK (status <> 'sent' OR waiting_since IS NOT NULL),
    CONSTRAINT employers_waits_when_sent CHECK (waiting_since IS NULL OR status IN ('sent', 'checked')),
    CONSTRAINT employers_decided CHECK (
        (status IN ('checked', 'not_accepted')) = (decided_as IS NOT NULL AND decided_on IS NOT NULL)
    ),
    CONSTRAINT employers_method CHECK ((status = 'checked') = (method IS NOT NULL)),
    CONSTRAINT employers_until CHECK ((status = 'checked') = (checked_until IS NOT NULL)),
    CONSTRAINT employers_reason CHECK ((status = 'not_accepted') = (reason IS NOT NULL)),
    CONSTRAINT employers_reminded_known CHECK (reminded IN ('soon', 'ended')),
    CONSTRAINT employers_reminded_fits CHECK (reminded IS NULL OR status = 'checked')
);

CREATE INDEX employers_waiting_first ON employers (waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX employers_ending_first ON employers (checked_until) WHERE checked_until IS NOT NULL;
CREATE INDEX employers_by_status ON employers (status, updated_at);

-- Somebody acts for another person, who is named here and needs no account.
CREATE TABLE representations (
    employer_id UUID NOT NULL,
    capacity TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Whether the support is given where the representative lives, or at the person's own home.
    support_at TEXT,
    postcode TEXT,
    ward TEXT,
    ward_chosen BOOLEAN,
    -- What the council checked: until when it may be so, and that the person was told, through contact details that the
    -- council held already.
    ends_on DATE,
    told_on DATE,
    told_by TEXT,
    CONSTRAINT representations_pk PRIMARY KEY (employer_id),
    CONSTRAINT representations_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE,
    CONSTRAINT representations_capacity_known CHECK (capacity IN (
        'nominated_person', 'authorised_person', 'attorney', 'deputy', 'parent'
    )),
    CONSTRAINT representations_support_at_known CHECK (support_at IN ('with_me', 'elsewhere')),
    CONSTRAINT representations_place_whole CHECK (
        (postcode IS NULL) = (ward IS NULL) AND (ward IS NULL) = (ward_chosen IS NULL)
    ),
    CONSTRAINT representations_place_fits CHECK (
        (postcode IS NOT NULL) = (support_at IS NOT NULL AND support_at = 'elsewhere')
    ),
    CONSTRAINT representations_told_by_known CHECK (told_by IN ('letter', 'telephone', 'in_person')),
    CONSTRAINT representations_checked_whole CHECK (
        (ends_on IS NULL) = (told_on IS NULL) AND (told_on IS NULL) = (told_by IS NULL)
    )
);

-- An officer said that an employer is nobody of the family and no friend. It holds for that day.
CREATE TABLE employer_openings (
    account_id UUID NOT NULL,
    employer_id UUID NOT NULL,
    declared_on DATE NOT NULL,
    CONSTRAINT employer_openings_pk PRIMARY KEY (account_id, employer_id),
    CONSTRAINT employer_openings_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT employer_openings_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE
);

CREATE INDEX employer_openings_by_employer ON employer_openings (employer_id);

-- Which officers leave the decision to another one: who filled it in, and who did not accept it the last time.
CREATE TABLE employer_hands (
    employer_id UUID NOT NULL,
    account_id UUID NOT NULL,
    hand TEXT NOT NULL,
    CONSTRAINT employer_hands_pk PRIMARY KEY (employer_id, account_id, hand),
    CONSTRAINT employer_hands_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE,
    CONSTRAINT employer_hands_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT employer_hands_hand_known CHECK (hand IN ('filled_in', 'not_accepted'))
);

CREATE INDEX employer_hands_by_officer ON employer_hands (account_id);

-- How long a check of an employer lasts, in calendar months: dated rows, so that another length is a row and no release.
CREATE TABLE employer_check_periods (
    valid_from DATE NOT NULL,
    months BIGINT NOT NULL,
    CONSTRAINT employer_check_periods_pk PRIMARY KEY (valid_from),
    CONSTRAINT employer_check_periods_months_bounded CHECK (months BETWEEN 1 AND 60)
);

-- A default for the council to confirm.
INSERT INTO employer_check_periods (valid_from, months) VALUES ('2020-01-01', 12);

-- How long employers are kept: a default for the council's own advisers to confirm.
INSERT INTO retention_periods (kind, valid_from, months) VALUES ('employer', '2020-01-01', 24);
