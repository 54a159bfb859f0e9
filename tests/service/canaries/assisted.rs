//! Somebody for whom a registrar acts, with a canary in what is kept of her, and somebody who types a code.

use pa_registry::accounts::HandoverCode;

use super::story::sends;
use crate::assisting::scene::opens;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::people::PASSWORD;

/// A registrar begins to act for her, through the pages. Gives the id that her addresses have.
pub(super) async fn is_helped(app: &App) -> String {
    let (mut registrar, _) = a_registrar(app).await;
    let page = opens(&mut registrar, &[("first", "Imeldatrix"), ("last", "Wrenfoldish")]).await;
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
        ("email", "glimmerfen@people.example"),
        ("password", PASSWORD),
    ];
    sends(&mut app.browser(), "/account/claim", &typed).await;
}
