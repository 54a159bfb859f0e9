//! What pages say of text that was refused.

use crate::accounts::{Password, PasswordRefused};
use crate::text::EmailRefused;
use crate::words::Words;

pub(super) fn email_refused(refused: &EmailRefused, words: &Words) -> String {
    let w = &words.join.email;
    match refused {
        EmailRefused::Missing => w.missing,
        EmailRefused::TooLong => w.long,
        EmailRefused::Format => w.format,
    }
    .to_owned()
}

pub(super) fn password_refused(refused: &PasswordRefused, words: &Words) -> String {
    let w = &words.join.password;
    match refused {
        PasswordRefused::Missing => w.missing.to_owned(),
        PasswordRefused::TooShort => w.short_error.to_owned(),
        PasswordRefused::TooLong => w.long_error(Password::MOST),
        PasswordRefused::Common => w.common.to_owned(),
        PasswordRefused::Ours => w.ours.to_owned(),
    }
}
