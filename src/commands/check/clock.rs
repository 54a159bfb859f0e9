//! The clock: is it plausible, and does it agree with the database?

use super::finding::{Finding, Verdict};
use crate::clock::Timestamp;
use crate::storage::Condition;
use time::Duration;

/// Clocks of two machines may differ so much, and beyond the second something is wrong.
const APART: Duration = Duration::seconds(2);
const FAR_APART: Duration = Duration::seconds(60);

pub(super) fn look(now: Timestamp, condition: Option<&Condition>) -> Finding {
    let mut found = vec![(Verdict::Ok, format!("It is {now}."))];
    if now < built_at() {
        let sentence = format!("It says {now}, which is before this program was built. Set it, best by NTP.");
        found.push((Verdict::Wrong, sentence));
    }
    if let Some(condition) = condition {
        found.extend(condition.newest_trace.and_then(|trace| behind(now, trace)));
        found.extend(condition.server_time.and_then(|server| beside(now, server)));
    }
    Finding::of("clock", found)
}

/// A clock that was set back would let sessions live on and put new rows before old ones.
fn behind(now: Timestamp, trace: Timestamp) -> Option<(Verdict, String)> {
    let behind = trace - now;
    (behind > APART).then(|| {
        let sentence = format!(
            "It runs backwards: the database was last written at {trace}, {} seconds after now. Set it, best by NTP.",
            behind.whole_seconds()
        );
        (Verdict::Wrong, sentence)
    })
}

fn beside(now: Timestamp, server: Timestamp) -> Option<(Verdict, String)> {
    let apart = (server - now).abs();
    let verdict = match apart {
        _ if apart > FAR_APART => Verdict::Wrong,
        _ if apart > APART => Verdict::Warning,
        _ => return None,
    };
    let seconds = apart.whole_seconds();
    Some((
        verdict,
        format!("It and the database server's are {seconds} seconds apart. Set both, best by NTP."),
    ))
}

/// No time can be before this.
fn built_at() -> Timestamp {
    let seconds: i64 = env!("BUILT_AT").parse().unwrap_or_default();
    Timestamp::from_unix_micros(seconds.saturating_mul(1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        built_at() + Duration::days(1) + Duration::seconds(second)
    }

    fn found(newest: i64, server: i64) -> Condition {
        Condition {
            product: String::new(),
            bytes: 0,
            damage: Vec::new(),
            server_time: Some(at(server)),
            newest_trace: Some(at(newest)),
            log_bytes: None,
        }
    }

    #[test]
    fn a_clock_that_runs_backwards_is_wrong() {
        assert_eq!(look(at(0), Some(&found(-5, 1))).verdict, Verdict::Ok);
        assert_eq!(look(at(0), Some(&found(2, 0))).verdict, Verdict::Ok);
        let back = look(at(0), Some(&found(3, 0)));
        assert!(back.verdict == Verdict::Wrong && back.says.starts_with("It runs backwards"), "{back:?}");
        let old = look(built_at() - Duration::seconds(1), None);
        assert!(
            old.verdict == Verdict::Wrong && old.says.contains("before this program was built"),
            "{old:?}"
        );
    }

    #[test]
    fn clocks_that_are_apart_are_told_by_how_much() {
        for (server, verdict) in
            [(3, Verdict::Warning), (-3, Verdict::Warning), (61, Verdict::Wrong), (-3_600, Verdict::Wrong)]
        {
            let finding = look(at(0), Some(&found(0, server)));
            assert_eq!(finding.verdict, verdict, "{finding:?}");
            assert!(finding.says.contains(&format!("{} seconds apart", server.abs())), "{finding:?}");
        }
    }
}
