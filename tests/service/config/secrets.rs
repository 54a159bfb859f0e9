//! The address of a database may hold a password; it is shown nowhere.

use super::{ours, read};

const URL: &str = "postgres://register:hush@db.example/register";

#[test]
fn debug_output_keeps_the_addresses_of_databases() {
    let settings = ours(&format!("database_url = '{URL}'\ndatabase_reader_url = '{URL}'")).unwrap();
    assert_eq!(settings.database_url.reveal(), URL);
    let shown = format!("{settings:?}");
    assert!(!shown.contains("hush") && !shown.contains("db.example"), "{shown}");
}

#[test]
fn debug_output_keeps_the_password_of_the_mail_server() {
    let settings = ours("mail = 'smtp://us@mail.example'\nmail_password = 'hush'").unwrap();
    assert!(!format!("{settings:?}").contains("hush"), "{settings:?}");
}

#[test]
fn no_sentence_repeats_a_password_wherever_it_was_written() {
    let elsewhere = URL.replace("postgres", "https");
    for lines in [
        format!("database_url = ['{URL}']"),
        format!("database_reader_url = {{ url = '{URL}' }}"),
        format!("databaseurl = '{URL}'"),
        format!("mail = '{URL}'"),
        format!("hash_slots = '{URL}'"),
        format!("trusted_proxies = {{ url = '{URL}' }}"),
        format!("base_address = '{elsewhere}'"),
        format!("exit_to = '{URL}'"),
        "mail = 'smtp://us:hush@mail.example'".to_owned(),
        "mail = 'smtp://mail.example'\nmail_password = 'hush'".to_owned(),
        "mail = 'smtp://us@mail.example'\nmail_password = ['hush']".to_owned(),
        format!("database_url = '{URL}"),
        format!("database_url = {URL}"),
        format!("database_url = '{URL}'\ndatabase_url = '{URL}'"),
    ] {
        let refused = ours(&lines).unwrap_err();
        let shown = format!("{refused} {refused:?}");
        assert!(!shown.contains("hush"), "{lines}: {shown}");
    }
    let refused = read(&format!("database_url = '{URL}'")).unwrap_err();
    assert!(!format!("{refused} {refused:?}").contains("hush"), "{refused}");
}
