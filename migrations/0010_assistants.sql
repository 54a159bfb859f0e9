-- The record of a personal assistant: who she is, where the record is in its life, and what she says of herself.
--
-- Everything she says is empty until she has said it; which questions have an answer stands in assistant_answers,
-- because "none" is an answer and blank is another. A record belongs to an account, or, when it came from a council's
-- spreadsheet, to nobody until the person confirms it.

-- Every register number that was ever given. It outlives the record: a number is never given twice.
CREATE TABLE register_numbers (
    number TEXT NOT NULL,
    assistant_id UUID NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT register_numbers_pk PRIMARY KEY (number),
    CONSTRAINT register_numbers_assistant_once UNIQUE (assistant_id)
);

CREATE TABLE assistants (
    id UUID NOT NULL,
    account_id UUID,
    number TEXT,
    status TEXT NOT NULL,
    -- What a paused record goes back to.
    paused_from TEXT,
    way TEXT,
    looking TEXT,
    first_name TEXT,
    last_name TEXT,
    born_on DATE,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    left_at TIMESTAMPTZ,
    CONSTRAINT assistants_pk PRIMARY KEY (id),
    CONSTRAINT assistants_account_once UNIQUE (account_id),
    CONSTRAINT assistants_number_once UNIQUE (number),
    CONSTRAINT assistants_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT assistants_status_known CHECK (status IN ('draft', 'sent', 'on_record', 'paused', 'left')),
    CONSTRAINT assistants_paused_from_known CHECK (paused_from IN ('sent', 'on_record')),
    CONSTRAINT assistants_paused_from_something CHECK ((status = 'paused') = (paused_from IS NOT NULL)),
    CONSTRAINT assistants_left_at_some_time CHECK ((status = 'left') = (left_at IS NOT NULL)),
    CONSTRAINT assistants_way_known CHECK (way IN ('record_only', 'listed')),
    CONSTRAINT assistants_looking_known CHECK (looking IN ('yes', 'soon', 'no')),
    -- Whoever was sent for checking has a number, a name and an age.
    CONSTRAINT assistants_sent_complete CHECK (status IN ('draft', 'left') OR (
        number IS NOT NULL AND way IS NOT NULL AND first_name IS NOT NULL AND last_name IS NOT NULL
        AND born_on IS NOT NULL AND sent_at IS NOT NULL
    ))
);

-- Drafts that nobody touched for long, and leavers whose time is over.
CREATE INDEX assistants_by_age ON assistants (status, updated_at);

-- What she says of herself. A postcode is never shown and never measured from.
CREATE TABLE assistant_profiles (
    assistant_id UUID NOT NULL,
    home_postcode TEXT,
    home_ward TEXT,
    -- She chose the ward, because the postcode alone did not tell it.
    home_ward_chosen BOOLEAN,
    place_shown TEXT,
    travel_miles BIGINT,
    about TEXT,
    interests TEXT,
    gender TEXT,
    smoking TEXT,
    -- 28 bits, Monday morning the lowest.
    week BIGINT,
    sleep_in BOOLEAN,
    school_holidays BOOLEAN,
    short_notice BOOLEAN,
    -- Half hours a week.
    hours_from BIGINT,
    hours_to BIGINT,
    starts_on DATE,
    notice_weeks BIGINT,
    fixed_hours TEXT,
    pay_asked_pence BIGINT,
    CONSTRAINT assistant_profiles_pk PRIMARY KEY (assistant_id),
    CONSTRAINT assistant_profiles_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_profiles_place_shown_known CHECK (place_shown IN ('ward', 'locality')),
    CONSTRAINT assistant_profiles_week_of_28 CHECK (week BETWEEN 0 AND 268435455),
    CONSTRAINT assistant_profiles_hours_in_order CHECK (
        hours_from BETWEEN 0 AND 150 AND hours_to BETWEEN 0 AND 150 AND hours_from <= hours_to
    )
);

-- Which questions have an answer, and since when.
CREATE TABLE assistant_answers (
    assistant_id UUID NOT NULL,
    section TEXT NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_answers_pk PRIMARY KEY (assistant_id, section),
    CONSTRAINT assistant_answers_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

-- Answers of which several may be chosen: tasks, needs, transport and so on, each a word of its list.
CREATE TABLE assistant_choices (
    assistant_id UUID NOT NULL,
    list TEXT NOT NULL,
    word TEXT NOT NULL,
    CONSTRAINT assistant_choices_pk PRIMARY KEY (assistant_id, list, word),
    CONSTRAINT assistant_choices_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE TABLE assistant_languages (
    assistant_id UUID NOT NULL,
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    -- What "other" stands for.
    name TEXT,
    CONSTRAINT assistant_languages_pk PRIMARY KEY (assistant_id, language),
    CONSTRAINT assistant_languages_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

-- People from whom she does not want to be found. They are not told, and nobody but she sees this.
CREATE TABLE assistant_blocks (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT,
    telephone TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assistant_blocks_pk PRIMARY KEY (id),
    CONSTRAINT assistant_blocks_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE INDEX assistant_blocks_by_assistant ON assistant_blocks (assistant_id);
CREATE INDEX assistant_blocks_by_name ON assistant_blocks (name_folded);
