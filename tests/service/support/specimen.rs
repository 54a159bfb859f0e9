//! One thing of each kind that an address can name.

use super::app::App;
use super::browser::Browser;
use super::people::{PASSWORD, somebody};
use crate::assistants::scene::{a_sent_record, actor, record};
use crate::requests::scene::{an_asker, asks};
use pa_registry::accounts::{Role, invite_first_administrator};
use pa_registry::guidance::examples;
use pa_registry::ids::{AssistantId, ClaimId};
use pa_registry::requests::RequestKind;
use pa_registry::web::access::Specimen;

impl App {
    /// Links of people of whom nobody is signed in, and a letter to one of them.
    pub(crate) async fn specimen(&self, name: &str) -> Specimen {
        let forgetful = somebody(&[Role::Assistant]).create(self).await;
        let mut browser = self.browser();
        let page = browser.visit("/forgotten-password").await;
        browser.submit(&page, &[("email", &forgetful.email)]).await;
        let officer = somebody(&[Role::Commissioner]).create(self).await;
        let invited = format!("{name}@council.example").parse().unwrap();
        let invitation =
            invite_first_administrator(&self.service.db, &invited, self.clock.now()).await.unwrap();
        let on_paper = self.a_friend_of_paper("standard").await;
        Specimen {
            data_request: self.a_data_request().await,
            employer: self.a_waiting_employer().await.to_string(),
            assisted: self.an_assisted_person().await.to_string(),
            assisted_employer: self.an_assisted_employer().await.to_string(),
            handover_token: self.a_handover_link(&format!("{name}.claims@people.example")).await,
            officer: officer.id.to_string(),
            help_section: examples(self.service.words)[0].id.to_string(),
            help_version: "0".to_owned(),
            invitation_token: invitation.reveal(),
            import_token: self.imported(&format!("{name}.imported@people.example")).await,
            letter: self.a_letter(on_paper.person, "You can use this service again.").await.to_string(),
            reset_token: self.last_link_to("/new-password/").await,
            link_token: self.pending_link(&format!("{name}@people.example")).await,
            ..self.of_records().await
        }
    }

    /// What belongs to records of personal assistants.
    async fn of_records(&self) -> Specimen {
        let history = self.a_history().await;
        let (record, claim) = self.a_waiting_record().await;
        Specimen {
            job: history.engagements[0].id.to_string(),
            qualification: history.qualifications[0].id.to_string(),
            training: history.trainings[0].id.to_string(),
            training_request: history.requests[0].id.to_string(),
            referee: self.a_referee().await.to_string(),
            record: record.to_string(),
            call: self.a_record_to_ring().await.to_string(),
            confirmation_token: self.a_confirmation_link().await,
            alert_token: self.an_alert_link().await,
            share_token: self.a_share_link().await,
            claim: claim.to_string(),
            ..absent()
        }
    }

    /// A record that waits to be checked, and a claim in it.
    async fn a_waiting_record(&self) -> (AssistantId, ClaimId) {
        let mut browser = somebody(&[Role::Assistant]).signed_in(self).await;
        a_sent_record(self, &mut browser).await;
        let who = actor(self, &browser).await;
        (record(self, who).await.id, self.a_referee_of(who).await)
    }

    /// A request of somebody about the own data.
    async fn a_data_request(&self) -> String {
        let (_, asker) = an_asker(self).await;
        asks(self, asker, RequestKind::Erase).await.to_string()
    }

    /// The token of a link that confirms a new address of whoever is signed in here.
    pub(crate) async fn address_link(&self, browser: &mut Browser<'_>) -> String {
        let page = browser.visit("/account/email").await;
        let new = format!("new.{}@people.example", uuid::Uuid::now_v7().simple());
        browser.submit(&page, &[("email", &new), ("current", PASSWORD)]).await;
        self.last_link_to("/new-address/").await
    }
}

/// Things that are not there.
pub(crate) fn absent() -> Specimen {
    let token = "A".repeat(43);
    let nobody = uuid::Uuid::nil().to_string();
    Specimen {
        link_token: token.clone(),
        reset_token: token.clone(),
        address_token: token.clone(),
        invitation_token: token.clone(),
        import_token: token.clone(),
        confirmation_token: token.clone(),
        alert_token: token.clone(),
        share_token: token.clone(),
        handover_token: token,
        officer: nobody.clone(),
        job: nobody.clone(),
        qualification: nobody.clone(),
        training: nobody.clone(),
        training_request: nobody.clone(),
        referee: nobody.clone(),
        record: nobody.clone(),
        call: nobody.clone(),
        claim: nobody.clone(),
        assisted: nobody.clone(),
        assisted_employer: nobody.clone(),
        data_request: nobody.clone(),
        employer: nobody.clone(),
        help_section: nobody.clone(),
        help_version: "999999".to_owned(),
        letter: nobody,
    }
}
