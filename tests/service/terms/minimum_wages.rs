//! The rates that a new register has.

use pa_registry::assistants::wage::{Apprenticeship, legal_minimum, wage_rates};
use pa_registry::storage::Sql;
use time::Date;
use time::macros::date;

use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_new_register_knows_the_rates_of_three_years() {
    let test = TestDatabase::new().await;
    let rates = wage_rates(&test.db).await.unwrap();
    // For 16, 18 and 21 years, and for an apprentice of 16.
    for (on, expected) in [
        (date!(2024 - 03 - 31), [None; 4]),
        (date!(2024 - 04 - 01), ["£6.40", "£8.60", "£11.44", "£6.40"].map(Some)),
        (date!(2025 - 03 - 31), ["£6.40", "£8.60", "£11.44", "£6.40"].map(Some)),
        (date!(2025 - 04 - 01), ["£7.55", "£10.00", "£12.21", "£7.55"].map(Some)),
        (date!(2026 - 04 - 01), ["£8.00", "£10.85", "£12.71", "£8.00"].map(Some)),
        (date!(2026 - 11 - 22), ["£8.00", "£10.85", "£12.71", "£8.00"].map(Some)),
    ] {
        let of = |years: i32, apprenticeship| {
            let born: Date = on.replace_year(on.year() - years).unwrap();
            legal_minimum(&rates, born, on, apprenticeship).map(|pence| pence.to_string())
        };
        let found = [
            of(16, Apprenticeship::None),
            of(18, Apprenticeship::None),
            of(21, Apprenticeship::None),
            of(16, Apprenticeship::Since(on)),
        ];
        assert_eq!(found.each_ref().map(Option::as_deref), expected, "{on}");
    }
}

#[tokio::test]
async fn a_new_rate_is_a_row() {
    let test = TestDatabase::new().await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(Sql::new("INSERT INTO minimum_wages VALUES ('2027-04-01', FALSE, 18, 1315)")).await.unwrap();
    tx.commit().await.unwrap();
    let rates = wage_rates(&test.db).await.unwrap();
    let of = |on| legal_minimum(&rates, date!(2007 - 01 - 01), on, Apprenticeship::None).map(i64::from);
    assert_eq!(of(date!(2027 - 03 - 31)), Some(1085));
    assert_eq!(of(date!(2027 - 04 - 01)), Some(1315), "from 18 on, when a year has no rate for 21 any more");
}

#[tokio::test]
async fn the_table_takes_no_rate_that_could_not_be() {
    let test = TestDatabase::new().await;
    for wrong in [
        "INSERT INTO minimum_wages VALUES ('2027-04-01', FALSE, 18, 0)",
        "INSERT INTO minimum_wages VALUES ('2027-04-01', FALSE, -1, 1315)",
        "INSERT INTO minimum_wages VALUES ('2026-04-01', FALSE, 18, 1315)",
    ] {
        let mut tx = test.db.begin().await.unwrap();
        tx.execute(Sql::new(wrong)).await.unwrap_err();
    }
}
