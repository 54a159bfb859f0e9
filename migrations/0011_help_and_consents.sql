-- The page of help that an administrator writes, and what people agreed to. Both only ever grow.

-- One row for each change of the page of help. Two officers who change the same version want the same number, so the
-- second one learns of the first.
CREATE TABLE guide_versions (
    number BIGINT NOT NULL,
    change TEXT NOT NULL,
    saved_by UUID,
    saved_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT guide_versions_pk PRIMARY KEY (number),
    CONSTRAINT guide_versions_saver_fk FOREIGN KEY (saved_by) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT guide_versions_number_counts CHECK (number > 0),
    CONSTRAINT guide_versions_change_known CHECK (change IN (
        'added', 'rewritten', 'moved', 'removed', 'brought_back', 'taken_over'
    ))
);

CREATE INDEX guide_versions_by_saver ON guide_versions (saved_by);

-- What a version says, whole: a version that is brought back needs no other one.
CREATE TABLE guide_sections (
    version BIGINT NOT NULL,
    place BIGINT NOT NULL,
    section_id UUID NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT guide_sections_pk PRIMARY KEY (version, place),
    CONSTRAINT guide_sections_once UNIQUE (version, section_id),
    CONSTRAINT guide_sections_version_fk FOREIGN KEY (version) REFERENCES guide_versions (number)
);

-- Which versions everybody could read: the highest is the one that everybody reads now.
CREATE TABLE guide_publications (
    version BIGINT NOT NULL,
    published_by UUID,
    published_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT guide_publications_pk PRIMARY KEY (version),
    CONSTRAINT guide_publications_version_fk FOREIGN KEY (version) REFERENCES guide_versions (number),
    CONSTRAINT guide_publications_publisher_fk FOREIGN KEY (published_by) REFERENCES accounts (id) ON DELETE SET NULL
);

CREATE INDEX guide_publications_by_publisher ON guide_publications (published_by);

-- What people agreed to, where consent is what the council goes by, and what they took back: one row each time, and
-- the highest position says how it stands. The exact text is found by its version and language.
-- `recorded_by` is the account of whoever wrote it down: the person's own, or an officer's. No foreign key, because
-- the row stays as it was written when that officer has left.
CREATE TABLE consents (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    purpose TEXT NOT NULL,
    position BIGINT NOT NULL,
    given BOOLEAN NOT NULL,
    text_version BIGINT NOT NULL,
    language TEXT NOT NULL,
    channel TEXT NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT consents_pk PRIMARY KEY (id),
    CONSTRAINT consents_position_once UNIQUE (person_id, purpose, position),
    CONSTRAINT consents_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT consents_position_counts CHECK (position > 0),
    CONSTRAINT consents_purpose_known CHECK (purpose IN (
        'equality_monitoring', 'training_and_events', 'officer_acting', 'surveys'
    )),
    CONSTRAINT consents_channel_known CHECK (channel IN ('online', 'telephone', 'letter', 'in_person'))
);
