//! Being told when somebody fits: what is looked for, until when, and who fitted before.

use std::fmt;

use time::{Date, Duration};

use super::fields;
use crate::{
    accounts::{AlertToken, concerning},
    audit::Who,
    clock::Timestamp,
    employers::{checked::CheckedEmployer, events, store, teller::act},
    ids::EmployerId,
    storage::{self, Database, Tx},
};

/// How long the service looks for somebody, in days. Whoever still looks then searches anyway, and asks again.
pub const ALERT_DAYS: i64 = 90;

/// What an employer is told about.
#[derive(Clone, PartialEq, Eq)]
pub struct Alert {
    /// What is looked for, field by field, as the address of a search has it.
    pub fields: Vec<(String, String)>,
    /// Why somebody of one gender is looked for, as it was said.
    pub gender_reason: Option<String>,
    /// Since when.
    pub asked_at: Timestamp,
    /// The last day on which the service looks.
    pub ends_on: Date,
}

impl fmt::Debug for Alert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Alert(…)")
    }
}

impl Alert {
    /// Reads what a row holds.
    pub(in crate::employers) fn of(
        search: &str,
        gender_reason: Option<String>,
        (asked_at, ends_on): (Timestamp, Date),
    ) -> Self {
        Self { fields: fields::read(search), gender_reason, asked_at, ends_on }
    }

    /// An alert that is asked for now.
    #[must_use]
    pub fn asked(fields: Vec<(String, String)>, gender_reason: Option<String>, now: Timestamp) -> Self {
        let ends_on = now.today().saturating_add(Duration::days(ALERT_DAYS));
        Self { fields, gender_reason, asked_at: now, ends_on }
    }

    /// The fields, as a row holds them.
    pub(in crate::employers) fn search(&self) -> String {
        fields::write(&self.fields)
    }
}

/// About what this employer is told, if about anything today.
pub async fn alert(db: &Database, who: &CheckedEmployer, now: Timestamp) -> storage::Result<Option<Alert>> {
    let alert = store::alert::find(&mut db.read_current().await?, who.id()).await?;
    Ok(alert.filter(|alert| now.today() <= alert.ends_on))
}

/// Notes that an employer who has no alert asked for this one: for a register that is filled and not lived, the demo.
pub async fn enrol_alert(tx: &mut Tx, of: EmployerId, alert: &Alert) -> storage::Result<()> {
    store::alert::insert(tx, of, alert).await?;
    Ok(())
}

/// Whether a link leads to messages that can be ended. Looking changes nothing, because mail scanners look.
pub async fn alert_goes_on(db: &Database, token: &AlertToken) -> storage::Result<bool> {
    Ok(store::alert::by_link(&mut db.read_current().await?, token).await?.is_some())
}

/// Whoever holds the link of a message wants no more of them. Says whether the link still worked.
pub async fn end_alert_by_link(db: &Database, token: &AlertToken, now: Timestamp) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(id) = store::alert::by_link(&mut tx, token).await? else { return Ok(false) };
        store::alert::end(&mut tx, id).await?;
        let event = concerning(act(events::ALERT_ENDED, id), store::employer::whose(&mut tx, id).await?);
        crate::audit::record(&mut tx, Who::visitor(), now, event).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}
