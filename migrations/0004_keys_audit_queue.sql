-- What has to be there before real people trust a register: who did what, and work that is not lost.

-- The names of the keys that sealed something here: a key file that cannot open it is refused at the start.
CREATE TABLE register_keys (
    key_id TEXT NOT NULL,
    first_used_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT register_keys_pk PRIMARY KEY (key_id)
);

-- One row for each change and each look at something sensitive, written in the same transaction. Ids and words from
-- closed lists, never content: nothing here has to be erased with a person. No foreign keys, because the row stays
-- when what it tells of is gone. Rows are never changed and never deleted; the database refuses (sqlite/, postgres/).
CREATE TABLE audit_events (
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    who_kind TEXT NOT NULL,
    who_id UUID,
    who_as TEXT,
    kind TEXT NOT NULL,
    subject_kind TEXT,
    subject_id UUID,
    about_id UUID,
    detail JSONB NOT NULL,
    CONSTRAINT audit_events_pk PRIMARY KEY (id),
    CONSTRAINT audit_events_who_known CHECK (who_kind IN ('account', 'visitor', 'operator', 'service')),
    CONSTRAINT audit_events_account_named CHECK ((who_kind = 'account') = (who_id IS NOT NULL)),
    CONSTRAINT audit_events_subject_whole CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
);

CREATE INDEX audit_events_by_time ON audit_events (at, id);
CREATE INDEX audit_events_by_officer ON audit_events (who_id, at, id);
CREATE INDEX audit_events_by_person ON audit_events (about_id, at, id);

-- Events that are not in the chain yet. Writers only ever add their own row here, so they never wait for each other.
CREATE TABLE audit_waiting (
    event_id UUID NOT NULL,
    CONSTRAINT audit_waiting_pk PRIMARY KEY (event_id)
);

-- The chain: each seal is a code over the event, its place and the seal before it, under a key that is not in here.
CREATE TABLE audit_seals (
    position BIGINT NOT NULL,
    event_id UUID NOT NULL,
    key_id TEXT NOT NULL,
    seal TEXT NOT NULL,
    sealed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT audit_seals_pk PRIMARY KEY (position),
    CONSTRAINT audit_seals_event_once UNIQUE (event_id),
    CONSTRAINT audit_seals_position_counts CHECK (position > 0)
);

-- How far the chain goes, under the key as well: without it nobody would miss seals cut off at the end.
CREATE TABLE audit_head (
    id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    key_id TEXT NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (id),
    CONSTRAINT audit_head_one CHECK (id = 1)
);

-- Work to be done after the transaction that asked for it, once, by whichever instance is free. Who claims a job moves
-- its `run_at` to the moment at which the claim lapses.
CREATE TABLE jobs (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    queued_at TIMESTAMPTZ NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    claimed_by UUID,
    attempts BIGINT NOT NULL,
    failure TEXT,
    parked_at TIMESTAMPTZ,
    CONSTRAINT jobs_pk PRIMARY KEY (id),
    CONSTRAINT jobs_attempts_count CHECK (attempts >= 0)
);

-- What can be claimed, the oldest first.
CREATE INDEX jobs_by_time ON jobs (run_at, id) WHERE parked_at IS NULL;
CREATE INDEX jobs_by_parking ON jobs (parked_at, id) WHERE parked_at IS NOT NULL;

-- What runs at fixed times: the latest time for which each was queued, so that several instances queue it once.
CREATE TABLE schedules (
    name TEXT NOT NULL,
    ran_for TIMESTAMPTZ NOT NULL,
    CONSTRAINT schedules_pk PRIMARY KEY (name)
);

-- What one instance does for all: held for a while, and taken over when its holder is gone.
CREATE TABLE leases (
    name TEXT NOT NULL,
    holder UUID NOT NULL,
    held_until TIMESTAMPTZ NOT NULL,
    CONSTRAINT leases_pk PRIMARY KEY (name)
);
