-- What people ask about their own data, and how long things are kept.

-- One row for each request or complaint. Who answered stands in the audit; here no officer is named.
CREATE TABLE data_requests (
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    kind TEXT NOT NULL,
    request TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    -- The beginning, in London, of the first day on which it is late; none where no day is set: a complaint that was
    -- acknowledged is answered without undue delay.
    due_at TIMESTAMPTZ,
    acknowledged_at TIMESTAMPTZ,
    extended_at TIMESTAMPTZ,
    extended_because TEXT,
    answered_at TIMESTAMPTZ,
    answer TEXT,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT data_requests_pk PRIMARY KEY (id),
    CONSTRAINT data_requests_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT data_requests_kind_known CHECK (kind IN ('copy', 'correct', 'erase', 'stop', 'other', 'complaint')),
    -- Complaints are acknowledged and other requests extended.
    CONSTRAINT data_requests_acknowledged_fits CHECK (acknowledged_at IS NULL OR kind = 'complaint'),
    CONSTRAINT data_requests_extended_fits CHECK (extended_at IS NULL OR kind <> 'complaint'),
    CONSTRAINT data_requests_due_known CHECK (due_at IS NOT NULL OR acknowledged_at IS NOT NULL),
    CONSTRAINT data_requests_extended_whole CHECK ((extended_at IS NULL) = (extended_because IS NULL)),
    CONSTRAINT data_requests_answered_whole CHECK ((answered_at IS NULL) = (answer IS NULL)),
    CONSTRAINT data_requests_ends_once CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
);

CREATE INDEX data_requests_by_account ON data_requests (account_id, made_at);

-- Those that wait, and those that were answered, which a list shows by their time.
CREATE INDEX data_requests_waiting ON data_requests (due_at, id) WHERE answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX data_requests_answered ON data_requests (answered_at, id) WHERE answered_at IS NOT NULL;

-- Which officer said of which request, and on which day, that it is of nobody of the family and of no friend.
CREATE TABLE request_openings (
    account_id UUID NOT NULL,
    request_id UUID NOT NULL,
    declared_on DATE NOT NULL,
    CONSTRAINT request_openings_pk PRIMARY KEY (account_id, request_id),
    CONSTRAINT request_openings_request_fk FOREIGN KEY (request_id) REFERENCES data_requests (id) ON DELETE CASCADE
);

-- How long things are kept, in calendar months: dated rows, so that a new period is a row and no release, and each day has
-- the period that holds on it.
CREATE TABLE retention_periods (
    kind TEXT NOT NULL,
    valid_from DATE NOT NULL,
    months BIGINT NOT NULL,
    CONSTRAINT retention_periods_pk PRIMARY KEY (kind, valid_from),
    -- A word more than what the register has yet: what erases employers, messages, concerns and the audit adds its row.
    CONSTRAINT retention_periods_kind_known CHECK (
        kind IN ('draft', 'leaver', 'employer', 'message', 'concern', 'audit', 'request', 'log')
    ),
    CONSTRAINT retention_periods_months_bounded CHECK (months BETWEEN 1 AND 240)
);

-- Defaults, each for the council's own advisers to confirm.
INSERT INTO retention_periods (kind, valid_from, months) VALUES
    ('draft', '2020-01-01', 6),
    ('leaver', '2020-01-01', 24),
    ('request', '2020-01-01', 24),
    ('log', '2020-01-01', 72);

-- What a job erased because its period was over: which row, of what kind, and the period that held. Never content, and
-- no foreign key: the row that is named is gone.
CREATE TABLE retention_log (
    row_id UUID NOT NULL,
    kind TEXT NOT NULL,
    erased_at TIMESTAMPTZ NOT NULL,
    months BIGINT NOT NULL,
    CONSTRAINT retention_log_pk PRIMARY KEY (row_id),
    CONSTRAINT retention_log_kind_known CHECK (kind IN ('draft', 'leaver', 'employer', 'message', 'concern', 'request'))
);

CREATE INDEX retention_log_by_time ON retention_log (erased_at, row_id);
