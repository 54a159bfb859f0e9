//! The made-up register: always the same, never anybody's, and never in the place of a real one.

mod a_folder_is_used_with_care;
mod employers_in_every_state;
mod every_state_is_shown;
mod people_are_made_up;
mod records_go_together;
mod reminders_are_up_to_date;
mod scene;
mod the_first_have_everything;
mod the_program_makes_it;
mod the_queue_is_one_of_today;
mod the_same_seed_gives_the_same_register;
mod whoever_has_no_email_is_helped;
