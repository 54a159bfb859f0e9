//! The walk would find a leak: canaries are put where they must not be, and are found.

use pa_registry::storage::Sql;
use time::macros::date;
use uuid::Uuid;

use super::needles::{in_page, in_text, named, ways_to_write};
use super::walk::{Sightings, Walker, Who, World};
use crate::support::App;
use crate::support::page::Page;

fn columns(html: &str) -> Vec<String> {
    let found = in_page(&Page::made_up(html), &named());
    found.into_iter().map(|found| found.column).collect()
}

#[test]
fn however_they_are_written() {
    for (written, column) in [
        ("<p>Mrs QUILLFEATHER</p>", "assistants.last_name"),
        ("<a href='/x?name=quillfeather'>x</a>", "assistants.last_name"),
        ("<p>LE67&nbsp;3XQ</p>", "assistant_profiles.home_postcode"),
        ("<p>le673xq</p>", "assistant_profiles.home_postcode"),
        ("<a href='/x?at=LE67%203XQ'>x</a>", "assistant_profiles.home_postcode"),
        ("<p>+44 (0)116 496 0787</p>", "people.telephone"),
        ("<p>+44 116-496-0787</p>", "people.telephone"),
        ("<p>17 September 1961</p>", "assistants.born_on"),
        ("<p>1961-09-17</p>", "assistants.born_on"),
        ("<input value='17/09/1961'>", "assistants.born_on"),
        ("<!-- 17 Sep 1961 -->", "assistants.born_on"),
        ("<p>£17.43 an hour</p>", "assistant_engagements.pay_pence"),
        ("<p>Marrowquist%40people.example</p>", "accounts.email"),
        ("<p>dorsivald  crumhorn</p>", "assistant_blocks.name"),
    ] {
        let found = columns(written);
        assert!(found.contains(&column.to_owned()), "{written}: {found:?}");
    }
    assert!(columns("<p>Zo Q. lives in LE67 and was born in 1961.</p>").is_empty());
    assert!(ways_to_write(date!(1961 - 09 - 07)).contains(&"7/9/1961".to_owned()));
}

#[test]
fn in_headers_as_well() {
    let mut page = Page::made_up("");
    page.headers.push(("Location".to_owned(), "/home?saved=17+Thistlewick%20Lane".to_owned()));
    assert_eq!(in_page(&page, &named())[0].column, "people.letter_address");
}

#[test]
fn what_is_offered_to_everybody_tells_nothing_and_what_is_chosen_does() {
    let radio = |checked: &str| {
        format!(
            "<div class='govuk-radios__item'><input type='radio' value='gay_or_lesbian' {checked}>\
             <label>Gay or lesbian</label></div><select><option>Wycliffe</option></select>"
        )
    };
    assert_eq!(columns(&radio("")), Vec::<String>::new());
    let hidden = radio("").replace("Wycliffe", "Quillfeather");
    assert_eq!(columns(&hidden), ["assistants.last_name"], "a name is no choice");
    assert_eq!(columns(&radio("checked")), ["equality_answers.answer"]);
    assert_eq!(columns("<dd>Gay or lesbian</dd>"), ["equality_answers.answer"]);
    assert_eq!(
        columns("<select><option selected>Wycliffe</option></select>"),
        ["assistant_profiles.home_ward"]
    );
    assert_eq!(in_text("{\"answer\":\"white_roma\"}", &named())[0].column, "equality_answers.answer");
}

/// A last name that gets into a page which everybody reads is seen there.
#[rocket::async_test]
async fn on_a_page_of_the_service() {
    let app = App::new().await;
    let mut tx = app.service.db.begin().await.unwrap();
    for row in [
        "INSERT INTO guide_versions (number, change, saved_at) SELECT 1, 'added', $2 WHERE $1 IS NOT NULL",
        "INSERT INTO guide_sections (version, place, section_id, title, content) \
         SELECT 1, 1, $1, 'Ask Quillfeather', 'Words' WHERE $2 IS NOT NULL",
        "INSERT INTO guide_publications (version, published_at) SELECT 1, $2 WHERE $1 IS NOT NULL",
    ] {
        tx.execute(Sql::new(row).bind(Uuid::from_u128(7)).bind(app.clock.now())).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut sightings = Sightings::default();
    let (specimens, needles) = ([app.specimen("other").await], named());
    let world = World { specimens: &specimens, fields: &[], needles: &needles };
    Walker::new(&app, Who::SignedOut).await.walk(&world, &mut sightings).await;
    let seen: Vec<_> =
        sightings.0.keys().map(|(_, route, column)| (route.as_str(), column.as_str())).collect();
    assert_eq!(seen, [("GET /help-for-personal-assistants", "assistants.last_name")]);
}
