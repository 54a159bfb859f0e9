//! Who may come in: each file is one thing that holds.

mod a_forgotten_password;
mod a_link_works_once;
mod a_password_is_changed;
mod a_person_says_how_to_be_reached;
mod a_session_ends;
mod a_sign_up_waits_for_its_link;
mod acts_fail_whole;
mod an_account_is_closed;
mod an_address_is_changed;
mod an_owner_is_not_locked_out;
mod debug_output_keeps_secrets;
mod guesses_are_counted;
mod hashing_has_slots;
mod many_accounts_are_made_at_once;
mod only_who_signed_up_confirms;
mod own_sessions_are_seen_and_ended;
mod passwords_are_hashed_anew;
mod scene;
mod signing_in_opens_a_session;
mod signing_up_tells_nobody_who_has_an_account;
mod unknown_addresses_cost_the_same;
mod what_is_over_is_forgotten;
