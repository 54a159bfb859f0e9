-- What owners do with their own accounts: a forgotten password, a change of address, a look at their sessions, the end.

-- A closed account stays, because what the register knows of its owner is kept for as long as the rules on keeping
-- records say. Nobody finds it by an address any more: `email_folded`, by which accounts are looked for, holds no
-- address from then on, which also leaves the address free for another account. `email` still says whose it was.
ALTER TABLE accounts ADD COLUMN closed_at TIMESTAMPTZ
    CONSTRAINT accounts_closed_is_not_found CHECK ((closed_at IS NULL) = (email_folded NOT LIKE 'closed:%'));

-- In which browser somebody signed in, in words of a closed list: enough to know it again, too little to know anybody
-- by. Sessions of before have none.
ALTER TABLE sessions ADD COLUMN browser TEXT
    CONSTRAINT sessions_browser_known CHECK (browser IN (
        'chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'
    ));
ALTER TABLE sessions ADD COLUMN system TEXT
    CONSTRAINT sessions_system_known CHECK (system IN (
        'android', 'chrome_os', 'ios', 'linux', 'mac', 'windows', 'other'
    ));

-- Links to choose a new password. An address without an account leaves the same row, without an account; addresses
-- stand here as digests, so that nobody can read who asked.
CREATE TABLE password_resets (
    id UUID NOT NULL,
    account_id UUID,
    address_digest TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT password_resets_pk PRIMARY KEY (id),
    CONSTRAINT password_resets_token_hash_once UNIQUE (token_hash),
    CONSTRAINT password_resets_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT password_resets_expires_after CHECK (expires_at > created_at)
);

CREATE INDEX password_resets_by_address ON password_resets (address_digest, created_at);
CREATE INDEX password_resets_by_account ON password_resets (account_id);
CREATE INDEX password_resets_by_expiry ON password_resets (expires_at);

-- New addresses that wait until their mailbox has been opened. A taken address leaves the same row as a free one.
CREATE TABLE address_changes (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT address_changes_pk PRIMARY KEY (id),
    CONSTRAINT address_changes_token_hash_once UNIQUE (token_hash),
    CONSTRAINT address_changes_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT address_changes_expires_after CHECK (expires_at > created_at)
);

CREATE INDEX address_changes_by_address ON address_changes (email_folded, created_at);
CREATE INDEX address_changes_by_account ON address_changes (account_id, created_at);
CREATE INDEX address_changes_by_expiry ON address_changes (expires_at);
