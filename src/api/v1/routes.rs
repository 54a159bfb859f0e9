//! Who may come to these routes.

use super::{assistant, assistants, change, description, own_record, places, vocabularies};
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
        .mount(Access::Everyone, routes![description::version1::document])
        .mount(Access::ApiFor(ApiScope::OwnRecord), routes![own_record::own_record])
        .mount(Access::ApiFor(ApiScope::ChangeRecord), routes![change::change])
        .mount(Access::Api, routes![vocabularies::vocabularies])
        // A postcode of nobody: wards are published, but tests look for those of people in every answer.
        .mount_naming(Access::Api, |_| "/api/v1/places/ZZ11ZZ".to_owned(), routes![places::place])
}
