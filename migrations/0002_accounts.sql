-- Who may come in, and as what.
--
-- An account is an address and a password. A person is whom the council writes to or rings, and may have no
-- account: people without e-mail are served by letter, by telephone and by an officer. Roles are rows, so that
-- taking one away is felt at the next request.
--
-- Of every secret that is handed out (session, device, link in a mail) only a SHA-256 is kept, as text, so that
-- whoever reads this database finds nothing to come in with.

CREATE TABLE accounts (
    id UUID NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT accounts_pk PRIMARY KEY (id),
    CONSTRAINT accounts_email_folded_once UNIQUE (email_folded),
    CONSTRAINT accounts_email_length CHECK (length(email) BETWEEN 3 AND 254)
);

CREATE TABLE account_roles (
    account_id UUID NOT NULL,
    role TEXT NOT NULL,
    granted_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT account_roles_pk PRIMARY KEY (account_id, role),
    CONSTRAINT account_roles_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT account_roles_role_known CHECK (role IN (
        'assistant', 'employer', 'provider', 'registrar', 'safeguarding', 'commissioner', 'administrator'
    ))
);

-- Everything but the account is empty until the person has said it.
CREATE TABLE people (
    id UUID NOT NULL,
    account_id UUID,
    name TEXT,
    telephone TEXT,
    letter_address TEXT,
    letter_postcode TEXT,
    contact_by TEXT,
    language TEXT,
    format TEXT,
    interpreter_needed BOOLEAN,
    interpreter_language TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT people_pk PRIMARY KEY (id),
    CONSTRAINT people_account_once UNIQUE (account_id),
    CONSTRAINT people_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT people_contact_by_known CHECK (contact_by IN ('email', 'telephone', 'text_message', 'letter')),
    CONSTRAINT people_format_known CHECK (format IN (
        'standard', 'large_print', 'easy_read', 'audio', 'bsl', 'braille'
    )),
    -- Somebody who asked to be rung can be rung, and somebody who asked for letters gets them.
    CONSTRAINT people_can_be_rung CHECK (contact_by NOT IN ('telephone', 'text_message') OR telephone IS NOT NULL),
    CONSTRAINT people_can_be_written_to CHECK (contact_by <> 'letter' OR letter_address IS NOT NULL),
    CONSTRAINT people_interpreter_language_when_needed CHECK (interpreter_language IS NULL OR interpreter_needed)
);

-- A sign-up waits here until the address is confirmed. Known and unknown addresses leave the same row.
CREATE TABLE sign_ups (
    id UUID NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT sign_ups_pk PRIMARY KEY (id),
    CONSTRAINT sign_ups_token_hash_once UNIQUE (token_hash),
    CONSTRAINT sign_ups_role_may_sign_up CHECK (role IN ('assistant', 'employer')),
    CONSTRAINT sign_ups_expires_after CHECK (expires_at > created_at)
);

-- How many mails went to one address today.
CREATE INDEX sign_ups_by_address ON sign_ups (email_folded, created_at);
-- What has lapsed and can be forgotten.
CREATE INDEX sign_ups_by_expiry ON sign_ups (expires_at);

CREATE TABLE sessions (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    signed_in_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT sessions_pk PRIMARY KEY (id),
    CONSTRAINT sessions_token_hash_once UNIQUE (token_hash),
    CONSTRAINT sessions_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE INDEX sessions_by_sign_in ON sessions (signed_in_at);

-- Browsers that signed in before. One browser may know several accounts: people share computers.
CREATE TABLE devices (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT devices_pk PRIMARY KEY (id),
    CONSTRAINT devices_account_once UNIQUE (token_hash, account_id),
    CONSTRAINT devices_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX devices_by_account ON devices (account_id);
CREATE INDEX devices_by_last_use ON devices (last_used_at);

-- Guesses of the last minutes. A bucket is a digest of the address that was typed, of a device, or of a network:
-- an address that nobody has is counted like one that somebody has, and none can be read here.
CREATE TABLE guesses (
    id UUID NOT NULL,
    bucket TEXT NOT NULL,
    guessed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT guesses_pk PRIMARY KEY (id)
);

CREATE INDEX guesses_by_bucket ON guesses (bucket, guessed_at);
CREATE INDEX guesses_by_time ON guesses (guessed_at);
