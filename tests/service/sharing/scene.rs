//! Links to records.

use pa_registry::accounts::AssistantActor;
use pa_registry::assistants::sharing::{Lasting, Share, share, shares};

use crate::freshness::scene::{self, Pa};
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;

/// Somebody on the register. What becomes of the mail that told her so matters to no test here.
pub(crate) async fn listed(app: &App) -> Pa<'_> {
    app.leave_jobs();
    scene::listed(app).await
}

/// A link that works for a week from now.
pub(crate) async fn a_link(app: &App, who: AssistantActor) -> String {
    let token = share(&app.service.db, who, Lasting::Week, app.clock.now()).await.unwrap();
    format!("/shared/{}", token.reveal())
}

/// What somebody sees who was given a link, and presses the button behind which the record stands.
pub(crate) async fn opened(app: &App, link: &str) -> Page {
    let mut stranger = app.browser();
    let page = stranger.get(link).await;
    if page.status.code == 200 { stranger.submit(&page, &[]).await } else { page }
}

/// Her links, the newest first.
pub(crate) async fn links(app: &App, who: AssistantActor) -> Vec<Share> {
    shares(&app.service.db, who).await.unwrap()
}

/// Makes a link on the page, and gives its address within the service.
pub(crate) async fn makes_a_link(pa: &mut Browser<'_>, lasting: &str) -> String {
    let page = pa.visit("/assistant/shared-links").await;
    let page = pa.submit(&page, &[("lasting", lasting)]).await;
    assert_eq!(page.status.code, 200, "{:?}", page.errors());
    let link = page.all(".app-letter__address").join("");
    let (_, token) = link.split_once("/shared/").unwrap_or_else(|| panic!("no link: {}", page.html));
    assert_eq!(token.len(), 43);
    format!("/shared/{token}")
}

impl App {
    /// The token of a link to the record of somebody who is not signed in here.
    pub(crate) async fn a_share_link(&self) -> String {
        let pa = scene::listed(self).await;
        self.work().await;
        a_link(self, pa.who).await.trim_start_matches("/shared/").to_owned()
    }
}
