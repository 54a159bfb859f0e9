-- Links with which a personal assistant shows her record to somebody, for as long as she chooses. Only the digest of a
-- link is kept, and of whoever opens it only that and when. Whether a link works follows from this row and from the
-- record, each time it is opened: nothing has to be done for it to end.
CREATE TABLE record_shares (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    openings BIGINT NOT NULL,
    first_opened_at TIMESTAMPTZ,
    last_opened_at TIMESTAMPTZ,
    CONSTRAINT record_shares_pk PRIMARY KEY (id),
    CONSTRAINT record_shares_token_hash_once UNIQUE (token_hash),
    CONSTRAINT record_shares_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_shares_end_after CHECK (ends_at > made_at),
    CONSTRAINT record_shares_opened CHECK (
        openings >= 0 AND (openings = 0) = (first_opened_at IS NULL) AND (openings = 0) = (last_opened_at IS NULL)
    )
);

CREATE INDEX record_shares_by_assistant ON record_shares (assistant_id, made_at);
CREATE INDEX record_shares_by_end ON record_shares (ends_at);
