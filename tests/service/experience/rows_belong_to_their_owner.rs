//! What belongs to somebody else looks like what is not there.

use super::scene::{FULL_JOB, a_pa, actor, removes, sends, told};
use crate::support::App;

#[rocket::async_test]
async fn the_entries_of_somebody_else_look_absent_and_stay() {
    let app = App::new().await;
    let mut own = a_pa(&app).await;
    let own_who = actor(&app, &own).await;
    let specimen = app.specimen("foreign").await;
    sends(&mut own, "/assistant/record/jobs/add", FULL_JOB).await;
    let nobody = uuid::Uuid::nil().to_string();
    let token = own.get("/account").await.token();
    for (kind, foreign) in [
        ("job", &specimen.job),
        ("qualification", &specimen.qualification),
        ("training-done", &specimen.training),
        ("training-asked", &specimen.training_request),
    ] {
        let absent = own.get(&format!("/assistant/record/{kind}/{nobody}")).await;
        assert_eq!(absent.status.code, 404);
        for id in [foreign.as_str(), "no-id-at-all"] {
            let address = format!("/assistant/record/{kind}/{id}");
            let page = own.get(&address).await;
            assert_eq!((page.status.code, page.heading()), (404, absent.heading()), "{address}");
            let sent = [("token", token.as_str()), ("kind", "agency"), ("goes_on", "yes")];
            assert_eq!(own.post(&address, &sent).await.status.code, 404, "{address}");
            assert_eq!(removes(&mut own, &address).await.status.code, 404, "{address}");
        }
    }
    assert_eq!(told(&app, own_who).await.engagements.len(), 1);
    let left = "SELECT (SELECT COUNT(*) FROM assistant_engagements WHERE kind = 'employed') \
                + (SELECT COUNT(*) FROM assistant_qualifications) + (SELECT COUNT(*) FROM assistant_trainings) \
                + (SELECT COUNT(*) FROM assistant_training_requests)";
    assert_eq!(super::scene::count(&app, left).await, 5, "her own job, and everything of the other person");
}

#[rocket::async_test]
async fn who_has_left_changes_nothing() {
    let app = App::new().await;
    let mut browser = a_pa(&app).await;
    let who = actor(&app, &browser).await;
    sends(&mut browser, "/assistant/record/jobs/add", FULL_JOB).await;
    super::scene::says_who_she_is(&app, who).await;
    app.run("UPDATE assistants SET status = 'left', left_at = created_at").await;
    let token = browser.get("/account").await.token();
    let address = format!("/assistant/record/job/{}", told(&app, who).await.engagements[0].id);
    for (path, typed) in [
        ("/assistant/record/jobs/first", [("worked", "yes"), ("", "")]),
        ("/assistant/record/jobs/add", [("kind", "agency"), ("goes_on", "yes")]),
        (address.as_str(), [("kind", "agency"), ("goes_on", "yes")]),
    ] {
        let sent: Vec<_> = std::iter::once(("token", token.as_str())).chain(typed).collect();
        assert_eq!(browser.post(path, &sent).await.location.as_deref(), Some("/assistant/record"), "{path}");
    }
    assert_eq!(removes(&mut browser, &address).await.location.as_deref(), Some("/assistant/record"));
    assert_eq!(told(&app, who).await.engagements[0].item.kind.as_str(), "employed");
}
