//! Each wrong setting is named, with what to write instead.

use super::{ours, read};

const MAIL: &str = "mail must be directory:FOLDER, for instance directory:data/mail, or a mail server, for instance smtp://user@mail.council.example:587.";

/// A line of settings, and what is said of it.
const WRONG: &[(&str, &str)] = &[
    ("council_name = ''", "council_name is empty: every page shows it, so fill it in."),
    ("service_name = ' '", "service_name is empty: every page shows it, so fill it in."),
    ("telephone = ''", "telephone is empty: every page shows it, so fill it in."),
    ("telephone = 1164960100", "telephone must be a text: put it in quotes."),
    ("interpreter_line = ''", "interpreter_line is empty: every page shows it, so fill it in."),
    ("safeguarding_telephone = ''", "safeguarding_telephone is empty: every page shows it, so fill it in."),
    (
        "safeguarding_out_of_hours = ''",
        "safeguarding_out_of_hours is empty: every page shows it, so fill it in.",
    ),
    (
        "contact_email = 'us'",
        "contact_email \"us\" is not an email address: write one such as register@council.example.",
    ),
    ("mail_from = ''", "mail_from \"\" is not an email address: write one such as register@council.example."),
    ("mail = 'smtp:mail.example'", MAIL),
    ("mail = 'smtp://'", MAIL),
    ("mail = 'smtp://mail.example/inbox'", MAIL),
    ("mail = 'smtp://mail.example:mail'", MAIL),
    ("mail = 'directory:'", MAIL),
    ("mail = 'folder'", MAIL),
    (
        "mail = 'smtp://us:hush@mail.example'",
        "mail must not hold the password: write it into mail_password, or into the variable REGISTER_MAIL_PASSWORD.",
    ),
    (
        "mail = 'smtp://us@mail.example'",
        "mail names a user, and mail_password is not set: set it, or leave the user out.",
    ),
    (
        "mail = 'smtp://mail.example'\nmail_password = 'hush'",
        "mail_password is set, and mail names no user: write for instance smtp://user@mail.council.example:587.",
    ),
    (
        "mail = 'smtp-plain://mail.example'",
        "mail begins with smtp-plain:, which is for a mail server on this machine only, such as smtp-plain://127.0.0.1: write smtp: or smtps: for any other.",
    ),
    (
        "mail = 'smtp://mail.example'\nmail_hello_name = 'us and them'",
        "mail_hello_name must be the name of this machine, for instance register.council.example.",
    ),
    (
        "mail_ca_file = 'ca.pem'",
        "mail_ca_file is for a mail server, and mail names a folder: remove one of them.",
    ),
    (
        "brand_colour = 'red'",
        "brand_colour: \"red\" is not a colour: please write # and six digits from 0 to f, for instance #12545a.",
    ),
    (
        "base_address = 'register'",
        "base_address \"register\": write the whole web address, for instance https://register.council.example.",
    ),
    (
        "base_address = 'https://a.example/path'",
        "base_address \"https://a.example/path\": give only scheme, host and port, for instance https://register.council.example.",
    ),
    (
        "base_address = 'http://register.example'",
        "base_address \"http://register.example\": http is only for trying the service out on this machine; write https for a name that others reach.",
    ),
    (
        "base_address = 'ftp://a.example'",
        "base_address \"ftp://a.example\": it begins with ftp: and must begin with https:.",
    ),
    (
        "exit_to = 'weather'",
        "exit_to \"weather\" is not a web address: write for instance https://www.bbc.co.uk/weather.",
    ),
    ("log = 'loud'", "log \"loud\" is not known: write text or json."),
    (
        "trusted_proxies = ['nginx']",
        "trusted_proxies: \"nginx\" is not an address or a network: write for instance 10.0.0.5 or 10.0.0.0/8.",
    ),
    (
        "trusted_proxies = 5",
        "trusted_proxies must be a list of texts in quotes, for instance [\"10.0.0.5\"].",
    ),
    (
        "hash_memory_kib = 1024",
        "hash_memory_kib must be a whole number from 19456 to 1048576; 19456 is the usual one.",
    ),
    (
        "hash_memory_kib = 4000000000",
        "hash_memory_kib must be a whole number from 19456 to 1048576; 19456 is the usual one.",
    ),
    ("hash_passes = 1", "hash_passes must be a whole number from 2 to 100; 2 is the usual one."),
    ("hash_slots = 'many'", "hash_slots must be a whole number from 0 to 1000; 0 is the usual one."),
    ("hash_queue = -1", "hash_queue must be a whole number from 0 to 10000; 8 is the usual one."),
    (
        "guesses_per_network = 0",
        "guesses_per_network must be a whole number from 1 to 1000000; 100 is the usual one.",
    ),
    (
        "api_requests_per_minute = 0",
        "api_requests_per_minute must be a whole number from 1 to 10000000; 600 is the usual one.",
    ),
    (
        "database_connections = 0",
        "database_connections must be a whole number from 1 to 1000; 8 is the usual one.",
    ),
    ("backup_folder = ''", "backup_folder is empty: write a folder, for instance data/backups."),
    ("backups_kept = 0", "backups_kept must be a whole number from 1 to 10000; 14 is the usual one."),
    (
        "failpoint = 'often'",
        "failpoint: write statement:N to fail every N-th statement, or commit:N to lose the answer to every N-th COMMIT.",
    ),
    ("drain_seconds = 1.5", "drain_seconds must be a whole number from 0 to 3600; 0 is the usual one."),
];

