//! What people agreed to, where consent is what the council goes by.
//!
//! Most of what a council does with this register it does because that is its task, and asks nobody's consent for it.
//! Where it does ask ([`Purpose`]), each yes and each withdrawal is one line of a ledger that only grows ([`say()`],
//! [`note()`]): the text that was shown, when, by which way, and who wrote it down. The newest line says how it stands
//! ([`standing()`]). What a capability keeps by consent it asks for with [`is_given()`], and deletes in the transaction in
//! which the consent is taken back ([`say_within()`]). The texts have numbers and are never rewritten, so the exact text that somebody agreed to can be
//! found again ([`Consent::text`]).

mod channel;
mod consent;
mod events;
mod purpose;
mod say;
mod store;
mod texts;
mod whole;

pub use channel::Channel;
pub use consent::{Consent, consents, standing, standing_of};
pub use purpose::Purpose;
pub use say::{ConsentError, Heard, Said, is_given, note, note_within, say, say_within};
pub use whole::{WholeConsent, enrol_consents};
