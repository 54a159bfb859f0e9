//! Who may come to these pages.

use super::{
    change_email, change_password, claim, claim_confirm, close, confirm, consents, contact, data,
    forgotten_password, imported, imported_away, invitation, join, leave, new_address, new_password,
    preferences, second_factor, sessions, sign_in, summary, tokens,
};
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of coming in, going out and one's own account.
pub(in crate::web) fn mount(door: Door) -> Door {
    data::mount(own(links(way_in(door))))
}

/// Coming in.
fn way_in(door: Door) -> Door {
    door.mount(
        Access::SignedOut,
        routes![
            join::intro::intro,
            join::role::role,
            join::role::take_role,
            join::email::email,
            join::email::take_email,
            join::password::password,
            join::password::take_password,
            join::check::check,
            join::check::create,
            join::check::sent,
            sign_in::sign_in,
            sign_in::take_sign_in,
            second_factor::ask::ask,
            second_factor::ask::take_code,
            second_factor::recovery::recovery,
            second_factor::recovery::take_recovery,
            second_factor::set_up::set_up,
            second_factor::set_up::take_set_up,
        ],
    )
    .mount(
        Access::Everyone,
        routes![
            leave::signed_out,
            leave::exit,
            forgotten_password::forgotten,
            forgotten_password::take_forgotten,
            forgotten_password::sent,
            new_password::password_set,
            close::closed,
            claim::claim,
            claim::take_claim,
            claim::sent,
            imported_away::taken_away,
        ],
    )
}

/// What the links in mails lead to.
fn links(door: Door) -> Door {
    door.mount_naming(
        Access::SignedLink,
        |specimen| format!("/invitation/{}", specimen.invitation_token),
        routes![invitation::invitation, invitation::take_invitation],
    )
    .mount_naming(
        Access::SignedLink,
        |specimen| format!("/imported/{}", specimen.import_token),
        routes![imported::imported, imported::keep],
    )
    .mount_naming(
        Access::SignedLink,
        |specimen| format!("/imported/{}/take-away", specimen.import_token),
        routes![imported_away::away, imported_away::take_away],
    )
    .mount_naming(
        Access::SignedLink,
        |specimen| format!("/new-password/{}", specimen.reset_token),
        routes![new_password::new_password, new_password::take_new_password],
    )
    .mount_naming(
        Access::SignedIn,
        |specimen| format!("/new-address/{}", specimen.address_token),
        routes![new_address::new_address, new_address::take_new_address],
    )
    .mount_naming(
        Access::SignedLink,
        |specimen| format!("/claim/{}", specimen.handover_token),
        routes![claim_confirm::confirm, claim_confirm::take_confirm],
    )
    .mount_naming(
        Access::SignedLink,
        |specimen| format!("/confirm/{}", specimen.link_token),
        routes![confirm::confirm, confirm::take_confirm],
    )
}

/// One's own account.
fn own(door: Door) -> Door {
    door.mount(
        Access::SignedIn,
        routes![
            leave::sign_out,
            second_factor::own::own,
            second_factor::own::set_up,
            second_factor::own::take_set_up,
            second_factor::own::codes,
            second_factor::own::take_codes,
            second_factor::own::off,
            second_factor::own::take_off,
            summary::account,
            contact::contact,
            contact::take_contact,
            consents::consents,
            consents::take_consents,
            preferences::preferences,
            preferences::take_preferences,
            change_password::change_password,
            change_password::take_change_password,
            change_email::change_email,
            change_email::take_change_email,
            change_email::sent,
            sessions::sessions,
            sessions::end_one,
            sessions::end_others,
            close::close,
            close::take_close,
        ],
    )
    .mount(Access::TokenOwner, routes![tokens::tokens, tokens::take_token, tokens::take_withdrawal])
}
