//! The one form of a line that seals are made of: the same in both databases, so that a register that is moved from one
//! to the other keeps its chain.

use serde_json::Value;

use super::store::row::EventRow;
use crate::storage::Doubtful;

/// Every column of a line, in order, each with a sign whether it is empty and with its length; nothing when one of
/// them cannot be read.
pub(super) fn of(row: &EventRow) -> Option<Vec<u8>> {
    let text = |text: &String| text.clone().into_bytes();
    let uuid = |id: &uuid::Uuid| id.as_bytes().to_vec();
    let mut out = Vec::with_capacity(256);
    column(&mut out, row.id.as_ref(), |id| id.as_uuid().as_bytes().to_vec())?;
    // Microseconds are what both databases keep.
    column(&mut out, row.at.as_ref(), |at| at.unix_micros().to_be_bytes().to_vec())?;
    column(&mut out, row.who_kind.as_ref(), text)?;
    column(&mut out, row.who_id.as_ref(), uuid)?;
    column(&mut out, row.who_as.as_ref(), text)?;
    column(&mut out, row.kind.as_ref(), text)?;
    column(&mut out, row.subject_kind.as_ref(), text)?;
    column(&mut out, row.subject_id.as_ref(), uuid)?;
    column(&mut out, row.about_id.as_ref(), uuid)?;
    column(&mut out, row.detail.as_ref(), |detail| {
        let mut json = String::new();
        write_sorted(&mut json, &detail.0);
        json.into_bytes()
    })?;
    Some(out)
}

fn column<T>(out: &mut Vec<u8>, column: Option<&Doubtful<T>>, bytes: impl Fn(&T) -> Vec<u8>) -> Option<()> {
    let Some(value) = column else {
        out.push(0);
        return Some(());
    };
    let bytes = bytes(value.0.as_ref()?);
    out.push(1);
    out.extend((bytes.len() as u64).to_be_bytes());
    out.extend(bytes);
    Some(())
}

/// JSON without spaces and with sorted keys: PostgreSQL keeps neither spaces nor the order of keys, SQLite both.
fn write_sorted(out: &mut String, value: &Value) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            out.push('{');
            for (place, (key, value)) in entries.into_iter().enumerate() {
                out.push_str(if place == 0 { "" } else { "," });
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write_sorted(out, value);
            }
            out.push('}');
        }
        Value::Array(values) => {
            out.push('[');
            for (place, value) in values.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { "," });
                write_sorted(out, value);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::storage::Doubtful;

    fn sorted(value: &Value) -> String {
        let mut out = String::new();
        write_sorted(&mut out, value);
        out
    }

    fn row() -> EventRow {
        let text = |text: &str| Some(Doubtful(Some(text.to_owned())));
        EventRow {
            id: Some(Doubtful(Some(uuid::Uuid::from_u128(7).into()))),
            at: Some(Doubtful(Some("2026-11-21T09:30:00Z".parse().unwrap()))),
            who_kind: text("service"),
            who_id: None,
            who_as: text("sweep"),
            kind: text("thing.done"),
            subject_kind: None,
            subject_id: None,
            about_id: None,
            detail: Some(Doubtful(Some(sqlx::types::Json(json!({"count": 2}))))),
        }
    }

    #[test]
    fn keys_are_sorted_and_spaces_are_not_there() {
        let value: Value =
            serde_json::from_str(r#"{ "b": [1, {"z": null, "a": "\"é"}], "a": true }"#).unwrap();
        assert_eq!(sorted(&value), r#"{"a":true,"b":[1,{"a":"\"é","z":null}]}"#);
    }

    #[test]
    fn an_empty_column_is_not_an_empty_text_and_texts_do_not_run_together() {
        let empty = EventRow { who_as: Some(Doubtful(Some(String::new()))), ..row() };
        let none = EventRow { who_as: None, ..row() };
        assert_ne!(of(&empty), of(&none));
        let text = |text: &str| Some(Doubtful(Some(text.to_owned())));
        let one = EventRow { who_as: text("sw"), kind: text("eep"), ..row() };
        let other = EventRow { who_as: text("swe"), kind: text("ep"), ..row() };
        assert_ne!(of(&one), of(&other));
    }

    #[test]
    fn what_cannot_be_read_has_no_form() {
        assert_eq!(of(&EventRow { at: Some(Doubtful(None)), ..row() }), None);
        assert!(of(&row()).is_some());
    }

    proptest! {
        #[test]
        fn the_form_reads_back_as_the_same_json(keys in prop::collection::vec(".{0,8}", 0..6), number in any::<i64>()) {
            let map: serde_json::Map<String, Value> =
                keys.into_iter().map(|key| (key.clone(), json!({"n": number, "k": key}))).collect();
            let value = Value::Object(map);
            prop_assert_eq!(serde_json::from_str::<Value>(&sorted(&value)).unwrap(), value);
        }
    }
}
