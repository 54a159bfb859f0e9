-- People for whom a registrar uses the register, because they do not go online, and how an account becomes their own.

-- Somebody without an account who agreed to it. That she agreed stands with the consents; this row goes when the account
-- becomes her own.
CREATE TABLE assisted_people (
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    family_name TEXT NOT NULL,
    opened_by UUID,
    opened_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assisted_people_pk PRIMARY KEY (person_id),
    CONSTRAINT assisted_people_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT assisted_people_opened_by_fk FOREIGN KEY (opened_by) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT assisted_people_role_may_be_assisted CHECK (role IN ('assistant', 'employer'))
);

CREATE INDEX assisted_people_by_officer ON assisted_people (opened_by);
CREATE INDEX assisted_people_by_time ON assisted_people (opened_at, person_id);

-- An officer said that such a person is nobody of the family and no friend. It holds for that day.
CREATE TABLE assisted_openings (
    account_id UUID NOT NULL,
    person_id UUID NOT NULL,
    declared_on DATE NOT NULL,
    CONSTRAINT assisted_openings_pk PRIMARY KEY (account_id, person_id),
    CONSTRAINT assisted_openings_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT assisted_openings_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE INDEX assisted_openings_by_person ON assisted_openings (person_id);

-- Which officers have filled in which record: none of them decides about it, also when its owner has an account by now.
CREATE TABLE record_helpers (
    assistant_id UUID NOT NULL,
    account_id UUID NOT NULL,
    CONSTRAINT record_helpers_pk PRIMARY KEY (assistant_id, account_id),
    CONSTRAINT record_helpers_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_helpers_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX record_helpers_by_officer ON record_helpers (account_id);

-- The code in a letter with which somebody makes the account her own. Two digests are kept: that of the code, to count how
-- often it was tried, and that of the code together with what only she knows.
CREATE TABLE handover_codes (
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    answer_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT handover_codes_pk PRIMARY KEY (person_id),
    CONSTRAINT handover_codes_code_hash_once UNIQUE (code_hash),
    CONSTRAINT handover_codes_answer_hash_once UNIQUE (answer_hash),
    CONSTRAINT handover_codes_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT handover_codes_role_may_be_assisted CHECK (role IN ('assistant', 'employer')),
    CONSTRAINT handover_codes_tries_count CHECK (tries >= 0),
    CONSTRAINT handover_codes_expires_after CHECK (expires_at > made_at)
);

CREATE INDEX handover_codes_by_expiry ON handover_codes (expires_at);

-- Somebody typed a code, an address and a password. It waits here until the address is confirmed. A right code and a wrong
-- one leave the same row.
CREATE TABLE handovers (
    id UUID NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    answer_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT handovers_pk PRIMARY KEY (id),
    CONSTRAINT handovers_token_hash_once UNIQUE (token_hash),
    CONSTRAINT handovers_expires_after CHECK (expires_at > created_at)
);

CREATE INDEX handovers_by_address ON handovers (email_folded, created_at);
CREATE INDEX handovers_by_expiry ON handovers (expires_at);

-- The day on which somebody told an officer, who may write it down later. Nothing where she said it on a page.
ALTER TABLE consents ADD COLUMN said_on DATE;
