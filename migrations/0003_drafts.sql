-- Answers of a journey of several pages, kept between pages so that people can leave and come back.
-- They belong to an account, or, before there is one, to a visit that only the hash of a cookie names.

CREATE TABLE drafts (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    account_id UUID,
    visit_hash TEXT,
    answers JSONB NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT drafts_pk PRIMARY KEY (id),
    CONSTRAINT drafts_account_once UNIQUE (account_id, kind),
    CONSTRAINT drafts_visit_once UNIQUE (visit_hash, kind),
    CONSTRAINT drafts_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT drafts_one_owner CHECK ((account_id IS NULL) <> (visit_hash IS NULL))
);

-- What has lapsed and can be forgotten.
CREATE INDEX drafts_by_expiry ON drafts (expires_at);
