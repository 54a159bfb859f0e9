//! Finding somebody who wants to be found.

mod acts_fail_whole;
mod facts_agree;
mod for_somebody;
mod kept_and_remembered;
mod nobody_hidden_is_shown;
mod nothing_closer_than_the_ward;
mod on_a_map;
mod ranked_by_rules;
pub(crate) mod scene;
mod the_index_follows;
mod through_all_pages;
mod through_the_pages;
mod unmet_needs;
mod why_and_what_is_missing;
