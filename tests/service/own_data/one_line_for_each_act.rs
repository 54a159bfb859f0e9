//! Looking leaves no line, taking a copy one.

use pa_registry::accounts::Role;

use crate::audit::{acts, lines, one_more};
use crate::support::App;
use crate::support::people::somebody;

#[rocket::async_test]
async fn of_the_page_and_the_copy() {
    let app = App::new().await;
    let mut employer = somebody(&[Role::Employer]).signed_in(&app).await;
    acts! { &app;
        "looking at the page" => []: employer.visit("/account/data");
        "a form without its token" => []: employer.post("/account/data", &[]);
        "taking a copy" => ["data.downloaded"]: async {
            let page = employer.visit("/account/data").await;
            employer.submit(&page, &[]).await
        };
    }
}
