-- Finding: which listings changed, for the index that follows them; and what was looked for and hardly found.

-- A line for each change that may concern who is found and how. It names a record and an instant, refers to nothing, so that it
-- outlives a record that is erased, and is forgotten after two days.
CREATE TABLE finder_changes (
    id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT finder_changes_pk PRIMARY KEY (id)
);

CREATE INDEX finder_changes_by_time ON finder_changes (changed_at, id);

-- A search that found fewer than three people: where, when, what for, in which language; never who asked, and of when it
-- was no more than the week.
CREATE TABLE unmet_searches (
    id UUID NOT NULL,
    ward TEXT NOT NULL,
    -- The Monday of the week.
    week_on DATE NOT NULL,
    -- The parts of the week, as bits; none where no times were asked for.
    times BIGINT NOT NULL,
    CONSTRAINT unmet_searches_pk PRIMARY KEY (id),
    CONSTRAINT unmet_searches_times_known CHECK (times BETWEEN 0 AND 268435455)
);

CREATE INDEX unmet_searches_by_week ON unmet_searches (week_on, ward);

CREATE TABLE unmet_search_words (
    search_id UUID NOT NULL,
    list TEXT NOT NULL,
    word TEXT NOT NULL,
    CONSTRAINT unmet_search_words_pk PRIMARY KEY (search_id, list, word),
    CONSTRAINT unmet_search_words_search_fk FOREIGN KEY (search_id) REFERENCES unmet_searches (id) ON DELETE CASCADE,
    CONSTRAINT unmet_search_words_list_known CHECK (list IN ('task', 'language'))
);

-- Who was counted in a week, so that nobody is twice: a code over person and week, which only a holder of the key can
-- make. It leads to no search, and is forgotten when its week is over.
CREATE TABLE unmet_askers (
    code TEXT NOT NULL,
    week_on DATE NOT NULL,
    CONSTRAINT unmet_askers_pk PRIMARY KEY (code)
);

CREATE INDEX unmet_askers_by_week ON unmet_askers (week_on);
