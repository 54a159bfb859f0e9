//! The list of columns names all there are, and its canaries stand where it says.

use std::collections::BTreeSet;

use super::columns::{Column, all};
use super::needles::{in_text, named, squeeze, values};
use super::nobody_else_sees_them::an_officer_is_invited;
use super::story::{RECORD_ONLY, tells};
use crate::support::App;

fn declared() -> Vec<(Column, &'static str, &'static str)> {
    let groups = all().flat_map(|(table, groups)| groups.iter().map(move |group| (table, group)));
    groups
        .flat_map(|(table, (kind, names))| names.split(' ').map(move |name| (*kind, *table, name)))
        .collect()
}

/// Every column of the database, such as `people.name`.
async fn there(app: &App) -> BTreeSet<String> {
    let tables = app.database.columns().await.into_iter().filter(|(table, _)| table != "_sqlx_migrations");
    let columns = tables
        .flat_map(|(table, columns)| columns.into_iter().map(move |column| format!("{table}.{column}")));
    columns.collect()
}

#[rocket::async_test]
async fn private_or_not_and_why_not() {
    let app = App::new().await;
    let (there, declared) = (there(&app).await, declared());
    let listed: BTreeSet<String> =
        declared.iter().map(|(_, table, column)| format!("{table}.{column}")).collect();
    assert_eq!(listed.len(), declared.len(), "a column stands in the list twice");
    let missing: Vec<_> = there.difference(&listed).collect();
    assert!(
        missing.is_empty(),
        "say in tests/service/canaries/columns whether these are private: {missing:#?}"
    );
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "these are not in the schema; take them out of canaries/columns: {gone:#?}");

    app.run("ALTER TABLE people ADD COLUMN shoe_size TEXT").await;
    let new = self::there(&app).await;
    assert_eq!(new.difference(&listed).collect::<Vec<_>>(), ["people.shoe_size"], "a new column is noticed");
}

/// Whether what stands in a column is its canary.
fn holds(kind: Column, values: &[String]) -> bool {
    match kind {
        Column::Private(typed) | Column::Chosen(typed) => {
            values.iter().any(|value| squeeze(value).contains(&squeeze(typed)))
        }
        Column::Day(day) => values.contains(&day.to_string()),
        Column::Pounds(amount) => values.contains(&squeeze(amount)),
        Column::Said(said) => said.iter().all(|(word, _)| values.iter().any(|value| value == word)),
        Column::Kept | Column::Id | Column::Plain(_) => true,
    }
}

/// A canary that was never put in is never found, and what is called plain must hold none.
#[rocket::async_test]
async fn canaries_stand_where_they_were_put_and_nowhere_else() {
    let app = App::new().await;
    tells(&app, &RECORD_ONLY).await;
    an_officer_is_invited(&app).await;
    app.work().await;
    let mut needles = named();
    // Words of closed lists stand in all sorts of columns.
    needles.retain(|needle| !matches!(needle.kind, Column::Said(_)));
    let (mut empty, mut spilt) = (Vec::new(), Vec::new());
    for (kind, table, column) in declared() {
        match kind {
            Column::Id => {}
            Column::Plain(why) => {
                let found = in_text(&values(&app, table, column).await.join("\n"), &needles);
                spilt.extend(found.into_iter().map(|found| format!("{table}.{column} ({why}): {found:?}")));
            }
            _ if holds(kind, &values(&app, table, column).await) => {}
            _ => empty.push(format!("{table}.{column}: {kind:?}")),
        }
    }
    assert!(empty.is_empty(), "put these in, in story.rs:\n{}", empty.join("\n"));
    assert!(spilt.is_empty(), "private after all:\n{}", spilt.join("\n"));
}
