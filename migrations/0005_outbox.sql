-- Mails and letters are written in the transaction of the act that they tell of, and leave afterwards: none is lost,
-- and none tells of something that did not happen.
--
-- What they say may let somebody in (links), so it stands here only under the register's key, and only until it has
-- left. The row stays, without a word of it: that something of this kind was sent, and when.

CREATE TABLE outgoing_mails (
    id UUID NOT NULL,
    account_id UUID,
    kind TEXT NOT NULL,
    sealed TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    CONSTRAINT outgoing_mails_pk PRIMARY KEY (id),
    CONSTRAINT outgoing_mails_account_fk FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE SET NULL,
    CONSTRAINT outgoing_mails_words_until_sent CHECK ((sealed IS NULL) = (sent_at IS NOT NULL))
);

CREATE INDEX outgoing_mails_by_account ON outgoing_mails (account_id, created_at);

-- The same words on paper, for people without e-mail and for those who asked for letters. Name and address are those
-- of the person when the letter is printed.
CREATE TABLE letters (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    sealed TEXT,
    large_print BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    printed_at TIMESTAMPTZ,
    posted_at TIMESTAMPTZ,
    CONSTRAINT letters_pk PRIMARY KEY (id),
    CONSTRAINT letters_person_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT letters_words_until_posted CHECK ((sealed IS NULL) = (posted_at IS NOT NULL))
);

CREATE INDEX letters_by_person ON letters (person_id, created_at);
-- What officers have to print and post, the oldest first.
CREATE INDEX letters_by_time ON letters (created_at, id) WHERE posted_at IS NULL;
