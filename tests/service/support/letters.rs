//! Letters to made-up people, which wait for an officer.

use super::app::App;
use super::people::PASSWORD;
use pa_registry::accounts::{
    self, ContactDetails, NewAccount, Password, Preferences, Role, TypedContactDetails, TypedPreferences,
    Whom, create_account,
};
use pa_registry::ids::{LetterId, PersonId};
use pa_registry::mail::{Writing, waiting_letters};
use pa_registry::storage::PageRequest;
use pa_registry::text::Email;

/// Whom letters go to.
pub(crate) const ON_PAPER: TypedContactDetails<'_> = TypedContactDetails {
    name: "Sam Okafor",
    telephone: "0116 496 0123",
    address: "1 High Street\r\nLeicester",
    postcode: "le1 1aa",
};

impl App {
    /// A personal assistant who asked for letters, in this format.
    pub(crate) async fn a_friend_of_paper(&self, format: &str) -> NewAccount {
        let email: Email = format!("sam.{}@people.example", uuid::Uuid::now_v7().simple()).parse().unwrap();
        let password = Password::new(PASSWORD, &email, &self.forbidden()).unwrap();
        let hash = self.service.hasher.hash(&password).await.unwrap();
        let mut new = NewAccount::new(email, hash, Role::Assistant, self.clock.now());
        let contact = ContactDetails::read(&ON_PAPER, None).unwrap();
        let wishes = TypedPreferences {
            contact_by: "letter",
            language: "English",
            format,
            interpreter: "no",
            interpreter_language: "",
        };
        new.preferences = Some(Preferences::read(&wishes, Some(&contact)).unwrap());
        new.contact = Some(contact);
        let mut tx = self.service.db.begin().await.unwrap();
        create_account(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        new
    }

    /// Writes to a person who gets letters, and gives the letter.
    pub(crate) async fn a_letter(&self, person: PersonId, body: &str) -> LetterId {
        let letterhead = &self.service.letterhead;
        let writing: Writing = letterhead.write("test", "Your password was changed", body);
        let Self { service, clock, .. } = self;
        let mut tx = service.db.begin().await.unwrap();
        let told = accounts::tell(&mut tx, &service.keys, Whom::Person(person), &writing, clock.now())
            .await
            .unwrap();
        assert!(told);
        tx.commit().await.unwrap();
        let mut db = service.db.read_current().await.unwrap();
        let waiting = waiting_letters(&mut db, &PageRequest::first(1_000)).await.unwrap();
        waiting.rows.iter().rev().find(|letter| letter.person == person).expect("a letter").id
    }
}
