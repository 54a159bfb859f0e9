//! Somebody acts for another person: the council looks in its own records, and tells the person.

use pa_registry::employers::{ActsFor, Capacity, Teller, checked};
use pa_registry::places::Atlas;

use super::scene::{CHECK, HOME, LIST, a_checked_employer, an_employer, answer, employer};
use crate::assistants::scene::{CASTLE, row, wrong};
use crate::casework::scene::a_registrar;
use crate::support::App;

#[rocket::async_test]
async fn it_is_told_for_whom_and_the_registrar_says_that_the_person_was_told() {
    let app = App::new().await;
    let (mut kim, who) = an_employer(&app).await;
    assert_eq!(kim.visit("/employer/about/acting").await.path, "/employer/about/who", "not asked yet");
    assert_eq!(answer(&mut kim, "who", &[("acts_for", "another")]).await.path, "/employer/about/acting");
    let page = kim.visit("/employer/about/acting").await;
    assert!(page.html.contains("Nobody can act for a person and be paid as that person’s PA."));
    assert_eq!(wrong(&kim.submit(&page, &[]).await), ["#capacity", "#person"]);
    let typed = [("capacity", "deputy"), ("person", "Robin Fieldsend")];
    assert_eq!(kim.submit(&page, &typed).await.path, "/employer/about/name");
    answer(&mut kim, "name", &[("first", "Kim"), ("last", "Ashby")]).await;
    answer(&mut kim, "money", &[("funding", "direct_payment")]).await;
    let rough = answer(&mut kim, "home", &[("postcode", "LE2 1AA")]).await;
    assert_eq!(kim.submit(&rough, &[("ward", CASTLE)]).await.path, "/employer/about/support");
    let page = kim.visit("/employer/about/support").await;
    assert_eq!(wrong(&kim.submit(&page, &[]).await), ["#at"]);
    assert_eq!(wrong(&kim.submit(&page, &[("at", "elsewhere")]).await), ["#postcode"]);
    let rough = kim.submit(&page, &[("at", "elsewhere"), ("postcode", "LE2 3BB")]).await;
    let check = kim.submit(&rough, &[("ward", CASTLE)]).await;
    assert_eq!(check.path, CHECK);
    assert_eq!(
        (row(&check, "The person").as_str(), row(&check, "Acts as").as_str()),
        ("Robin Fieldsend", "Deputy")
    );
    kim.submit(&check, &[]).await;

    let address = format!("{LIST}/{}", employer(&app, who).await.id);
    let (mut ada, _) = a_registrar(&app).await;
    assert_eq!(ada.visit(LIST).await.all("tbody td")[0], "For somebody else");
    let page = ada.visit(&address).await;
    ada.submit(&page, &[("known", "no")]).await;
    let decide = ada.visit(&format!("{address}/decide")).await;
    let accept = [("answer", "accept"), ("method", "payment_records")];
    let refused = ada.submit(&decide, &accept).await;
    assert_eq!(wrong(&refused), ["#on_record", "#ends-day", "#told-day", "#told_by"], "all at once");
    let typed = [
        ("on_record", "yes"),
        ("ends.day", "31"),
        ("ends.month", "3"),
        ("ends.year", "2027"),
        ("told.day", "30"),
        ("told.month", "10"),
        ("told.year", "2026"),
        ("told_by", "telephone"),
    ];
    let done = ada.submit(&decide, &[&accept[..], &typed[..]].concat()).await;
    assert_eq!(done.path, format!("{LIST}?done=decided"));
    app.work().await;
    let home = kim.visit(HOME).await;
    assert!(home.html.contains("The check holds until 31 March 2027"), "not longer than she may act");
    let page = ada.visit(&address).await;
    assert_eq!(row(&page, "The person was told"), "By telephone, on 30 October 2026");
    assert_eq!(row(&page, "May act until"), "31 March 2027");
}

#[rocket::async_test]
async fn pas_see_for_whom_nobody_by_name_and_the_ward_in_which_the_work_is() {
    let app = App::new().await;
    let kim = a_checked_employer(&app, ActsFor::Another).await;
    app.work().await;
    let checked = checked(&app.service.db, kim.who, app.clock.now()).await.unwrap().unwrap();
    let gazetteer = Atlas::default().now(&app.service.db).await.unwrap();
    let shown = checked.shown(&gazetteer);
    assert_eq!((shown.name.as_str(), shown.acting), ("Kim A.", Some(Capacity::NominatedPerson)));
    assert_eq!(shown.ward.unwrap().area, "Castle");
    assert_eq!(checked.ward().as_str(), CASTLE);
    assert_eq!((checked.id(), checked.name().in_full()), (kim.id, "Kim Ashby".to_owned()));
    assert_eq!(checked.who(), Teller::from(kim.who));
}
