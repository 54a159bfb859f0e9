//! People who are helped, of a register that is filled and not lived: the demo.

use super::store;
use crate::{
    accounts::SignUpRole,
    privacy::{Purpose, WholeConsent, enrol_consents},
    storage::{self, Tx},
    text::PersonName,
};

/// Somebody for whom registrars use the register.
#[derive(Clone, Debug)]
pub struct WholeAssisted {
    /// As what she is on the register.
    pub role: SignUpRole,
    /// The family name, which stands apart from the name in full.
    pub family_name: PersonName,
    /// That she agreed, and with it who she is, who opened and when; to [`Purpose::OfficerActing`].
    pub consent: WholeConsent,
}

/// Writes people who are helped, in the caller's transaction. They are known already.
pub async fn enrol_assisted(tx: &mut Tx, all: &[WholeAssisted]) -> storage::Result<()> {
    for WholeAssisted { role, family_name, consent } in all {
        debug_assert_eq!(consent.purpose, Purpose::OfficerActing);
        store::insert(tx, (consent.person, consent.by), (*role, family_name), consent.at).await?;
        enrol_consents(tx, std::slice::from_ref(consent)).await?;
    }
    Ok(())
}
