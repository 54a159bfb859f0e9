//! Suspended, looked at again and lifted: through the pages.

use super::scene::an_officer;
use crate::assistants::scene::wrong;
use crate::casework::scene::{a_registrar, declares};
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::page::Page;

/// What a page of facts says.
fn says(page: &Page, what: &str) -> bool {
    page.all("dd").iter().any(|said| said == what)
}

#[rocket::async_test]
async fn suspended_looked_at_again_and_lifted() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let (mut officer, _) = an_officer(&app).await;
    let home = officer.visit("/officer").await;
    assert!(home.links().iter().any(|link| link == "/safeguarding"));
    let page = officer.visit("/safeguarding/search").await;
    let found = officer.submit(&page, &[("sought", "Canaryname")]).await;
    let address = format!("/safeguarding/records/{}", pa.id);
    assert!(found.links().contains(&address), "{:?}", found.links());

    let page = officer.visit(&address).await;
    assert_eq!(wrong(&officer.submit(&page, &[]).await), ["#known"]);
    let page = officer.submit(&page, &[("known", "no")]).await;
    assert_eq!(page.path, format!("{address}?done=declared"));
    let page = officer.visit(&format!("{address}/suspend")).await;
    assert_eq!(page.heading(), "Suspend Asha Canaryname");
    assert_eq!(wrong(&officer.submit(&page, &[]).await), ["#reason", "#grounds"]);
    let typed = [("reason", "section_42"), ("grounds", "An enquiry began today.")];
    let done = officer.submit(&page, &typed).await;
    assert_eq!(done.path, format!("{address}?done=suspended"));
    let again = officer.submit(&page, &typed).await;
    assert_eq!(again.path, format!("{address}?done=changed"), "once");

    let home = pa.browser.visit("/assistant").await;
    assert!(home.links().iter().any(|link| link == "/assistant/suspension"));
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, pa.id).await;
    let seen = registrar.visit(&format!("/registrar/records/{}", pa.id)).await;
    assert!(seen.html.contains("A safeguarding officer has suspended this person"));
    assert!(!seen.html.contains("An enquiry began"), "why is not a registrar's to read");
    for page in ["", "/suspend", "/review"] {
        assert_eq!(registrar.get(&format!("{address}{page}")).await.status.code, 403, "{page}");
    }

    let list = officer.visit("/safeguarding").await;
    assert_eq!(list.all("tbody td"), ["2 November 2026", "16 November 2026"]);
    let page = officer.visit(&format!("{address}/review")).await;
    assert_eq!(wrong(&officer.submit(&page, &[]).await), ["#outcome", "#grounds"]);
    let typed = [("outcome", "go-on"), ("grounds", "It is not over.")];
    assert_eq!(officer.submit(&page, &typed).await.path, format!("{address}?done=reviewed"));
    let typed = [("outcome", "lift"), ("grounds", "Nothing was found.")];
    assert_eq!(officer.submit(&page, &typed).await.path, format!("{address}?done=lifted"));
    assert_eq!(officer.submit(&page, &typed).await.path, format!("{address}?done=changed"));
    let page = officer.visit(&address).await;
    assert!(says(&page, "Nothing was found.") && says(&page, "An enquiry began today."));
    assert!(officer.visit("/safeguarding").await.all("tbody tr").is_empty());
    let home = pa.browser.visit("/assistant").await;
    assert!(!home.links().iter().any(|link| link == "/assistant/suspension"));
    let mails = app.mails().await;
    let kinds = mails.iter().map(|mail| mail.writing.kind.as_str()).filter(|kind| kind.starts_with("susp"));
    let mut told: Vec<_> = kinds.collect();
    told.sort_unstable();
    assert_eq!(told, ["suspended", "suspension_lifted"], "each once");
}

#[rocket::async_test]
async fn whoever_knows_the_person_leaves_it_to_somebody_else() {
    let app = App::new().await;
    let pa = listed(&app).await;
    let (mut officer, _) = an_officer(&app).await;
    let page = officer.visit(&format!("/safeguarding/records/{}", pa.id)).await;
    let away = officer.submit(&page, &[("known", "yes")]).await;
    assert_eq!(away.path, "/safeguarding?done=known");
    let page = officer.get(&format!("/safeguarding/records/{}/suspend", pa.id)).await;
    assert_eq!(page.status.code, 303, "nothing opens without a word");
}
