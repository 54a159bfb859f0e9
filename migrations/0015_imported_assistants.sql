-- Personal assistants whom a council brought along in a spreadsheet.
--
-- Each is a draft of a record that belongs to no account. Its owner was written to once: with the link she keeps it, and
-- has an account from then on, or takes it away. Until then this row stands beside the draft, and goes with it.

CREATE TABLE imported_assistants (
    assistant_id UUID NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    telephone TEXT,
    token_hash TEXT NOT NULL,
    imported_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT imported_assistants_pk PRIMARY KEY (assistant_id),
    CONSTRAINT imported_assistants_email_folded_once UNIQUE (email_folded),
    CONSTRAINT imported_assistants_token_hash_once UNIQUE (token_hash),
    CONSTRAINT imported_assistants_assistant_fk FOREIGN KEY (assistant_id) REFERENCES assistants (id) ON DELETE CASCADE
);

-- Addresses whose owners have answered, whichever way: nobody is written to again because a spreadsheet is read again. An
-- address stands here as a code that only the register's key makes of it.
CREATE TABLE import_replies (
    address_code TEXT NOT NULL,
    replied_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT import_replies_pk PRIMARY KEY (address_code)
);
