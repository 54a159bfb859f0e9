//! Who may come to these routes.

use super::{assistant, assistants, own_record, places, vocabularies};
use crate::accounts::ApiScope;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the routes of version 1.
pub(in crate::api) fn mount(door: Door) -> Door {
    let finder = Access::ApiFor(ApiScope::Finder);
    door.mount(finder, routes![assistants::assistants])
        .mount_naming(
            finder,
            |specimen| format!("/api/v1/assistants/{}", specimen.record),
            routes![assistant::assistant],
        )
        .mount(Access::ApiFor(ApiScope::OwnRecord), routes![own_record::own_record])
        .mount(Access::Api, routes![vocabularies::vocabularies])
        .mount_naming(Access::Api, |_| "/api/v1/places/LE11AA".to_owned(), routes![places::place])
}
