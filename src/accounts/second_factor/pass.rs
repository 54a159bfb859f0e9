//! Showing the second factor.

use super::{
    recovery_code::RecoveryCode,
    step::{PassError, count_try},
    totp::{Bound, TotpSecret},
};
use crate::{
    accounts::{
        desk::Desk,
        entry::{Arrival, Entry, SignedIn},
        events,
        guess::Bucket,
        notice, store,
        tell::{Whom, tell},
        token::StepToken,
    },
    audit::{self, Event, Who},
    clock::Timestamp,
};

/// Signs in with a code from the app.
pub async fn pass(
    desk: &Desk<'_>,
    token: &StepToken,
    code: &str,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<SignedIn, PassError> {
    let step = count_try(desk.db, token, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let factor =
                store::second_factor::find(&mut tx, step.account_id).await?.ok_or(PassError::Gone)?;
            let secret = TotpSecret::open(desk.keys, &Bound::kept(step.account_id), &factor.secret)?;
            let used = secret.step_of(code, factor.last_step, now).ok_or(PassError::Wrong)?;
            if !store::step::end(&mut tx, step.id).await? {
                return Err(PassError::Gone);
            }
            store::second_factor::note_step(&mut tx, step.account_id, used).await?;
            Bucket::of_codes(step.account_id).clear(&mut tx).await?;
            let signed_in = Entry::with_factor(step.account_id, arrival).open(&mut tx, now).await?;
            tx.commit().await?;
            Ok(signed_in)
        })
        .await
}

/// Signs in with a recovery code, which is used up by it. The owner is told by mail.
pub async fn recover(
    desk: &Desk<'_>,
    token: &StepToken,
    typed: &str,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<SignedIn, PassError> {
    let step = count_try(desk.db, token, now).await?;
    let code = RecoveryCode::read(typed).ok_or(PassError::Wrong)?;
    let found =
        store::second_factor::find_code(&mut desk.db.read_current().await?, step.account_id, code.selector())
            .await?;
    let hash = found.as_ref().map(store::second_factor::CodeRow::hash);
    if !desk.hasher.verify(code.secret(), hash.as_ref()).await? {
        return Err(PassError::Wrong);
    }
    let found = found.ok_or(PassError::Wrong)?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if !store::step::end(&mut tx, step.id).await? {
                return Err(PassError::Gone);
            }
            if !store::second_factor::use_code(&mut tx, found.id, now).await? {
                return Err(PassError::Wrong);
            }
            let event = Event::of(events::RECOVERY_CODE_USED)
                .subject("recovery_code", found.id)
                .about(step.account_id);
            audit::record(&mut tx, Who::owner(step.account_id), now, event).await?;
            let left = store::second_factor::codes_left(&mut tx, step.account_id).await?;
            let letter = notice::recovery_code_used(desk.letterhead, left);
            tell(&mut tx, desk.keys, Whom::Account(step.account_id), &letter, now).await?;
            Bucket::of_codes(step.account_id).clear(&mut tx).await?;
            let signed_in = Entry::with_factor(step.account_id, arrival).open(&mut tx, now).await?;
            tx.commit().await?;
            Ok(signed_in)
        })
        .await
}
