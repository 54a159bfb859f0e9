//! What is written to people, and how it leaves: each file is one thing that holds.

mod a_folder_takes_whole_mails;
mod a_mail_says_the_same_twice;
mod a_server_is_looked_at_beforehand;
mod a_server_takes_mails;
mod a_server_that_fails;
mod letters;
mod no_header_comes_from_what_was_typed;
mod outbox;
mod outbox_and_server;
mod scene;
mod server;
