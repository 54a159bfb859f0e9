//! The document, and where it is read.

use super::everywhere::Everywhere;
use crate::api::problem::Written;
use crate::api::v1::{assistant, assistants, change, own_record, places, vocabularies};
use rocket::get;
use rocket::response::content::RawJson;
use std::sync::LazyLock;
use utoipa::OpenApi;

/// The description; the handlers and their types say what stands in it.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Register of personal assistants",
        version = "1",
        description = "What pages show, for programs. Days are written 2026-11-02, money is pence, and what is absent is left out."
    ),
    paths(
        assistants::assistants,
        assistant::assistant,
        own_record::own_record,
        change::change,
        vocabularies::vocabularies,
        places::place,
        document,
    ),
    components(schemas(Written<'static>)),
    security(("token" = []), ("session" = [])),
    modifiers(&Everywhere)
)]
struct Version1;

/// It is the same for everybody, and made once.
static DOCUMENT: LazyLock<String> =
    LazyLock::new(|| Version1::openapi().to_pretty_json().unwrap_or_else(|_| "{}".to_owned()));

#[utoipa::path(
    tag = "description",
    summary = "This description",
    security(()),
    responses((status = 200, description = "OpenAPI 3.1.", body = Object, content_type = "application/json"))
)]
#[get("/api/v1/openapi.json")]
pub(in crate::api::v1) fn document() -> RawJson<&'static str> {
    RawJson(&DOCUMENT)
}
