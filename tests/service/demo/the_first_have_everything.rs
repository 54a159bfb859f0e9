//! Who signs in as the first PA of the list meets a filled register.

use pa_registry::accounts::Role;
use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{Life, Section, Way};
use pa_registry::audit;

use super::scene::{City, Pa, WITHOUT_EMAIL};

#[tokio::test]
async fn one_listed_one_record_only_and_one_who_begins() {
    let city = City::make(1).await;
    let named: Vec<_> = city.named.iter().filter(|entry| entry.role == Role::Assistant).collect();
    let notes: Vec<_> = named.iter().map(|entry| entry.note.as_deref().unwrap()).collect();
    assert_eq!(
        notes[..3],
        ["listed, with everything told", "keeps a record only, with everything told", "no record yet"]
    );
    let of = |place: usize| city.pas.iter().find(|pa| pa.email == named[place].email);
    let everything = |pa: &Pa| Section::ALL.iter().all(|section| pa.record.has(*section));
    let (listed, record_only) = (of(0).unwrap(), of(1).unwrap());
    for pa in [listed, record_only] {
        assert!(everything(pa), "{:?}", pa.record.answered);
        let told = &pa.experience;
        assert!(!told.engagements.is_empty() && !told.qualifications.is_empty());
        assert!(!told.trainings.is_empty() && !told.requests.is_empty());
    }
    assert_eq!((listed.record.life, record_only.record.life), (Life::OnRecord, Life::OnRecord));
    assert_eq!(listed.record.profile.way, Some(Way::Listed));
    assert_eq!(listed.record.looking, Some(Looking::Yes));
    assert_eq!(listed.blocks.len(), 1);
    assert_eq!(record_only.record.profile.way, Some(Way::RecordOnly));
    assert!(of(2).is_none(), "the third has begun nothing");
}

#[tokio::test]
async fn the_audit_has_a_line_for_each_record_and_holds() {
    let city = City::make(1).await;
    let report = audit::verify(&city.test.db, &city.keys, None).await.unwrap();
    assert!(report.is_clean(), "{report}");
    assert_eq!(
        usize::try_from(report.seals).unwrap(),
        city.pas.len() + WITHOUT_EMAIL + 1,
        "and one for the outlines"
    );
    assert_eq!(report.waiting, 0);
}
