-- Answers to the equality questions, in a store of their own. `owner` is a code that only the register's key makes of an
-- account: nothing in the database leads from a person to these rows or back, and there is no moment by which they could
-- be matched with the audit. Only their owner, signed in, and counts of all reach them.
CREATE TABLE equality_answers (
    owner TEXT NOT NULL,
    topic TEXT NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT equality_answers_pk PRIMARY KEY (owner, topic),
    CONSTRAINT equality_answers_topic_known CHECK (topic IN (
        'sex', 'gender', 'ethnicity', 'religion', 'orientation', 'disability', 'caring'
    ))
);