#[test]
fn each_wrong_setting_is_named_with_what_to_write() {
    for (line, sentence) in WRONG {
        assert_eq!(ours(line).unwrap_err().0, [*sentence], "{line}");
    }
}

#[test]
fn poor_contrast_is_refused() {
    let said = ours("brand_colour = '#ffdd00'\nlink_colour = '#00a0ff'").unwrap_err().0;
    assert!(
        said[0].starts_with("brand_text_colour (#ffffff) is hard to read on brand_colour (#ffdd00)"),
        "{said:?}"
    );
    assert!(said[1].starts_with("link_colour (#00a0ff) is hard to read on the white page"), "{said:?}");
    assert!(said.iter().all(|sentence| sentence.ends_with("Please choose a darker or a lighter one.")));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let wrong = ours(
        "hash_slots = 'many'\ntelephone = 5\nlog = 'loud'\nmail = ''\nbrand_colour = 'red'\nexit_to = ''\n\
         council_name = ''\nbase_address = 'x'\nmail_from = 'x'\ncontact_email = 'x'\nbutton_colour = '#000000'",
    );
    let said = wrong.unwrap_err();
    for name in [
        "hash_slots",
        "telephone",
        "log",
        "mail ",
        "brand_colour",
        "exit_to",
        "council_name",
        "base_address",
        "mail_from",
        "contact_email",
        "button_colour",
    ] {
        assert_eq!(said.0.iter().filter(|s| s.starts_with(name)).count(), 1, "{name}: {said}");
    }
    assert_eq!(said.0.len(), 11);
    assert!(said.to_string().starts_with("The settings are not right:\n  - telephone must be"), "{said}");
}

#[test]
fn an_unknown_setting_is_named_with_those_there_are() {
    let said = ours("telefone = '0116 496 0100'").unwrap_err().0;
    assert_eq!(said.len(), 1);
    let expected = "telefone is not a setting: correct its name or remove it. The settings are council_name, service_name, telephone,";
    assert!(said[0].starts_with(expected), "{said:?}");
    assert!(said[0].contains("database_url") && said[0].ends_with("drain_seconds."), "{said:?}");
}

#[test]
fn plain_http_is_for_this_machine_only() {
    for here in ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:80", "https://register.example"] {
        assert!(ours(&format!("base_address = '{here}'")).is_ok(), "{here}");
    }
    for elsewhere in ["http://192.168.0.4", "http://localhost.example", "http://0.0.0.0"] {
        assert!(ours(&format!("base_address = '{elsewhere}'")).is_err(), "{elsewhere}");
    }
}

#[test]
fn a_file_with_a_slip_does_not_count_as_an_empty_one() {
    for (slip, place) in
        [("[default.register]\ntelephone = 0116 496 0100", "line 2, column"), ("port = 80", "")]
    {
        let said = read(slip).unwrap_err().0;
        assert!(said.len() == 1 && said[0].starts_with("Rocket.toml cannot be read"), "{said:?}");
        assert!(said[0].contains(place) && said[0].contains("[default.register]"), "{said:?}");
    }
}

#[test]
fn tables_that_nobody_reads_are_named() {
    for table in ["register", "release", "debug.register"] {
        let said = read(&format!("[{table}]\ncouncil_name = 'Leicester'")).unwrap_err().0;
        let name = table.split('.').next().unwrap();
        assert!(said[0].starts_with(&format!("The table [{name}] in Rocket.toml is not read")), "{said:?}");
        assert!(said[0].contains("write our settings under [default.register]"), "{said:?}");
    }
    let said = read("[default]\nregister = 5").unwrap_err().0;
    assert!(said[0].starts_with("register must be a table"), "{said:?}");
}

#[test]
fn rockets_own_settings_are_looked_at_before_anything_is_begun() {
    let said = read("[default]\nport = 'http'\n[default.register]\nlog = 'loud'").unwrap_err().0;
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("Rocket's setting port (in TOML source string) cannot be used:"), "{said:?}");
    assert!(said[0].ends_with("Correct it or leave it out."), "{said:?}");
}
