//! What holds of every list.

use std::collections::BTreeSet;

use pa_registry::assistants::terms;

/// What a page chooses from, by the name of the list: the text for the database, and the label.
fn lists() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    macro_rules! lists {
        ($($list:ident)*) => {
            vec![$((
                stringify!($list),
                terms::$list::ALL.iter().map(|one| (one.as_str(), one.label())).collect(),
            )),*]
        };
    }
    lists![
        Accredited AccessStage CareCertificate Carer ContractType Day DelegatedHealthcare Disability EmploymentKind
        Ethnicity FixedHours Fluency FundedBy Gender GenderIdentity HowTrained Level LevelTwoCertificate Looking Need
        NeedGroup NextStep PartOfDay PathwayCategory Pet QualificationGroup Reach Religion Sex SexualOrientation Smoking
        Task TaskGroup TrainedBy TrainingCategory Transport WhyEnded WhyNotTrained WorkMark YesNo
    ]
}

#[test]
fn no_text_and_no_label_stands_for_two() {
    for (list, members) in lists() {
        let texts: BTreeSet<_> = members.iter().map(|(text, _)| text).collect();
        let labels: BTreeSet<_> = members.iter().map(|(_, label)| label).collect();
        assert_eq!((texts.len(), labels.len()), (members.len(), members.len()), "{list}");
    }
}

#[test]
fn texts_are_plain_and_labels_are_sentences_without_a_stop() {
    for (list, members) in lists() {
        for (text, label) in members {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(!text.is_empty() && text.len() <= 40 && text.chars().all(plain), "{list}: {text:?}");
            let first = label.chars().next().unwrap();
            assert!(first.is_uppercase() || first.is_ascii_digit(), "{list}: {label:?}");
            assert!(!label.ends_with(['.', ' ', ',']) && label.len() <= 80, "{list}: {label:?}");
        }
    }
}

#[test]
fn monitoring_lets_everybody_keep_silent() {
    let monitoring =
        ["Carer", "Disability", "Ethnicity", "GenderIdentity", "Religion", "Sex", "SexualOrientation"];
    let silent: Vec<_> = lists()
        .into_iter()
        .filter(|(_, members)| members.last() == Some(&("not_said", "I prefer not to say")))
        .map(|(list, _)| list)
        .collect();
    assert_eq!(silent, monitoring);
}
