//! What the audit says of records.

use super::items::EntryKinds;
use crate::audit::Kind;

/// Somebody began a record.
pub(super) const BEGUN: Kind = Kind::new("record.begun");
/// A whole record was written at once, as in a demo.
pub(super) const ENROLLED: Kind = Kind::new("record.enrolled");
/// An answer of a record changed.
pub(super) const CHANGED: Kind = Kind::new("record.changed");
/// A record was sent for checking.
pub(super) const SENT: Kind = Kind::new("record.sent");
/// A record was taken out of sight for a while.
pub(super) const PAUSED: Kind = Kind::new("record.paused");
/// A paused record came back.
pub(super) const RESUMED: Kind = Kind::new("record.resumed");
/// Somebody left the register.
pub(super) const LEFT: Kind = Kind::new("record.left");
/// Somebody who had left began again.
pub(super) const CAME_BACK: Kind = Kind::new("record.came_back");
/// Somebody said whether she is looking for work.
pub(super) const LOOKING: Kind = Kind::new("record.looking");
/// Somebody named a person from whom she does not want to be found.
pub(super) const BLOCKED: Kind = Kind::new("block.added");
/// Somebody took such a name back.
pub(super) const UNBLOCKED: Kind = Kind::new("block.removed");
/// A record whose time was over was erased.
pub(super) const ERASED: Kind = Kind::new("record.erased");

/// A council brought somebody along in a spreadsheet.
pub(super) const IMPORTED: Kind = Kind::new("record.imported");
/// The owner of an imported draft kept it, and has an account.
pub(super) const KEPT: Kind = Kind::new("record.kept");
/// The owner of an imported draft took it away.
pub(super) const TAKEN_AWAY: Kind = Kind::new("record.taken_away");

/// What happened to a job.
pub(super) const ENGAGEMENT: EntryKinds = EntryKinds {
    subject: "engagement",
    added: Kind::new("engagement.added"),
    changed: Kind::new("engagement.changed"),
    removed: Kind::new("engagement.removed"),
};
/// What happened to a qualification.
pub(super) const QUALIFICATION: EntryKinds = EntryKinds {
    subject: "qualification",
    added: Kind::new("qualification.added"),
    changed: Kind::new("qualification.changed"),
    removed: Kind::new("qualification.removed"),
};
/// What happened to training that was done.
pub(super) const TRAINING: EntryKinds = EntryKinds {
    subject: "training",
    added: Kind::new("training.added"),
    changed: Kind::new("training.changed"),
    removed: Kind::new("training.removed"),
};
/// What happened to a claim of the ledger.
pub(super) const CLAIM: EntryKinds = EntryKinds {
    subject: "claim",
    added: Kind::new("claim.added"),
    changed: Kind::new("claim.changed"),
    removed: Kind::new("claim.removed"),
};
/// What a decision rested on changed, so it waits again.
pub(super) const CLAIM_REOPENED: Kind = Kind::new("claim.reopened");
/// Less is kept of a certificate from now on, because the decision about it is old.
pub(super) const CLAIM_REDUCED: Kind = Kind::new("claim.reduced");
/// A registrar has checked a claim.
pub(super) const CLAIM_CHECKED: Kind = Kind::new("claim.checked");
/// A registrar did not accept a claim.
pub(super) const CLAIM_NOT_ACCEPTED: Kind = Kind::new("claim.not_accepted");
/// A registrar took a record to work on.
pub(super) const CASE_TAKEN: Kind = Kind::new("case.taken");
/// A registrar gave a record back to everybody.
pub(super) const CASE_GIVEN_BACK: Kind = Kind::new("case.given_back");
/// A registrar said that a record is of nobody of the family and of no friend.
pub(super) const RECORD_DECLARED: Kind = Kind::new("record.declared");
/// A registrar looked for records.
pub(super) const SEARCHED: Kind = Kind::new("records.searched");
/// A registrar opened a record.
pub(super) const RECORD_OPENED: Kind = Kind::new("record.opened");
/// A registrar put a record on the register.
pub(super) const PUT_ON_RECORD: Kind = Kind::new("record.put_on_record");
/// A registrar asked somebody something about her record.
pub(super) const QUESTION_ASKED: Kind = Kind::new("question.asked");
/// A registrar took back what was asked.
pub(super) const QUESTION_TAKEN_BACK: Kind = Kind::new("question.taken_back");
/// What was asked has an answer.
pub(super) const QUESTION_ANSWERED: Kind = Kind::new("question.answered");
/// An officer proposed to refuse or remove a record.
pub(super) const RULING_PROPOSED: Kind = Kind::new("ruling.proposed");
/// Its owner was told of it, after it had been held back.
pub(super) const RULING_TOLD: Kind = Kind::new("ruling.told");
/// An officer took such a proposal back.
pub(super) const RULING_WITHDRAWN: Kind = Kind::new("ruling.withdrawn");
/// The owner of a record replied to a proposal.
pub(super) const RULING_REPLIED: Kind = Kind::new("ruling.replied");
/// A record was refused or removed.
pub(super) const RULING_DECIDED: Kind = Kind::new("ruling.decided");
/// The owner of a record appealed.
pub(super) const RULING_APPEALED: Kind = Kind::new("ruling.appealed");
/// Another officer decided about an appeal.
pub(super) const APPEAL_DECIDED: Kind = Kind::new("ruling.appeal_decided");
/// A safeguarding officer suspended the owner of a record.
pub(super) const SUSPENDED: Kind = Kind::new("record.suspended");
/// She was told of it, after it had been held back.
pub(super) const SUSPENSION_TOLD: Kind = Kind::new("suspension.told");
/// A safeguarding officer looked at a suspension and let it go on.
pub(super) const SUSPENSION_REVIEWED: Kind = Kind::new("suspension.reviewed");
/// A safeguarding officer lifted a suspension.
pub(super) const SUSPENSION_LIFTED: Kind = Kind::new("suspension.lifted");
/// A safeguarding officer said whether a record is of somebody who was removed for risk.
pub(super) const MATCH_DECIDED: Kind = Kind::new("match.decided");
/// Somebody said that a record is still right.
pub(super) const CONFIRMED: Kind = Kind::new("record.confirmed");
/// Somebody was asked whether a record is still right.
pub(super) const REMINDED: Kind = Kind::new("record.reminded");
/// A listing that nobody confirmed has hidden itself.
pub(super) const HIDDEN: Kind = Kind::new("record.hidden");
/// Somebody was told what in a record ends soon, or has ended.
pub(super) const RUNS_OUT: Kind = Kind::new("record.runs_out");
/// An officer opened what employers see of somebody.
pub(super) const LISTING_OPENED: Kind = Kind::new("listing.opened");
/// A registrar opened whom to ring.
pub(super) const CALL_OPENED: Kind = Kind::new("call.opened");
/// Somebody made a link to her record.
pub(super) const SHARED: Kind = Kind::new("share.made");
/// Somebody took such a link back.
pub(super) const SHARE_WITHDRAWN: Kind = Kind::new("share.withdrawn");
/// Such a link was opened.
pub(super) const SHARE_OPENED: Kind = Kind::new("share.opened");
/// What happened to training that was asked for.
pub(super) const TRAINING_REQUEST: EntryKinds = EntryKinds {
    subject: "training_request",
    added: Kind::new("training_request.added"),
    changed: Kind::new("training_request.changed"),
    removed: Kind::new("training_request.removed"),
};
