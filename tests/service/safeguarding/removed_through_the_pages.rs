//! Removed for risk, and known again: through the pages.

use pa_registry::assistants::Life;

use super::scene::{an_officer, declares, removes};
use crate::assistants::scene::{record, wrong};
use crate::casework::scene::{a_registrar, a_sent_record, declares as registrar_declares};
use crate::freshness::scene::listed;
use crate::support::App;
use crate::support::page::Page;

/// What a page of facts says.
fn says(page: &Page, what: &str) -> bool {
    page.all("dd").iter().any(|said| said == what)
}

#[rocket::async_test]
async fn proposed_replied_decided_appealed_and_let_back_by_another() {
    let app = App::new().await;
    let mut pa = listed(&app).await;
    let ((mut one, first), (mut other, second)) = (an_officer(&app).await, an_officer(&app).await);
    declares(&app, first, pa.id).await;
    declares(&app, second, pa.id).await;
    let address = format!("/safeguarding/records/{}", pa.id);
    let ruling = format!("{address}/ruling");

    assert!(one.visit(&address).await.links().contains(&ruling));
    let page = one.visit(&ruling).await;
    assert_eq!(page.heading(), "Take the record of Asha Canaryname off the register");
    assert_eq!(wrong(&one.submit(&page, &[]).await), ["#reasons"], "there is one reason only");
    let done = one.submit(&page, &[("reasons", "Money was used without asking.")]).await;
    assert_eq!(done.path, format!("{address}?done=proposed"));
    assert!(says(&done, "Money was used without asking."));
    assert_eq!(
        one.visit("/safeguarding/rulings").await.all("tbody td")[0],
        "A reply to a proposal is awaited"
    );
    let mail = app.mails().await.pop().unwrap();
    assert!(!mail.writing.text.contains("Money"), "mailboxes are read by others");

    let page = pa.browser.visit("/assistant/decision").await;
    assert!(says(&page, "There is a risk to somebody’s safety"));
    assert!(page.html.contains("If it is decided, the council keeps your name"), "she knows beforehand");
    pa.browser.submit(&page, &[("reply", "She had asked me to.")]).await;
    let page = one.visit(&ruling).await;
    assert!(says(&page, "She had asked me to."));
    let done = one.fill_in(page.form_to(&ruling), &[]).await;
    assert_eq!(done.path, "/safeguarding/rulings?done=ruled");
    assert_eq!(record(&app, pa.who).await.life, Life::Left);
    let page = pa.browser.visit("/assistant/decision").await;
    assert!(page.html.contains("Because this was decided for a risk"), "{}", page.html);
    pa.browser.submit(&page, &[("appeal", "She says so too.")]).await;

    assert!(one.visit(&ruling).await.all("main form").is_empty(), "nobody decides against himself");
    assert_eq!(other.visit("/safeguarding/rulings").await.all("tbody td")[0], "Appeal, for another officer");
    let page = other.visit(&ruling).await;
    assert_eq!(wrong(&other.submit(&page, &[]).await), ["#outcome", "#reasons"]);
    let typed = [("outcome", "overturned"), ("reasons", "I have rung her.")];
    assert_eq!(other.submit(&page, &typed).await.path, "/safeguarding/rulings?done=ruled");
    assert_eq!(record(&app, pa.who).await.life, Life::OnRecord);
    let page = pa.browser.visit("/assistant/decision").await;
    assert!(says(&page, "I have rung her.") && !page.html.contains("the council keeps your name"));
    app.leave_jobs();
}

#[rocket::async_test]
async fn what_is_said_by_telephone_is_written_down_and_what_is_held_back_told() {
    let app = App::new().await;
    app.leave_jobs();
    let mut pa = listed(&app).await;
    let (mut officer, who) = an_officer(&app).await;
    declares(&app, who, pa.id).await;
    let (address, ruling) =
        (format!("/safeguarding/records/{}", pa.id), format!("/safeguarding/records/{}/ruling", pa.id));
    let page = officer.visit(&ruling).await;
    officer.submit(&page, &[("reasons", "The police are at work."), ("held", "yes")]).await;
    assert!(pa.browser.visit("/assistant/decision").await.all("dd").is_empty(), "she knows nothing");
    let page = officer.visit(&ruling).await;
    let told = officer.fill_in(page.form_to(&format!("{ruling}/tell")), &[]).await;
    assert_eq!(told.path, format!("{address}?done=told"));
    let page = officer.visit(&ruling).await;
    let heard = officer.fill_in(page.form_to(&ruling), &[("reasons", "It was not me.")]).await;
    assert_eq!(heard.path, format!("{address}?done=heard"));
    assert!(says(&heard, "It was not me. (written down by a safeguarding officer)"));
    let page = officer.visit(&ruling).await;
    let back = page.form_to(&format!("{ruling}/withdraw"));
    assert_eq!(officer.fill_in(back.clone(), &[]).await.path, format!("{address}?done=withdrawn"));
    assert_eq!(officer.fill_in(back, &[]).await.path, format!("{address}?done=changed"));
}

