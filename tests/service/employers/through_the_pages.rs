//! Somebody tells who she is, question by question, and a registrar looks and decides.

use pa_registry::accounts::EmployerActor;
use pa_registry::employers::{ActsFor, checked};

use super::scene::{CHECK, HOME, LIST, an_employer, answer, employer, tells};
use crate::assistants::scene::{CASTLE, press, row, wrong};
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::browser::Browser;

#[rocket::async_test]
async fn questions_are_answered_sent_and_checked() {
    let app = App::new().await;
    let (mut kim, who) = an_employer(&app).await;
    let home = kim.visit(HOME).await;
    assert!(home.links().contains(&"/employer/about/who".to_owned()), "{:?}", home.links());
    assert!(home.html.contains("The council has to check you"));

    let page = kim.visit("/employer/about/who").await;
    assert_eq!(wrong(&kim.submit(&page, &[]).await), ["#acts_for"]);
    assert_eq!(answer(&mut kim, "who", &[("acts_for", "myself")]).await.path, "/employer/about/name");
    let page = kim.visit("/employer/about/name").await;
    assert_eq!(wrong(&kim.submit(&page, &[]).await), ["#first", "#last"], "all at once");
    let page = answer(&mut kim, "name", &[("first", "Kim"), ("last", "Ashby")]).await;
    assert_eq!(page.path, "/employer/about/money");
    let page = answer(&mut kim, "money", &[("funding", "own_money")]).await;
    assert_eq!(page.path, "/employer/about/home");
    let page = kim.visit("/employer/about/home").await;
    let refused = kim.submit(&page, &[("postcode", "nowhere")]).await;
    assert_eq!(wrong(&refused), ["#postcode"]);
    assert!(refused.form().fields.contains(&("postcode".to_owned(), "nowhere".to_owned())), "it is kept");
    let rough = answer(&mut kim, "home", &[("postcode", "LE2 1AA")]).await;
    assert_eq!(rough.status.code, 200, "the ward is asked for");
    assert_eq!(wrong(&kim.submit(&rough, &[]).await), ["#ward"]);
    let check = kim.submit(&rough, &[("ward", CASTLE)]).await;
    assert_eq!(check.path, CHECK);
    assert_eq!(row(&check, "Your home postcode"), "LE2 1AA");
    assert!(row(&check, "Ward").starts_with("Castle"), "{}", row(&check, "Ward"));

    let done = kim.submit(&check, &[]).await;
    assert_eq!(done.path, format!("{HOME}?done=sent"));
    assert!(done.html.contains("You sent your answers on 2 November 2026"));
    assert!(checked(&app.service.db, who, app.clock.now()).await.unwrap().is_none(), "not yet");

    a_registrar_looks_and_accepts(&app, who).await;
    let mail = app.mails().await.pop().unwrap();
    assert_eq!(mail.writing.kind, "employer_decided");
    assert!(!mail.writing.text.contains("Own money") && !mail.writing.text.contains("2027"), "only that");
    let home = kim.visit(HOME).await;
    assert!(home.html.contains("The check holds until 2 November 2027"), "{}", home.html);
    assert_eq!(row(&home, "Name"), "Kim A.", "what PAs see");
    assert_eq!(row(&home, "Ward"), "Castle");
    assert!(!home.html.contains("LE2 1AA"));
    assert!(checked(&app.service.db, who, app.clock.now()).await.unwrap().is_some());
}

/// The list names nobody; the page opens after a question, and everything that is wrong with a decision is said.
async fn a_registrar_looks_and_accepts(app: &App, who: EmployerActor) {
    let (mut ada, _) = a_registrar(app).await;
    let address = opens(app, &mut ada, who).await;
    accepts(&mut ada, &address).await;
}

async fn opens(app: &App, ada: &mut Browser<'_>, who: EmployerActor) -> String {
    let office = ada.visit("/officer").await;
    assert!(office.links().contains(&LIST.to_owned()));
    let list = ada.visit(LIST).await;
    assert_eq!(list.all("tbody th"), ["Own money"]);
    assert_eq!(list.all("tbody td"), ["For themselves", "2 November 2026"]);
    assert!(!list.html.contains("Ashby"), "the list names nobody");
    let address = format!("{LIST}/{}", employer(app, who).await.id);
    let page = ada.visit(&address).await;
    assert!(page.heading().contains("Kim Ashby"));
    assert_eq!(wrong(&ada.submit(&page, &[]).await), ["#known"]);
    let page = ada.submit(&page, &[("known", "no")]).await;
    assert_eq!(page.path, format!("{address}?done=declared"));
    assert_eq!(row(&page, "What pays for the support"), "Own money");
    assert!(row(&page, "Telephone").starts_with("We have no number"), "it stands on every task");
    address
}

