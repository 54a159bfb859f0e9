//! Who may come to the pages of a record: its owner, and to most of them a registrar who answers for somebody.

use super::{
    about, availability, birth_date, check, checks, details, elsewhere, experience, healthcare, home, hours,
    languages, leave, list, low_pay, name, needs, pause, preview, send, tasks, travel, way,
};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use crate::web::twice::RECORD;
use rocket::routes;

/// Mounts the pages of the record.
pub(in crate::web) fn mount(door: Door) -> Door {
    let door = RECORD.mount(
        door,
        routes![
            list::list,
            name::name,
            name::take_name,
            birth_date::birth_date,
            birth_date::take_birth_date,
            way::way,
            way::take_way,
            home::home,
            home::take_home,
            travel::travel,
            travel::take_travel,
            languages::languages,
            languages::take_languages,
            tasks::tasks,
            tasks::take_tasks,
            needs::needs,
            needs::take_needs,
            healthcare::healthcare,
            healthcare::take_healthcare,
            about::about,
            about::take_about,
            details::details,
            details::take_details,
            availability::availability,
            availability::take_availability,
            hours::hours,
            hours::take_hours,
            low_pay::page,
            check::check,
            send::send,
            send::sent,
            preview::preview,
            leave::come_back,
        ],
    );
    let own = routes![pause::pause, pause::take_pause, pause::resume, leave::leave, leave::take_leave];
    let door = door.mount(Access::Role(Role::Assistant), own);
    checks::mount(experience::mount(door)).mount_naming(
        Access::Role(Role::Registrar),
        |_| "/assisted/<person>/elsewhere".to_owned(),
        routes![elsewhere::elsewhere, elsewhere::take_elsewhere],
    )
}