#[rocket::async_test]
async fn a_registrar_learns_that_safeguarding_has_it_and_no_more() {
    let app = App::new().await;
    app.leave_jobs();
    let pa = listed(&app).await;
    let ((mut officer, who), (mut registrar, registrars)) = (an_officer(&app).await, a_registrar(&app).await);
    declares(&app, who, pa.id).await;
    registrar_declares(&app, registrars, pa.id).await;
    let address = format!("/safeguarding/records/{}", pa.id);
    let page = officer.visit(&format!("{address}/ruling")).await;
    officer.submit(&page, &[("reasons", "Money was used without asking.")]).await;
    for page in ["", "/ruling", "/same-person"] {
        assert_eq!(registrar.get(&format!("{address}{page}")).await.status.code, 403, "{page}");
    }
    for list in ["rulings", "matches"] {
        assert_eq!(registrar.get(&format!("/safeguarding/{list}")).await.status.code, 403, "{list}");
    }
    let token = registrar.visit("/account").await.token();
    for act in ["ruling", "ruling/tell", "ruling/withdraw", "same-person"] {
        let sent = registrar.post(&format!("{address}/{act}"), &[("token", &token)]).await;
        assert_eq!(sent.status.code, 403, "{act}");
    }
    let seen = registrar.visit(&format!("/registrar/records/{}", pa.id)).await;
    assert!(seen.html.contains("A safeguarding officer has to look at this record first"));
    assert!(!seen.html.contains("Money was used") && !seen.html.contains("risk to somebody"));
    let page = registrar.visit(&format!("/registrar/records/{}/ruling", pa.id)).await;
    assert!(page.all("main form").is_empty() && !page.html.contains("Money was used"));

    let conduct = format!("/registrar/records/{}/ruling", a_sent_record(&app).await.id);
    let id = conduct.split('/').nth(3).unwrap().parse().unwrap();
    registrar_declares(&app, registrars, id).await;
    let page = registrar.visit(&conduct).await;
    assert!(page.all("input[name=reason][value=risk]").is_empty(), "nor is it offered");
    assert_eq!(
        registrar.submit(&page, &[("reason", "conduct"), ("reasons", "Late.")]).await.status.code,
        200
    );
    declares(&app, who, id).await;
    let page = officer.visit(&format!("/safeguarding/records/{id}/ruling")).await;
    assert!(page.all("main form").is_empty(), "one at a time");
    assert!(page.html.contains("Registrars have proposed") && !page.html.contains("Late."));
}

#[rocket::async_test]
async fn somebody_who_comes_back_is_looked_at_and_freed() {
    let app = App::new().await;
    app.leave_jobs();
    let removed = listed(&app).await;
    let (mut officer, who) = an_officer(&app).await;
    removes(&app, who, removed.id).await;
    let mut sent = a_sent_record(&app).await;
    let before = sent.browser.visit("/assistant").await;
    let home = officer.visit("/officer").await;
    assert!(home.links().contains(&"/safeguarding/matches".to_owned()));
    let list = officer.visit("/safeguarding/matches").await;
    let address = format!("/safeguarding/records/{}", sent.id);
    let same = format!("{address}/same-person");
    assert_eq!(list.links().iter().filter(|link| **link == same).count(), 1);
    assert!(!list.html.contains("Canaryname"), "the list names nobody");
    assert_eq!(officer.get(&same).await.location.unwrap(), address, "the question comes first");
    declares(&app, who, sent.id).await;
    assert!(officer.visit(&address).await.links().contains(&same));
    let page = officer.visit(&same).await;
    assert_eq!(page.heading(), "Is Asha Canaryname somebody who was removed for risk?");
    assert!(says(&page, "Taken off the register") && says(&page, "14 May 1987"));
    assert_eq!(wrong(&officer.submit(&page, &[]).await), ["#outcome"]);
    let done = officer.submit(&page, &[("outcome", "same")]).await;
    assert_eq!(done.path, format!("{address}?done=same"));
    let page = officer.visit(&same).await;
    assert_eq!(page.all("input[name=outcome][checked]").len(), 1, "what was said can be corrected");
    assert_eq!(officer.submit(&page, &[("outcome", "other")]).await.path, format!("{address}?done=other"));
    assert_eq!(officer.submit(&page, &[("outcome", "same")]).await.path, format!("{address}?done=changed"));
    assert!(officer.visit(&same).await.all("main form").is_empty());
    assert!(officer.visit("/safeguarding/matches").await.all("tbody tr").is_empty());
    let after = sent.browser.visit("/assistant").await;
    assert_eq!(after.all("main dd"), before.all("main dd"), "she notices nothing of it");
}
