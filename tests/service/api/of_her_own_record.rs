//! A personal assistant reads her own record, and a program that she lets.

use pa_registry::accounts::Role;

use super::scene::{an_app, json, makes_a_token, program, told};
use crate::assistants::scene::{a_sent_record, actor, record};
use crate::finder::scene::somebody as on_the_register;
use crate::safeguarding::scene::{an_officer, suspends};
use crate::support::people::somebody;

const RECORD: &str = "/api/v1/me/record";

#[rocket::async_test]
async fn as_she_tells_it() {
    let app = an_app().await;
    let mut kim = somebody(&[Role::Assistant]).signed_in(&app).await;
    assert_eq!(kim.get(RECORD).await.status.code, 404, "before there is one");
    a_sent_record(&app, &mut kim).await;
    let who = actor(&app, &kim).await;
    let own = record(&app, who).await;
    let token = makes_a_token(&mut kim, &[]).await;
    let told = told(&program(&app, &token).get(RECORD).await);
    assert_eq!(told["id"], own.id.to_string());
    assert_eq!(told["register_number"], own.number.as_ref().unwrap().as_str());
    let name = own.profile.name.as_ref().unwrap();
    assert_eq!(told["answers"]["first_name"], name.first.as_str());
    assert_eq!(told["answers"]["last_name"], name.last.as_str());
    assert_eq!(told["missing"], json(&kim.get(RECORD).await)["missing"]);
}

#[rocket::async_test]
async fn tokens_rest_while_she_is_suspended_and_knows_of_it() {
    let app = an_app().await;
    for is_held in [true, false] {
        let mut pa = on_the_register(&app).await;
        let token = makes_a_token(&mut pa.browser, &[]).await;
        let mut robot = program(&app, &token);
        assert_eq!(robot.get(RECORD).await.status.code, 200);
        let (_, officer) = an_officer(&app).await;
        suspends(&app, officer, pa.id, is_held).await;
        let wanted = if is_held { 200 } else { 403 };
        assert_eq!(robot.get(RECORD).await.status.code, wanted, "held: {is_held}");
        assert_eq!(pa.browser.get(RECORD).await.status.code, 200, "she herself sees it as before");
    }
}
