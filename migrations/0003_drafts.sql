-- Answers of a journey of several pages, kept between pages so that people can leave and come back.
-- They belong to an account, or, before there is one, to a visit that only the hash of a cookie names.
CREATE TABLE drafts (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    account_id UUID,
    visit_hash BYTEA,
    answers JSONB NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT drafts_pkey PRIMARY KEY (id),
    CONSTRAINT drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT drafts_one_owner_check CHECK ((account_id IS NULL) <> (visit_hash IS NULL))
);

CREATE UNIQUE INDEX drafts_account_id_kind_key ON drafts (account_id, kind) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX drafts_visit_hash_kind_key ON drafts (visit_hash, kind) WHERE visit_hash IS NOT NULL;
CREATE INDEX drafts_expires_at_idx ON drafts (expires_at);
