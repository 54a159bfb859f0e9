//! Somebody for whom a registrar acts, with a canary in what is kept of her, and somebody who types a code.

use pa_registry::accounts::HandoverCode;
use pa_registry::web::access::Specimen;

use super::story::sends;
use crate::assisting::scene::opens;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::PASSWORD;

/// A registrar begins to act for her, through the pages, and for an employer of the same name. Gives what addresses name of
/// both.
pub(super) async fn are_helped(app: &App) -> Specimen {
    Specimen {
        assisted: is_helped(app, "assistant").await,
        assisted_employer: is_helped(app, "employer").await,
        ..crate::support::specimen::absent()
    }
}

async fn is_helped(app: &App, role: &str) -> String {
    let (mut registrar, _) = a_registrar(app).await;
    let typed = [("first", "Imeldatrix"), ("last", "Wrenfoldish"), ("role", role)];
    let page = opens(&mut registrar, &typed).await;
    let path = page.path.split('?').next().unwrap().to_owned();
    path.rsplit('/').next().unwrap().to_owned()
}

/// Somebody types a code that there is none of: what she typed is kept all the same.
pub(super) async fn types_a_code(app: &App) {
    let code = HandoverCode::draw().unwrap().to_string();
    let typed = [
        ("code", code.as_str()),
        ("role", "employer"),
        ("family", "Wrenfoldish"),
        ("word", "Copper kettle"),
        ("email", "glimmerfen@people.example"),
        ("password", PASSWORD),
    ];
    sends(&mut app.browser(), "/account/claim", &typed).await;
}
