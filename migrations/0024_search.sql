-- Registrars find records by name, postcode and number; and of a DBS certificate less is kept when its time is over.

-- Of which certificates more is kept than stays six months after the decision: the job that forgets the rest looks here.
CREATE INDEX assistant_dbs_to_reduce ON assistant_dbs (seen_on, claim_id)
    WHERE workforce IS NOT NULL OR update_service IS NOT NULL;

-- What a name can be found by: each of its words without case and accents, and how each sounds. Databases know neither,
-- so a row is written with the name, and for names that are older than this table by a job.
CREATE TABLE assistant_name_keys (
    assistant_id UUID NOT NULL,
    kind TEXT NOT NULL,
    name_key TEXT NOT NULL,
    CONSTRAINT assistant_name_keys_pk PRIMARY KEY (assistant_id, kind, name_key),
    CONSTRAINT assistant_name_keys_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE,
    CONSTRAINT assistant_name_keys_kind_known CHECK (kind IN ('word', 'sound'))
);

CREATE INDEX assistant_name_keys_by_key ON assistant_name_keys (kind, name_key, assistant_id);

-- Whether the keys of a record go with its name. A service of the version before this one writes names without keys, so
-- it is false until somebody says otherwise.
ALTER TABLE assistants ADD COLUMN name_keyed BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX assistants_without_name_keys ON assistants (id) WHERE name_keyed = FALSE AND first_name IS NOT NULL;

CREATE INDEX assistant_profiles_by_postcode ON assistant_profiles (home_postcode);

-- An administrator reads who opened a record, and what officers did of one kind.
CREATE INDEX audit_events_by_subject ON audit_events (subject_id, at, id);
CREATE INDEX audit_events_by_kind ON audit_events (kind, at, id);
