//! Registrars who act for people who do not go online, and the accounts becoming their own.

mod acts_fail_whole;
mod codes;
mod consent;
mod four_eyes;
mod one_line_for_each_act;
pub(crate) mod scene;
mod through_the_pages;
