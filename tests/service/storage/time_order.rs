//! Instants: their text sorts as time does, and pages made of it lose nothing.

use pa_registry::clock::Timestamp;
use proptest::prelude::*;
use time::Duration;

fn instants() -> impl Strategy<Value = Timestamp> {
    any::<i64>().prop_map(Timestamp::from_unix_micros)
}

proptest! {
    #[test]
    fn text_sorts_as_time_does(a in instants(), b in instants()) {
        prop_assert_eq!(a.to_string().cmp(&b.to_string()), a.cmp(&b));
    }

    #[test]
    fn near_instants_sort_too(a in instants(), micros in 0_i64..2_000_000) {
        let b = a + Duration::microseconds(micros);
        prop_assert_eq!(a.to_string().cmp(&b.to_string()), a.cmp(&b));
    }

    #[test]
    fn text_has_one_width_and_reads_back(a in instants()) {
        let text = a.to_string();
        prop_assert_eq!(text.len(), 27);
        prop_assert_eq!(text.parse::<Timestamp>(), Ok(a));
    }

    #[test]
    fn what_was_added_can_be_taken_away(a in -1_000_000_000_000_000_i64..1_000_000_000_000_000, by in -1_000_000_000_i64..1_000_000_000) {
        let (a, by) = (Timestamp::from_unix_micros(a), Duration::microseconds(by));
        prop_assert_eq!((a + by) - by, a);
        prop_assert_eq!((a + by) - a, by);
    }

    #[test]
    fn arithmetic_stops_at_the_ends(a in instants(), seconds in any::<i64>()) {
        let moved = a + Duration::seconds(seconds);
        prop_assert!(moved >= Timestamp::MIN && moved <= Timestamp::MAX);
    }

    #[test]
    fn any_text_is_an_instant_or_refused(text in "\\PC*") {
        if let Ok(instant) = text.parse::<Timestamp>() {
            prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        }
    }
}

#[test]
fn an_offset_is_turned_into_utc_and_nanoseconds_are_dropped() {
    let instant: Timestamp = "2026-07-01T10:00:00.123456789+01:00".parse().unwrap();
    assert_eq!(instant.to_string(), "2026-07-01T09:00:00.123456Z");
    assert_eq!(serde_json::to_string(&instant).unwrap(), "\"2026-07-01T09:00:00.123456Z\"");
    assert_eq!(
        serde_json::from_str::<Timestamp>("\"2026-07-01T10:00:00+01:00\"").unwrap().to_string(),
        "2026-07-01T09:00:00.000000Z"
    );
}
