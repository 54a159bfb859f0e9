//! What people agreed to, and what they can read about their data.

mod acts_fail_whole;
mod consent_is_kept_line_by_line;
mod equality_answers_are_their_owners;
mod equality_questions_are_optional;
mod every_purpose_has_a_page;
mod taking_it_back_is_as_easy;
