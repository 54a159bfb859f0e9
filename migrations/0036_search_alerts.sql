-- Employers who want to be told when somebody fits what they look for.

-- What is looked for, as the address of a search says it; and why somebody of one gender is looked for, which stands in no
-- address. It ends after a day, and the service looks once a day.
CREATE TABLE search_alerts (
    employer_id UUID NOT NULL,
    search TEXT NOT NULL,
    gender_reason TEXT,
    asked_at TIMESTAMPTZ NOT NULL,
    ends_on DATE NOT NULL,
    looked_on DATE NOT NULL,
    CONSTRAINT search_alerts_pk PRIMARY KEY (employer_id),
    CONSTRAINT search_alerts_employer_fk FOREIGN KEY (employer_id) REFERENCES employers (id) ON DELETE CASCADE
);

CREATE INDEX search_alerts_by_day ON search_alerts (looked_on);

-- Who fitted before: of her nothing is said again. It goes with what it is about.
CREATE TABLE search_alert_known (
    employer_id UUID NOT NULL,
    assistant_id UUID NOT NULL,
    CONSTRAINT search_alert_known_pk PRIMARY KEY (employer_id, assistant_id),
    CONSTRAINT search_alert_known_alert_fk FOREIGN KEY (employer_id) REFERENCES search_alerts (employer_id) ON DELETE CASCADE,
    CONSTRAINT search_alert_known_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

CREATE INDEX search_alert_known_by_assistant ON search_alert_known (assistant_id);

-- The links with which the messages are ended without a password. Of a link only a hash is kept.
CREATE TABLE search_alert_links (
    token_hash TEXT NOT NULL,
    employer_id UUID NOT NULL,
    CONSTRAINT search_alert_links_pk PRIMARY KEY (token_hash),
    CONSTRAINT search_alert_links_alert_fk FOREIGN KEY (employer_id) REFERENCES search_alerts (employer_id) ON DELETE CASCADE
);

CREATE INDEX search_alert_links_by_alert ON search_alert_links (employer_id);
