//! What the mails about signing up say.

use crate::{
    accounts::{role::SignUpRole, token::SignUpToken},
    mail::{Letterhead, Writing},
};

/// The mail with the link that confirms a sign-up.
pub(in crate::accounts) fn confirm_sign_up(
    letterhead: &Letterhead,
    role: SignUpRole,
    token: &SignUpToken,
    hours: i64,
) -> Writing {
    let w = &letterhead.words.mail.confirm_sign_up;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(&format!("confirm/{}", token.reveal()));
    letterhead.write(
        "confirm_sign_up",
        w.subject,
        &w.body(said(role), service_name, council_name, link, hours),
    )
}

/// The role as it stands in the middle of a sentence.
fn said(role: SignUpRole) -> &'static str {
    match role {
        SignUpRole::Assistant => "a personal assistant",
        SignUpRole::Employer => "an employer",
    }
}

/// The mail to somebody who has an account and signs up once more; it lets nobody in.
pub(in crate::accounts) fn already_registered(letterhead: &Letterhead) -> Writing {
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
        let token = SignUpToken::draw();
        let mail = confirm_sign_up(&letterhead(), SignUpRole::Assistant, &token, 24);
        assert_eq!(mail.subject, "Confirm your email address");
        assert!(mail.text.starts_with("Hello,\n\nSomeone, we hope you,"), "{}", mail.text);
        let link = format!("\n\nhttps://register.example/confirm/{}\n\n", token.reveal());
        assert!(mail.text.contains(&link), "{}", mail.text);
        assert!(mail.text.ends_with("ring 0116 496 0100.\n\nExampleshire <&> Council\n"), "{}", mail.text);
    }

    #[test]
    fn who_has_an_account_gets_no_link_that_lets_in() {
        let mail = already_registered(&letterhead());
        assert!(!mail.text.contains("/confirm/"), "{}", mail.text);
    }
}
