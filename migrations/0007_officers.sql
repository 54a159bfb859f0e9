-- Officers of the council: invited, with a second factor, in roles that are given and withdrawn.

-- When the second factor was shown in this session; without it nobody is an officer.
ALTER TABLE sessions ADD COLUMN second_factor_at TIMESTAMPTZ;

-- Codes from an app (TOTP). The secret is encrypted under the register's key; the step of the last code that was
-- accepted keeps a code from being used twice.
CREATE TABLE second_factors (
    account_id UUID NOT NULL,
    secret TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    set_up_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT second_factors_pk PRIMARY KEY (account_id),
    CONSTRAINT second_factors_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

-- For the day on which the telephone is lost. The first letters find the code, a hash of the rest checks it.
CREATE TABLE recovery_codes (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    selector TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT recovery_codes_pk PRIMARY KEY (id),
    CONSTRAINT recovery_codes_selector_once UNIQUE (account_id, selector),
    CONSTRAINT recovery_codes_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

-- Somebody whose password was right and who has not shown the second factor yet. Not a session: it opens nothing else.
CREATE TABLE sign_in_steps (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    token_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT sign_in_steps_pk PRIMARY KEY (id),
    CONSTRAINT sign_in_steps_token_hash_once UNIQUE (token_hash),
    CONSTRAINT sign_in_steps_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX sign_in_steps_by_account ON sign_in_steps (account_id);
CREATE INDEX sign_in_steps_by_expiry ON sign_in_steps (expires_at);

-- An invitation to be an officer; nobody invited the first administrator but whoever runs the service.
CREATE TABLE invitations (
    id UUID NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    invited_by UUID,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT invitations_pk PRIMARY KEY (id),
    CONSTRAINT invitations_token_hash_once UNIQUE (token_hash),
    CONSTRAINT invitations_inviter_fk FOREIGN KEY (invited_by) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT invitations_expires_after CHECK (expires_at > created_at)
);

CREATE INDEX invitations_by_address ON invitations (email_folded);
CREATE INDEX invitations_by_inviter ON invitations (invited_by);

CREATE TABLE invitation_roles (
    invitation_id UUID NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT invitation_roles_pk PRIMARY KEY (invitation_id, role),
    CONSTRAINT invitation_roles_invitation_fk FOREIGN KEY (invitation_id) REFERENCES invitations (id) ON DELETE CASCADE,
    CONSTRAINT invitation_roles_officer CHECK (role IN ('registrar', 'safeguarding', 'commissioner', 'administrator'))
);

-- A role that needs a second officer's agreement: proposed by an administrator, decided by somebody else.
CREATE TABLE appointments (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    role TEXT NOT NULL,
    proposed_by UUID,
    proposed_at TIMESTAMPTZ NOT NULL,
    decided_by UUID,
    decided_at TIMESTAMPTZ,
    agreed BOOLEAN,
    CONSTRAINT appointments_pk PRIMARY KEY (id),
    CONSTRAINT appointments_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT appointments_proposer_fk FOREIGN KEY (proposed_by) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT appointments_decider_fk FOREIGN KEY (decided_by) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT appointments_role_needs_two CHECK (role IN ('safeguarding')),
    CONSTRAINT appointments_decided_whole CHECK ((decided_at IS NULL) = (agreed IS NULL)),
    CONSTRAINT appointments_two_officers CHECK (decided_by <> proposed_by AND decided_by <> account_id)
);

-- One proposal at a time.
CREATE UNIQUE INDEX appointments_open_once ON appointments (account_id, role) WHERE decided_at IS NULL;
CREATE INDEX appointments_by_proposer ON appointments (proposed_by);
CREATE INDEX appointments_by_decider ON appointments (decided_by);
