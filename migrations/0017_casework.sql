-- What registrars do with records: who works on which, and who has opened which.

-- A record that a registrar works on. What waits, and since when, stands with the claims.
CREATE TABLE record_cases (
    assistant_id UUID NOT NULL,
    taken_by UUID NOT NULL,
    taken_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT record_cases_pk PRIMARY KEY (assistant_id),
    CONSTRAINT record_cases_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_cases_taken_by_fk FOREIGN KEY (taken_by) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX record_cases_by_officer ON record_cases (taken_by);

-- An officer said that a record is of nobody of the family and of no friend. It holds for that day.
CREATE TABLE record_openings (
    account_id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    declared_on DATE NOT NULL,
    CONSTRAINT record_openings_pk PRIMARY KEY (account_id, assistant_id),
    CONSTRAINT record_openings_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT record_openings_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);
