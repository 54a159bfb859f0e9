//! What a page says of a job: its kind, and why it was not done.

use crate::mail;
use crate::queue::Failure;
use crate::words::Words;

/// The kind of a job in a few words.
pub(super) fn kind(kind: &str, words: &'static Words) -> &'static str {
    let w = &words.jobs.kind;
    match kind {
        kind if kind == mail::SEND.name() => w.mail,
        "account.closed" => w.account_closed,
        "register.sweep" => w.sweep,
        "database.tend" => w.tend,
        "register.confirmations" => w.confirmations,
        "register.endings" => w.endings,
        "register.alerts" => w.alerts,
        "audit.log_head" => w.audit_head,
        "claims.decided" => w.claims_decided,
        _ => w.unknown,
    }
}

/// Why a job was not done. Reasons of the mail server stand in the job as they are.
pub(super) fn reason(reason: &str, words: &'static Words) -> String {
    let w = &words.jobs.reason;
    let known = [
        (Failure::DATABASE, w.database),
        (Failure::CUT_SHORT, w.cut_short),
        (Failure::NEVER_FINISHED, w.never_finished),
        (Failure::UNKNOWN_KIND, w.unknown_kind),
        (Failure::INCOMPLETE, w.incomplete),
    ];
    let known = known.iter().find(|(failure, _)| failure.reason() == reason);
    known.map_or_else(|| w.other(reason), |(_, words)| (*words).to_owned())
}
