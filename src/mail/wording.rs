//! What the mails about signing up say.

use super::{Letterhead, Writing};

/// The mail with the link that confirms a sign-up as `role` ("a personal assistant").
#[must_use]
pub fn confirm_sign_up(letterhead: &Letterhead, role: &str, token: &str, hours: i64) -> Writing {
    let w = &letterhead.words.mail.confirm_sign_up;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(&format!("confirm/{token}"));
    letterhead.write("confirm_sign_up", w.subject, &w.body(role, service_name, council_name, link, hours))
}

/// The mail to somebody who has an account and signs up once more; it lets nobody in.
#[must_use]
pub fn already_registered(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.already_registered;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link("sign-in");
    letterhead.write("already_registered", w.subject, &w.body(service_name, council_name, link))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dress::Colours, words::EN};

    fn letterhead() -> Letterhead {
        Letterhead {
            council_name: "Exampleshire <&> Council".to_owned(),
            service_name: "Register".to_owned(),
            telephone: "0116 496 0100".to_owned(),
            base_address: "https://register.example/".to_owned(),
            sender: "register@council.example".parse().unwrap(),
            colours: Colours::default(),
            words: &EN,
            lang: "en",
        }
    }

    #[test]
    fn the_link_stands_alone_on_its_line_and_nothing_is_escaped() {
        let mail = confirm_sign_up(&letterhead(), "a personal assistant", "TOKEN", 24);
        assert_eq!(mail.subject, "Confirm your email address");
        assert!(mail.text.starts_with("Hello,\n\nSomeone, we hope you,"), "{}", mail.text);
        assert!(mail.text.contains("\n\nhttps://register.example/confirm/TOKEN\n\n"), "{}", mail.text);
        assert!(mail.text.ends_with("ring 0116 496 0100.\n\nExampleshire <&> Council\n"), "{}", mail.text);
    }

    #[test]
    fn who_has_an_account_gets_no_link_that_lets_in() {
        let mail = already_registered(&letterhead());
        assert!(!mail.text.contains("/confirm/"), "{}", mail.text);
    }
}
