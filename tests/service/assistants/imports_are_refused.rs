//! What is wrong with a list is told by line and column, and nothing changes.

use pa_registry::assistants::Imported;
use pa_registry::intake::{Finding, Wish};

use crate::support::App;

const HEADER: &str = "email,first name,last name,date of birth,postcode,telephone\n";
const GOOD: &str = "asha@people.example,Asha,Patel,14/05/1987,LE3 1AA,0116 496 0123\n";

/// The list is refused, nothing has changed, and what is said has this in it.
async fn refused(app: &App, content: impl AsRef<[u8]>, says: &str) -> Vec<Finding> {
    let before = app.service.db.checksums().await.unwrap();
    let (came, found) = app.try_import(content, Wish::default()).await;
    let error = came.expect_err(says);
    let said = format!("{error} {found:?}");
    assert!(said.contains(says), "{says}: {said}");
    assert_eq!(app.service.db.checksums().await.unwrap(), before, "{says}");
    for cell in ["asha@people", "Canaryname", "1987", "LE3", "496 0123"] {
        assert!(found.iter().all(|found| !found.message.contains(cell) || cell == "1987"), "{cell}: {said}");
    }
    found
}

#[rocket::async_test]
async fn a_file_of_another_kind_and_a_missing_column_are_told() {
    let app = App::new().await;
    for (content, says) in [
        ("", "is empty"),
        ("PK\u{3}\u{4} xl/workbook.xml", "Excel"),
        ("e\0m\0a\0i\0l\0", "UTF-16"),
        ("<html>", "web page"),
        ("WD25CD,WD25NM,LAD25CD,LAD25NM\n", "import wards"),
        ("first name,last name\nAsha,Canaryname\n", "does not name email"),
        ("asha@people.example,Asha,Canaryname\n", "does not name email, first name, last name"),
        ("email,surname,last name,first name\n", "more than one column for the last name"),
    ] {
        refused(&app, content, says).await;
    }
}

#[rocket::async_test]
async fn a_list_that_is_broken_is_told() {
    let app = App::new().await;
    let latin =
        [HEADER.as_bytes(), GOOD.as_bytes(), b"zo\xeb@people.example,Zo\xeb,Canaryname,,,\n"].concat();
    let found = refused(&app, latin, "Windows-1252").await;
    assert_eq!((found[0].line, found[0].column.as_str()), (3, "1"));
    let huge = format!("{HEADER}{GOOD}kim@people.example,\"{}\",Kim,,,\n", "x".repeat(5_000_000));
    let found = refused(&app, huge, "longer than 256 kB").await;
    assert_eq!((found[0].line, found[0].code), (3, "too_long"));
    let open = format!("{HEADER}{GOOD}kim@people.example,\"Kim,Lee,,,\n");
    refused(&app, open, "never closed").await;
    let cut = format!("{HEADER}{GOOD}kim@people.example,Kim,Le");
    let found = refused(&app, cut, "cut off").await;
    assert_eq!((found[0].line, found[0].code), (3, "columns"));
}

#[rocket::async_test]
async fn each_wrong_cell_is_told_with_line_and_column() {
    let app = App::new().await;
    let content = format!(
        "{HEADER}{GOOD}\
         ,Kim,,,,\n\
         nobody,Lee,Canaryname,05/14/1987,LE3,7700 900123\n\
         young@people.example,Jo,Canaryname,03/11/2010,,\n\
         old@people.example,Jo,Canaryname,1887-05-14,,0116\n\
         ASHA@people.example,Ash,Canaryname,,,\n"
    );
    let found = refused(&app, &content, "Rows with errors: 10").await;
    let places: Vec<_> = found.iter().map(|f| (f.line, f.column.as_str(), f.code)).collect();
    assert_eq!(
        places,
        [
            (3, "email", "email"),
            (3, "last name", "name"),
            (4, "email", "email"),
            (4, "date of birth", "date"),
            (4, "postcode", "postcode"),
            (4, "telephone", "telephone"),
            (5, "date of birth", "date"),
            (6, "date of birth", "date"),
            (6, "telephone", "telephone"),
            (7, "email", "twice"),
        ]
    );
    assert!(found[6].message.contains("under 16"), "{:?}", found[6]);
    assert!(found[9].message.contains("line 2"), "{:?}", found[9]);
    let lenient = Wish { skip_wrong_rows: true, ..Wish::default() };
    assert_eq!(app.try_import(&content, lenient).await.0.unwrap(), Imported { new: 1, known: 0 });
    app.leave_jobs();
}

#[rocket::async_test]
async fn a_list_of_a_whole_country_is_taken_in_parts() {
    let app = App::new().await;
    let rows: Vec<String> = (0..20_001).map(|n| format!("{n}@people.example,Sam,Made-up\n")).collect();
    let list = format!("email,first name,last name\n{}", rows.concat());
    refused(&app, list, "more than 20000 rows").await;
}
