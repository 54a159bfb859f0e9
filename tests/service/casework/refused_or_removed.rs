//! Proposed, replied to, decided, appealed against, and decided by another officer: through the pages.

use pa_registry::assistants::Life;

use super::scene::{a_registrar, a_sent_record, declares};
use crate::assistants::scene::{record, wrong};
use crate::support::App;
use crate::support::page::Page;

const QUEUE: &str = "/registrar/records";

/// What a page of facts says.
fn says(page: &Page, what: &str) -> bool {
    page.all("dd").iter().any(|said| said == what)
}

#[rocket::async_test]
async fn refused_replied_decided_appealed_and_let_back_by_another() {
    let app = App::new().await;
    let mut sent = a_sent_record(&app).await;
    let ((mut one, first), (mut other, second)) = (a_registrar(&app).await, a_registrar(&app).await);
    declares(&app, first, sent.id).await;
    declares(&app, second, sent.id).await;
    let address = format!("{QUEUE}/{}/ruling", sent.id);

    let page = one.visit(&address).await;
    assert_eq!(page.heading(), "Refuse the record of Asha Canaryname");
    assert_eq!(wrong(&one.submit(&page, &[]).await), ["#reason", "#reasons"]);
    let typed = [("reason", "reference"), ("reasons", "Two people did not answer.")];
    let done = one.submit(&page, &typed).await;
    assert_eq!(done.path, format!("{QUEUE}/{}?done=proposed", sent.id));
    let queue = other.visit(QUEUE).await;
    assert!(queue.all("tbody tr").is_empty(), "her reply is awaited");
    let mail = app.mails().await.pop().unwrap();
    assert!(mail.writing.text.contains("16 November 2026"), "{}", mail.writing.text);
    assert!(!mail.writing.text.contains("Two people"), "mailboxes are read by others");

    let home = sent.browser.visit("/assistant").await;
    assert!(home.links().iter().any(|link| link == "/assistant/decision"));
    let page = sent.browser.visit("/assistant/decision").await;
    assert!(says(&page, "Two people did not answer.") && says(&page, "The references do not support it"));
    assert_eq!(wrong(&sent.browser.submit(&page, &[]).await), ["#reply"]);
    let replied = sent.browser.submit(&page, &[("reply", "They were on holiday.")]).await;
    assert_eq!(replied.path, "/assistant/decision?saved=reply");
    let twice = sent.browser.submit(&page, &[("reply", "And ill.")]).await;
    assert_eq!((twice.status.code, twice.errors().len()), (422, 0), "one reply");

    let queue = one.visit(QUEUE).await;
    assert_eq!(queue.all("tbody td")[0], "A proposal to decide. You work on it");
    let page = one.visit(&address).await;
    assert!(says(&page, "They were on holiday."));
    let decide = page.form_to(&address);
    assert_eq!(wrong(&one.fill_in(decide.clone(), &[("reasons", "")]).await), ["#reasons"]);
    let done = one.fill_in(decide, &[]).await;
    assert_eq!(done.path, format!("{QUEUE}?done=ruled"));
    assert_eq!(record(&app, sent.who).await.life, Life::Left);

    let home = sent.browser.visit("/assistant").await;
    assert_eq!(home.all("dd")[0], "Refused");
    let page = sent.browser.visit("/assistant/decision").await;
    assert_eq!(wrong(&sent.browser.submit(&page, &[("appeal", " ")]).await), ["#appeal"]);
    let appealed = sent.browser.submit(&page, &[("appeal", "They answer now.")]).await;
    assert_eq!(appealed.path, "/assistant/decision?saved=appeal");

    let page = one.visit(&address).await;
    assert!(page.all("main form").is_empty(), "nobody decides about an appeal against himself");
    let queue = other.visit(QUEUE).await;
    assert_eq!(queue.all("tbody td")[0], "Appeal, for another officer");
    let page = other.visit(&address).await;
    assert_eq!(wrong(&other.submit(&page, &[]).await), ["#outcome", "#reasons"]);
    let typed = [("outcome", "overturned"), ("reasons", "I reached both.")];
    assert_eq!(other.submit(&page, &typed).await.path, format!("{QUEUE}?done=ruled"));
    assert_eq!(record(&app, sent.who).await.life, Life::Sent);
    let page = sent.browser.visit("/assistant/decision").await;
    assert!(says(&page, "The decision is reversed") && says(&page, "I reached both."));
    let mails = app.mails().await;
    let kinds = mails.iter().map(|mail| mail.writing.kind.as_str());
    let mut told: Vec<_> =
        kinds.filter(|kind| kind.starts_with("ruling") || kind.starts_with("appeal")).collect();
    told.sort_unstable();
    assert_eq!(told, ["appeal_decided", "ruling_decided", "ruling_proposed"], "each once");
}

#[rocket::async_test]
async fn what_is_held_back_is_told_later_and_the_days_count_from_then() {
    let app = App::new().await;
    app.leave_jobs();
    let mut sent = a_sent_record(&app).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let address = format!("{QUEUE}/{}/ruling", sent.id);
    let page = registrar.visit(&address).await;
    let typed = [("reason", "conduct"), ("reasons", "An enquiry is at work."), ("held", "yes")];
    registrar.submit(&page, &typed).await;
    let mine = registrar.visit("/registrar/records?mine=yes").await;
    assert_eq!(mine.all("tbody td")[0], "A proposal is held back. You work on it");
    assert!(registrar.visit(QUEUE).await.all("tbody tr").is_empty());
    let home = sent.browser.visit("/assistant").await;
    assert!(!home.links().iter().any(|link| link == "/assistant/decision"), "she knows nothing");
    let own = sent.browser.visit("/assistant/decision").await;
    assert!(own.all("dd").is_empty());

    app.clock.advance(time::Duration::days(20));
    declares(&app, who, sent.id).await;
    let (mut registrar, who) = a_registrar(&app).await;
    declares(&app, who, sent.id).await;
    let page = registrar.visit(&address).await;
    let tell = page.form_to(&format!("{address}/tell"));
    assert_eq!(registrar.fill_in(tell, &[]).await.path, format!("{QUEUE}/{}?done=told", sent.id));
    let page = registrar.visit(&address).await;
    assert!(says(&page, "None, until 6 December 2026"), "{:?}", page.all("dd"));
    let back = page.form_to(&format!("{address}/withdraw"));
    let done = registrar.fill_in(back.clone(), &[]).await;
    assert_eq!(done.path, format!("{QUEUE}/{}?done=withdrawn", sent.id));
    assert_eq!(registrar.fill_in(back, &[]).await.path, format!("{QUEUE}/{}?done=changed", sent.id));
    assert_eq!(record(&app, sent.who).await.life, Life::Sent);
}
