//! What the owner of an account is told by mail about the account itself.

use crate::{
    accounts::token::{AddressToken, ResetToken},
    mail::{Letterhead, Writing},
};

/// Where an owner gets a new password, which locks everybody else out.
const FORGOTTEN: &str = "forgotten-password";

/// The link to choose a new password.
pub(in crate::accounts) fn new_password(letterhead: &Letterhead, token: &ResetToken) -> Writing {
    let w = &letterhead.words.notice.new_password;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(&format!("new-password/{}", token.reveal()));
    letterhead.write("new_password", w.subject, &w.body(service_name, council_name, link))
}

/// A new password was asked for with an address that has no account.
pub(in crate::accounts) fn no_account(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.no_account;
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("no_account", w.subject, &w.body(service_name, council_name, letterhead.link("join")))
}

/// The password is another one.
pub(in crate::accounts) fn password_set(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.password_set;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(FORGOTTEN);
    letterhead.write("password_set", w.subject, &w.body(service_name, council_name, link))
}

/// Somebody wants to change the address; for the address of now.
pub(in crate::accounts) fn address_asked(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.address_asked;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(FORGOTTEN);
    letterhead.write("address_asked", w.subject, &w.body(service_name, council_name, link))
}

/// The link that confirms a new address; for the new address.
pub(in crate::accounts) fn confirm_address(
    letterhead: &Letterhead,
    token: &AddressToken,
    hours: i64,
) -> Writing {
    let w = &letterhead.words.notice.confirm_address;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(&format!("new-address/{}", token.reveal()));
    letterhead.write("confirm_address", w.subject, &w.body(service_name, council_name, link, hours))
}

/// Somebody wants to use an address that has an account; for that address.
pub(in crate::accounts) fn address_in_use(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.address_in_use;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link("sign-in");
    letterhead.write("address_in_use", w.subject, &w.body(service_name, council_name, link))
}

/// The address is another one; for the address of before.
pub(in crate::accounts) fn address_changed(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.address_changed;
    let Letterhead { service_name, council_name, telephone, .. } = letterhead;
    letterhead.write("address_changed", w.subject, &w.body(service_name, council_name, telephone))
}

/// So many sessions were ended.
pub(in crate::accounts) fn sessions_ended(letterhead: &Letterhead, count: u64) -> Writing {
    let w = &letterhead.words.notice.sessions_ended;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(FORGOTTEN);
    letterhead.write("sessions_ended", w.subject, &w.body(service_name, council_name, count, link))
}

/// A token for the API was made.
pub(in crate::accounts) fn api_token_made(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.api_token_made;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let (list, link) = (letterhead.link("account/tokens"), letterhead.link(FORGOTTEN));
    letterhead.write("api_token_made", w.subject, &w.body(service_name, council_name, list, link))
}

/// The account is closed.
pub(in crate::accounts) fn closed(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.notice.closed;
    let Letterhead { service_name, council_name, telephone, .. } = letterhead;
    letterhead.write("account_closed", w.subject, &w.body(service_name, council_name, telephone))
}
