-- What a registrar asks somebody about her record, and what comes back. Who asked stands in the audit; here nobody is
-- named.
CREATE TABLE record_questions (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    question TEXT NOT NULL,
    answered_at TIMESTAMPTZ,
    -- The role of whoever wrote the answer down: her own, or a registrar's to whom she gave it by telephone or letter.
    answered_as TEXT,
    answer TEXT,
    -- When a registrar opened the record after the answer came. Until then it is in the queue.
    read_at TIMESTAMPTZ,
    CONSTRAINT record_questions_pk PRIMARY KEY (id),
    CONSTRAINT record_questions_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT record_questions_answered_whole CHECK (
        (answered_at IS NULL) = (answer IS NULL) AND (answered_at IS NULL) = (answered_as IS NULL)
    ),
    CONSTRAINT record_questions_answered_as_known CHECK (answered_as IN ('assistant', 'registrar')),
    CONSTRAINT record_questions_read_answered CHECK (read_at IS NULL OR answered_at IS NOT NULL)
);

CREATE INDEX record_questions_by_assistant ON record_questions (assistant_id, asked_at);

-- One thing at a time.
CREATE UNIQUE INDEX record_questions_one_open ON record_questions (assistant_id) WHERE answered_at IS NULL;

-- The few that are not settled yet.
CREATE INDEX record_questions_unsettled ON record_questions (assistant_id) WHERE read_at IS NULL;

-- Records of which something was decided that their owners were not told yet; a job tells them.
CREATE TABLE record_news (
    assistant_id UUID NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    CONSTRAINT record_news_pk PRIMARY KEY (assistant_id),
    CONSTRAINT record_news_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);
