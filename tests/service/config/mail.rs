//! Where mails go is one line, and what it does not say has a usual value.

use pa_registry::config::{MailSettings, Settings};
use pa_registry::mail::{Login, Protection, SmtpSettings};

use super::ours;

fn server(lines: &str) -> SmtpSettings {
    let settings: Settings = ours(lines).unwrap();
    let MailSettings::Smtp(server) = settings.mail else { panic!("{lines}") };
    server
}

#[test]
fn each_form_has_its_protection_and_its_port() {
    for (address, host, port, protection) in [
        ("smtp://mail.example", "mail.example", 587, Protection::StartTls),
        ("smtp://mail.example:25/", "mail.example", 25, Protection::StartTls),
        ("smtps://mail.example", "mail.example", 465, Protection::Tls),
        ("smtps://[2001:db8::25]:2465", "2001:db8::25", 2465, Protection::Tls),
        ("smtp-plain://127.0.0.1", "127.0.0.1", 25, Protection::Loopback),
        ("smtp-plain://[::1]:1025", "::1", 1025, Protection::Loopback),
        ("smtp-plain://localhost:1025", "localhost", 1025, Protection::Loopback),
    ] {
        let server = server(&format!("mail = '{address}'"));
        assert_eq!(
            (server.host.as_str(), server.port, server.protection),
            (host, port, protection),
            "{address}"
        );
        assert_eq!((server.login, server.ca_file), (None, None));
    }
}

#[test]
fn a_user_may_be_an_address() {
    for address in
        ["smtp://us+1@council.example@mail.example", "smtp://us%2B1%40council.example@mail.example"]
    {
        let server =
            server(&format!("mail = '{address}'\nmail_password = ' a+b&c=d% '\nmail_ca_file = 'ca.pem'"));
        let login = Login { user: "us+1@council.example".to_owned(), password: "a+b&c=d%".to_owned() };
        assert_eq!((server.login, server.ca_file), (Some(login), Some("ca.pem".into())));
    }
}

#[test]
fn the_server_is_greeted_with_the_public_name() {
    for (lines, name) in [
        ("base_address = 'https://register.council.example'", "register.council.example"),
        ("base_address = 'https://192.0.2.4'", "[192.0.2.4]"),
        ("base_address = 'https://[2001:db8::4]'", "[IPv6:2001:db8::4]"),
        ("mail_hello_name = 'host7.council.example'", "host7.council.example"),
    ] {
        assert_eq!(server(&format!("mail = 'smtp://mail.example'\n{lines}")).hello_name, name);
    }
}
