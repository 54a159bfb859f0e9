//! Lists page by page.

use std::collections::BTreeSet;

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Cursor, CursorError, Database, Page, PageRequest, Sql};
use proptest::prelude::*;
use time::Duration;
use uuid::Uuid;

use super::fixture::{add_parcel, make_parcels, noon};
use crate::support::database::TestDatabase;

type Listed = (Uuid, Timestamp);

async fn page(db: &Database, request: &PageRequest) -> Page<Listed> {
    let mut sql = Sql::new("SELECT id, created_at FROM parcels WHERE weight >= ");
    sql.push_bind(0_i64);
    if let Some(after) = request.after {
        sql.push(" AND (created_at, id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY created_at, id LIMIT ").push_bind(request.limit_plus_one());
    let rows = db.read().await.unwrap().fetch_all(sql).await.unwrap();
    Page::new(rows, request, |(id, at)| Cursor { at: *at, id: *id })
}

/// Rows at a whole second, half-way and a millionth later, several of them at one instant.
#[tokio::test]
async fn walking_the_pages_meets_every_row_once_and_in_order() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let offsets = [0, 500_000, 500_001, 1_000_000, 0, 500_000, 999_999, 10, 100, 1];
    for (number, micros) in (0_u32..).zip(offsets) {
        add_parcel(&test.db, number, noon() + Duration::microseconds(micros)).await.unwrap();
    }
    for limit in [1, 3, 10, 11] {
        let (mut met, mut request) = (Vec::new(), PageRequest::first(limit));
        loop {
            let page = page(&test.db, &request).await;
            met.extend(page.rows.iter().map(|(id, at)| (*at, *id)));
            let Some(next) = page.next else { break };
            request = PageRequest::new(Some(next.to_string().parse().unwrap()), limit);
        }
        assert!(met.is_sorted(), "pages of {limit}");
        assert_eq!(met.iter().collect::<BTreeSet<_>>().len(), offsets.len(), "pages of {limit}");
        assert_eq!(met.len(), offsets.len(), "pages of {limit}");
    }
}

#[test]
fn a_page_is_never_empty_nor_endless() {
    assert_eq!(PageRequest::first(0).limit(), 1);
    assert_eq!(PageRequest::first(u32::MAX).limit_plus_one(), 1_001);
}

proptest! {
    #[test]
    fn a_cursor_reads_back_from_an_address(micros in any::<i64>(), id in any::<u128>()) {
        let cursor = Cursor { at: Timestamp::from_unix_micros(micros), id: Uuid::from_u128(id) };
        let text = cursor.to_string();
        prop_assert_eq!(text.len(), 32);
        prop_assert!(text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter)));
        prop_assert_eq!(text.parse(), Ok(cursor));
    }

    #[test]
    fn no_text_breaks_a_cursor(text in "\\PC*") {
        prop_assert_eq!(text.parse::<Cursor>(), Err(CursorError));
    }

    #[test]
    fn a_text_of_the_right_shape_is_one_cursor_or_none(text in "[A-Za-z0-9_-]{30,34}") {
        if let Ok(cursor) = text.parse::<Cursor>() {
            prop_assert_eq!(cursor.to_string(), text);
        }
    }
}
