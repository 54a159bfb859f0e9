-- The finder's index reads of everybody what holds, and until when: from here it is read without the claims themselves.
DROP INDEX assistant_claims_by_assistant;
CREATE INDEX assistant_claims_by_assistant ON assistant_claims (assistant_id, state, kind, look_again_by);
