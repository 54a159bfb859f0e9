-- Tokens with which a program asks the API in somebody's name. Only the digest of a token is kept, and of its use only
-- when it was used last, as roughly as with a session. A token is for one thing, which its scope names, and ends by
-- itself; one that is taken back is deleted.
CREATE TABLE api_tokens (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    scope TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT api_tokens_pk PRIMARY KEY (id),
    CONSTRAINT api_tokens_token_hash_once UNIQUE (token_hash),
    CONSTRAINT api_tokens_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT api_tokens_scope_known CHECK (scope IN ('finder', 'own_record', 'change_record')),
    CONSTRAINT api_tokens_end_after CHECK (ends_at > made_at)
);

CREATE INDEX api_tokens_by_account ON api_tokens (account_id, made_at);
CREATE INDEX api_tokens_by_end ON api_tokens (ends_at);
