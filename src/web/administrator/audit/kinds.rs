//! Each kind of line in plain words.

use crate::words::AuditKindsWords;

/// What a page says of a kind. A kind that this version does not know, because another one wrote it, goes by its name.
pub(super) fn words_of<'a>(kind: &'a str, w: &AuditKindsWords) -> &'a str {
    match kind {
        "account.created" => w.account_created,
        "appointment.agreed" => w.appointment_agreed,
        "appointment.declined" => w.appointment_declined,
        "appointment.proposed" => w.appointment_proposed,
        "audit.exported" => w.audit_exported,
        "audit.read" => w.audit_read,
        "consent.given" => w.consent_given,
        "consent.withdrawn" => w.consent_withdrawn,
        "help.changed" => w.help_changed,
        "help.published" => w.help_published,
        "import.made_current" => w.import_made_current,
        "invitation.accepted" => w.invitation_accepted,
        "invitation.sent" => w.invitation_sent,
        "invitation.withdrawn" => w.invitation_withdrawn,
        "letter.opened" => w.letter_opened,
        "letter.posted" => w.letter_posted,
        "letter.printed" => w.letter_printed,
        "person.contact_changed" => w.contact_changed,
        "person.preferences_changed" => w.preferences_changed,
        "recovery_code.used" => w.recovery_code_used,
        "recovery_codes.renewed" => w.recovery_codes_renewed,
        "role.granted" => w.role_granted,
        "role.withdrawn" => w.role_withdrawn,
        "second_factor.reset" => w.factor_reset,
        "second_factor.set_up" => w.factor_set_up,
        "second_factor.switched_off" => w.factor_switched_off,
        "session.ended" => w.session_ended,
        "session.opened" => w.session_opened,
        "sessions.ended" => w.sessions_ended,
        "account.address_asked" => w.address_asked,
        "account.address_changed" => w.address_changed,
        "account.closed" => w.account_closed,
        "account.other_sessions_ended" => w.other_sessions_ended,
        "account.password_changed" => w.password_changed,
        "account.password_forgotten" => w.password_forgotten,
        "account.password_reset" => w.password_reset,
        "job.retried" => w.job_retried,
        "session.ended_elsewhere" => w.session_ended_elsewhere,
        unknown => unknown,
    }
}
