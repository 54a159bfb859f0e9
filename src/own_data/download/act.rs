//! Taking a copy of one's own data.

use serde::Serialize;

use super::{
    account::{Account, Consent, Reached},
    employer::AsEmployer,
    record::Record,
    request::Asked,
    word::moment,
};
use crate::{
    accounts::{self, AccountActor, AssistantActor, EmployerActor, Session},
    assistants::equality::EqualityError,
    audit::{self, Event},
    clock::Timestamp,
    employers,
    keys::Keyring,
    own_data::events,
    places::Gazetteer,
    privacy, requests,
    storage::{self, Database},
};

/// The form of the file. A later one gets another number, so that whoever reads it knows what to expect.
const VERSION: u32 = 1;

/// The whole file.
#[derive(Debug, Serialize)]
struct Download {
    about_this_file: About,
    account: Account,
    how_we_reach_you: Reached,
    consents: Vec<Consent>,
    requests_about_your_data: Vec<Asked>,
    record_as_a_personal_assistant: Option<Record>,
    told_as_an_employer: Option<AsEmployer>,
}

#[derive(Debug, Serialize)]
struct About {
    format: &'static str,
    version: u32,
    made_at: String,
    left_out: &'static [&'static str],
}

/// Why there is no copy.
#[derive(Debug, thiserror::Error)]
pub enum DownloadError {
    /// The register's key is not here, so nobody knows which equality answers are whose.
    #[error("the register's key is not here")]
    NoKey,
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] serde_json::Error),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl From<EqualityError> for DownloadError {
    fn from(error: EqualityError) -> Self {
        match error {
            EqualityError::Storage(error) => Self::Storage(error),
            EqualityError::NoKey | EqualityError::NoConsent | EqualityError::NoRecord => Self::NoKey,
        }
    }
}

/// A copy, as JSON, of what the owner of this session gave and what was decided about it. That it was taken is on
/// record before anything is handed out. The file says itself what is `left_out` of it, because it travels alone.
pub async fn download(
    db: &Database,
    keys: &Keyring,
    gazetteer: &Gazetteer,
    session: &Session,
    left_out: &'static [&'static str],
    now: Timestamp,
) -> Result<Vec<u8>, DownloadError> {
    let who = AccountActor::of(session);
    let person = accounts::find_person(db, who).await?;
    let waiting = accounts::addresses_to_confirm(db, who, now).await?;
    let tokens = accounts::api_tokens(db, session, now).await?;
    let record = match AssistantActor::of(session) {
        Some(who) => Record::find(db, keys, gazetteer, who, now).await?,
        None => None,
    };
    let employer = match EmployerActor::of(session) {
        Some(who) => {
            let kept = employers::kept::all_kept(db, who).await?;
            employers::find(db, who).await?.map(|employer| (employer, kept))
        }
        None => None,
    };
    let whole = Download {
        about_this_file: About {
            format: "a person's own data on a register of personal assistants",
            version: VERSION,
            made_at: moment(now),
            left_out,
        },
        account: Account::of(session, &waiting, &tokens),
        how_we_reach_you: Reached::of(&person),
        consents: privacy::consents(db, who).await?.iter().map(Consent::of).collect(),
        requests_about_your_data: requests::own_requests(db, who).await?.iter().map(Asked::of).collect(),
        record_as_a_personal_assistant: record,
        told_as_an_employer: employer
            .map(|(employer, kept)| AsEmployer::of(&employer, kept, gazetteer, now.today())),
    };
    let file = serde_json::to_vec_pretty(&whole)?;
    note(db, who, now).await?;
    Ok(file)
}

async fn note(db: &Database, who: AccountActor, now: Timestamp) -> storage::Result<()> {
    let event = Event::of(events::DOWNLOADED).subject("account", who.account()).about(who.account());
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        audit::record(&mut tx, who.who(), now, event.clone()).await?;
        tx.commit().await
    })
    .await
}
