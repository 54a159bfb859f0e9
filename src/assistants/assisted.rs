//! What follows on the register when a registrar begins to act for somebody, when the consent ends, and when the account
//! becomes her own. An employer has no record, so nothing follows for one.

use super::{
    FullName, events,
    life::{Life, Status},
    move_on::moved,
    section::Section,
    store,
    teller::{NotAdmitted, Teller},
};
use crate::{
    accounts::{
        self, Answer, Desk, HandedOver, HandoverCode, HandoverError, HandoverToken, HandoverWord,
        RegistrarActor, Retyped, SignUpRole, Whom,
    },
    assisting::{self, Assisted, AssistingActor, OpenError, Opening},
    audit::{self, Event},
    clock::Timestamp,
    ids::{AssistantId, PersonId},
    privacy::{Heard, Said},
    storage::{self, Conn, Database, Tx},
};

/// Why nothing was begun.
pub type BeginError = OpenError;

/// How far the record of somebody is, for the list of those for whom registrars act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftToDo {
    /// Where it is in its life.
    pub status: Status,
    /// How many questions want an answer before it can be sent.
    pub open: usize,
}

/// Why there is no code.
#[derive(Debug, thiserror::Error)]
pub enum CodeError {
    /// Nobody acts for this person any more.
    #[error(transparent)]
    NotAdmitted(#[from] NotAdmitted),
    /// The record does not say when she was born, which is what she will be asked for beside the code.
    #[error("the record has no date of birth")]
    NoBirthDate,
    /// An employer has agreed on no word, which she will be asked for beside the code.
    #[error("no word was agreed on")]
    NoWord,
    /// The word stands in the letter.
    #[error("the word is part of the name")]
    WordInLetter,
    /// There are no random bytes to draw a code from.
    #[error("there are no random bytes")]
    NoRandom(#[from] getrandom::Error),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Writes somebody down who agreed that a registrar acts for her; a personal assistant's record is begun with her name.
pub async fn begin(
    db: &Database,
    who: RegistrarActor,
    (name, opening): (&FullName, &Opening),
    now: Timestamp,
) -> Result<PersonId, BeginError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let person = assisting::open(&mut tx, who, opening, now).await?;
        if opening.role == SignUpRole::Assistant {
            begin_record(&mut tx, who, (person, name), now).await?;
        }
        tx.commit().await?;
        Ok(person)
    })
    .await
}

async fn begin_record(
    tx: &mut Tx,
    who: RegistrarActor,
    (person, name): (PersonId, &FullName),
    now: Timestamp,
) -> storage::Result<()> {
    let id = AssistantId::new(now);
    store::record::insert(tx, id, Some(Whom::Person(person)), now).await?;
    store::record::save_name(tx, id, name).await?;
    store::section::answered(tx, id, Section::Name, now).await?;
    store::helper::note(tx, id, who.account()).await?;
    let event = Event::of(events::BEGUN).subject("assistant", id).about_person(person);
    audit::record(tx, who.who(), now, event).await
}

/// Somebody took back that a registrar acts for her: her record leaves the register, as it would if she left herself.
pub async fn withdraw(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    (heard, said): (Heard, &Said),
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let actor = assisting::assist_within(&mut tx, who, person, now).await?;
        if let Some(record) = store::record::overview_of(&mut tx, Whom::Person(person)).await?
            && let Ok(life) = record.life.leave()
        {
            moved(&mut tx, Teller::from(actor), &record, life, events::LEFT, now).await?;
        }
        assisting::take_back(&mut tx, who, person, (heard, said), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// How far the record of a person is; none for an employer, and where nothing is told yet.
pub async fn left_to_do(
    db: &mut Conn,
    _who: RegistrarActor,
    person: PersonId,
) -> storage::Result<Option<LeftToDo>> {
    let record = store::record::overview_of(db, Whom::Person(person)).await?;
    Ok(record.map(|record| LeftToDo {
        status: record.life.status(),
        open: if record.life == Life::Draft { record.missing().len() } else { 0 },
    }))
}

/// Makes a code with which a personal assistant makes the account her own, for a letter; a code of before works no more.
pub async fn make_code(
    db: &Database,
    who: AssistingActor,
    now: Timestamp,
) -> Result<HandoverCode, CodeError> {
    made(db, who, None, now).await
}

/// The same for an employer, with a word that the two have agreed on: what stands on the envelope is known to whoever finds
/// it.
pub async fn make_code_with(
    db: &Database,
    who: AssistingActor,
    word: &HandoverWord,
    now: Timestamp,
) -> Result<HandoverCode, CodeError> {
    made(db, who, Some(word), now).await
}

async fn made(
    db: &Database,
    who: AssistingActor,
    word: Option<&HandoverWord>,
    now: Timestamp,
) -> Result<HandoverCode, CodeError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        Teller::from(who).still_may(&mut tx, now).await??;
        let code = HandoverCode::draw()?;
        let assisted = assisting::find_assisted(&mut tx, who.person()).await?.ok_or(NotAdmitted)?;
        let answer = match assisted.role {
            SignUpRole::Employer => agreed(&assisted, word)?,
            SignUpRole::Assistant => born(&mut tx, who.person()).await?,
        };
        let whose = (who.person(), assisted.role);
        accounts::make_code(&mut tx, who.who(), whose, (&code, &answer), now).await?;
        tx.commit().await?;
        Ok(code)
    })
    .await
}

fn agreed(assisted: &Assisted, word: Option<&HandoverWord>) -> Result<Answer, CodeError> {
    let word = word.ok_or(CodeError::NoWord)?;
    if word.is_part_of(&assisted.name) || word.is_part_of(&assisted.family_name) {
        return Err(CodeError::WordInLetter);
    }
    Ok(Answer::NameAndWord(assisted.family_name.clone(), word.clone()))
}

async fn born(tx: &mut Tx, person: PersonId) -> Result<Answer, CodeError> {
    let record = store::record::overview_of(tx, Whom::Person(person)).await?;
    let born = record.and_then(|record| record.born_on).ok_or(CodeError::NoBirthDate)?;
    Ok(Answer::BirthDate(born.day()))
}

/// Makes an account its person's own, once, for who knows the password that was chosen with the code; the record becomes
/// hers with it, and no registrar acts for her any more.
pub async fn hand_over(
    desk: &Desk<'_>,
    token: &HandoverToken,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<HandedOver, HandoverError> {
    let proven = accounts::prove_handover(desk, token, retyped, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let done = accounts::hand_over(&mut tx, token, &proven, now).await?;
            assisting::handed_over(&mut tx, done.person).await?;
            if let Some(id) = store::record::id_of(&mut tx, Whom::Person(done.person)).await? {
                store::record::give(&mut tx, id, done.account, now).await?;
            }
            tx.commit().await?;
            Ok(done)
        })
        .await
}
