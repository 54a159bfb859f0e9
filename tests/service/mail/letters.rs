//! Who has no e-mail, or asked for letters, gets the same words on paper; officers print and post them.

use pa_registry::accounts::{ContactDetails, Preferences, TypedContactDetails, TypedPreferences, Whom};
use pa_registry::audit::Who;
use pa_registry::ids::{AccountId, LetterId};
use pa_registry::keys::Keyring;
use pa_registry::mail::{
    LetterError, NotReadable, count_waiting_letters, mark_letter_posted, mark_letter_printed, open_letter,
    waiting_letters,
};
use pa_registry::storage::{PageRequest, Sql};

use super::outbox::{Outbox, memory};
use super::scene::writing;

/// Somebody who asked for letters in large print.
async fn a_friend_of_paper(outbox: &Outbox) -> Whom {
    let new = outbox
        .an_account(|new| {
            let typed = TypedContactDetails { name: "Sam", address: "1 High Street", ..Default::default() };
            let contact = ContactDetails::read(&typed, None).unwrap();
            let typed = TypedPreferences {
                contact_by: "letter",
                language: "English",
                format: "large_print",
                interpreter: "no",
                interpreter_language: "",
            };
            new.preferences = Some(Preferences::read(&typed, Some(&contact)).unwrap());
            new.contact = Some(contact);
        })
        .await;
    Whom::Account(new.id)
}

fn officer(outbox: &Outbox) -> Who {
    Who::account(AccountId::new(outbox.now), "registrar")
}

async fn only_letter(outbox: &Outbox) -> LetterId {
    let mut db = outbox.db().read().await.unwrap();
    let page = waiting_letters(&mut db, &PageRequest::first(10)).await.unwrap();
    assert_eq!((page.rows.len(), page.next), (1, None));
    page.rows[0].id
}

#[tokio::test]
async fn notices_go_on_paper_and_links_by_mail() {
    let outbox = Outbox::new().await;
    let sam = a_friend_of_paper(&outbox).await;
    let notice = writing("Your password was changed", "Hello.\n\nYour password was changed.\n");
    assert!(outbox.tells(sam, &notice).await);
    assert!(outbox.tells(sam, &writing("Confirm", "Hello.\n\nhttps://register.example/confirm/T\n")).await);
    let (mailer, kept) = memory();
    assert_eq!(outbox.works(&mailer).await, None);
    assert_eq!(kept.lock().unwrap()[0].writing.subject, "Confirm");
    assert!(outbox.claims().await.is_none());

    let id = only_letter(&outbox).await;
    let letter =
        open_letter(outbox.db(), &outbox.keys, officer(&outbox), id, outbox.now).await.unwrap().unwrap();
    assert_eq!(letter.writing, notice);
    assert!(letter.about.large_print && letter.about.printed_at.is_none());
    assert!(!format!("{letter:?}").contains("password"), "{letter:?}");
}

#[tokio::test]
async fn without_an_address_for_mail_everything_goes_on_paper() {
    let outbox = Outbox::new().await;
    let new = outbox.an_account(|_| {}).await;
    let mut tx = outbox.db().begin().await.unwrap();
    tx.execute(Sql::new("UPDATE people SET account_id = NULL")).await.unwrap();
    tx.commit().await.unwrap();
    assert!(outbox.tells(Whom::Person(new.person), &writing("A subject", "Hello.")).await);
    let id = only_letter(&outbox).await;
    let letter =
        open_letter(outbox.db(), &outbox.keys, officer(&outbox), id, outbox.now).await.unwrap().unwrap();
    assert_eq!((letter.about.person, letter.about.large_print), (new.person, false));
}

#[tokio::test]
async fn a_letter_is_printed_posted_and_forgotten_and_each_is_recorded() {
    let outbox = Outbox::new().await;
    let sam = a_friend_of_paper(&outbox).await;
    assert!(outbox.tells(sam, &writing("A subject", "Hello.")).await);
    let (id, who, db) = (only_letter(&outbox).await, officer(&outbox), outbox.db());
    open_letter(db, &outbox.keys, who, id, outbox.now).await.unwrap().unwrap();
    assert!(mark_letter_printed(db, who, id, outbox.now).await.unwrap());
    assert!(!mark_letter_printed(db, who, id, outbox.now).await.unwrap(), "once is enough");
    assert!(mark_letter_posted(db, who, id, outbox.now).await.unwrap());
    assert!(!mark_letter_posted(db, who, id, outbox.now).await.unwrap());
    assert!(!mark_letter_printed(db, who, id, outbox.now).await.unwrap());
    assert_eq!(open_letter(db, &outbox.keys, who, id, outbox.now).await.unwrap(), None);
    assert_eq!(count_waiting_letters(&mut db.read().await.unwrap()).await.unwrap(), 0);
    assert_eq!(outbox.count("SELECT COUNT(*) FROM letters WHERE sealed IS NULL").await, 1);
    for recorded in [
        "SELECT COUNT(*) FROM audit_events WHERE kind = 'letter.opened'",
        "SELECT COUNT(*) FROM audit_events WHERE kind = 'letter.printed'",
        "SELECT COUNT(*) FROM audit_events WHERE kind = 'letter.posted' AND about_id IN (SELECT id FROM people)",
    ] {
        assert_eq!(outbox.count(recorded).await, 1, "{recorded}");
    }
}

#[tokio::test]
async fn many_letters_come_page_by_page_the_oldest_first() {
    let mut outbox = Outbox::new().await;
    let sam = a_friend_of_paper(&outbox).await;
    for _ in 0..5 {
        assert!(outbox.tells(sam, &writing("A subject", "Hello.")).await);
        outbox.now += time::Duration::SECOND;
    }
    let mut db = outbox.db().read().await.unwrap();
    assert_eq!(count_waiting_letters(&mut db).await.unwrap(), 5);
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = waiting_letters(&mut db, &PageRequest::new(after, 2)).await.unwrap();
        seen.extend(page.rows.iter().map(|letter| letter.created_at));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(seen.len() == 5 && seen.is_sorted(), "{seen:?}");
}

#[tokio::test]
async fn another_key_opens_none_and_nobody_is_recorded_as_having_looked() {
    let outbox = Outbox::new().await;
    let sam = a_friend_of_paper(&outbox).await;
    assert!(outbox.tells(sam, &writing("A subject", "Hello.")).await);
    let id = only_letter(&outbox).await;
    let other = Keyring::draw().unwrap();
    let answer = open_letter(outbox.db(), &other, officer(&outbox), id, outbox.now).await;
    assert!(matches!(answer, Err(LetterError::Sealed(NotReadable::Sealed(_)))), "{answer:?}");
    assert_eq!(outbox.count("SELECT COUNT(*) FROM audit_events WHERE kind = 'letter.opened'").await, 0);
}
