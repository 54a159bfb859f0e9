-- What employers keep while they look for a PA: one search, and PAs to remember, with notes of their own.

-- What is looked for, as the address of a search says it. Why somebody of one gender is looked for is never in it.
CREATE TABLE kept_searches (
    employer_id UUID NOT NULL,
    search TEXT NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT kept_searches_pk PRIMARY KEY (employer_id),
    CONSTRAINT kept_searches_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE
);

-- Nobody but the employer reads the note, and the PA does not learn that she is on a list.
CREATE TABLE shortlisted (
    employer_id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    note TEXT,
    added_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT shortlisted_pk PRIMARY KEY (employer_id, assistant_id),
    CONSTRAINT shortlisted_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE,
    CONSTRAINT shortlisted_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE INDEX shortlisted_by_assistant ON shortlisted (assistant_id);