async fn accepts(ada: &mut Browser<'_>, address: &str) {
    let decide = ada.visit(&format!("{address}/decide")).await;
    assert_eq!(wrong(&ada.submit(&decide, &[]).await), ["#answer"]);
    assert_eq!(wrong(&ada.submit(&decide, &[("answer", "accept")]).await), ["#method"]);
    let far = [
        ("answer", "accept"),
        ("method", "identity_and_address"),
        ("until.day", "3"),
        ("until.month", "11"),
        ("until.year", "2027"),
    ];
    assert_eq!(wrong(&ada.submit(&decide, &far).await), ["#until-day"], "twelve months and no more");
    let done = ada.submit(&decide, &[("answer", "accept"), ("method", "identity_and_address")]).await;
    assert_eq!(done.path, format!("{LIST}?done=decided"));
    assert!(done.all("tbody tr").is_empty());
}

#[rocket::async_test]
async fn what_is_not_accepted_says_why_and_is_put_right_and_sent_again() {
    let app = App::new().await;
    let (mut kim, who) = an_employer(&app).await;
    tells(&app, who, ActsFor::Myself).await;
    assert_eq!(press(&mut kim, CHECK).await.path, format!("{HOME}?done=sent"));
    let address = format!("{LIST}/{}", employer(&app, who).await.id);
    let (mut ada, _) = a_registrar(&app).await;
    let page = ada.visit(&address).await;
    ada.submit(&page, &[("known", "no")]).await;
    let decide = ada.visit(&format!("{address}/decide")).await;
    let reasons = decide.all("label[for^=reason]");
    assert!(reasons.iter().any(|reason| reason.contains("do not show this direct payment")), "{reasons:?}");
    assert!(!reasons.iter().any(|reason| reason.contains("act for this person")), "she acts for nobody");
    assert_eq!(wrong(&ada.submit(&decide, &[("answer", "not")]).await), ["#reason"]);
    ada.submit(&decide, &[("answer", "not"), ("reason", "no_direct_payment")]).await;
    app.work().await;

    let home = kim.visit(HOME).await;
    assert!(home.html.contains("The council’s records do not show this direct payment."), "{}", home.html);
    assert!(home.html.contains("Another officer will look at it"));
    assert_eq!(answer(&mut kim, "money", &[("funding", "own_money")]).await.path, CHECK);
    let home = kim.visit(HOME).await;
    assert!(home.html.contains("do not show this direct payment"), "until it is sent again");
    let check = kim.visit(CHECK).await;
    assert_eq!(kim.submit(&check, &[]).await.path, format!("{HOME}?done=sent"));

    let page = ada.visit(&address).await;
    assert!(page.html.contains("You did not accept it the last time"), "{}", page.html);
    assert_eq!(ada.visit(&format!("{address}/decide")).await.path, address);
    let (mut other, _) = a_registrar(&app).await;
    let page = other.visit(&address).await;
    let page = other.submit(&page, &[("known", "no")]).await;
    assert!(page.links().contains(&format!("{address}/decide")));
}

#[rocket::async_test]
async fn whoever_knows_the_person_leaves_it_to_another_registrar() {
    let app = App::new().await;
    app.leave_jobs();
    let id = app.a_waiting_employer().await;
    let (mut ada, _) = a_registrar(&app).await;
    let address = format!("{LIST}/{id}");
    let page = ada.visit(&address).await;
    assert_eq!(ada.submit(&page, &[("known", "yes")]).await.path, format!("{LIST}?done=known"));
    assert_eq!(ada.visit(&format!("{address}/decide")).await.path, address, "nothing opens without a word");
    let declared = ada.visit(&address).await;
    assert!(declared.form().names.contains(&"known".to_owned()), "the question comes again");
}
