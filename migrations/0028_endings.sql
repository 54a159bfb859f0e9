-- What was said of training and checks that end: reminders go out 90, 60 and 30 days before, and once after.

-- One row for each end of which its owner was told. A new end is another day, so it begins anew.
CREATE TABLE assistant_endings (
    -- The claim that ends, or the claim of the training that does.
    claim_id UUID NOT NULL,
    about TEXT NOT NULL,
    -- The last day, as it was when she was told.
    ends_on DATE NOT NULL,
    -- The day on which she is told again; never, where it has ended.
    next_on DATE,
    CONSTRAINT assistant_endings_pk PRIMARY KEY (claim_id, about),
    CONSTRAINT assistant_endings_claim_fk FOREIGN KEY (claim_id) REFERENCES assistant_claims (id) ON DELETE CASCADE,
    CONSTRAINT assistant_endings_about_known CHECK (about IN ('training', 'end', 'look_again'))
);
