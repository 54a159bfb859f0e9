//! Every number of the published lists is in ours, and none of ours is made up.

use std::collections::BTreeMap;

use pa_registry::assistants::terms::{
    Accredited, CareCertificate, ContractType, DelegatedHealthcare, Ethnicity, HowTrained, Level,
    LevelTwoCertificate, Need, NeedGroup, PathwayCategory, Qualification, QualificationGroup,
    TrainingCategory, YesNo,
};

use crate::support::published::{Published, published};

/// What a code list says, as numbers and something about each.
fn listed(file: &Published, about: &str) -> BTreeMap<u16, String> {
    file.rows().map(|row| (row["bulk_upload_code"].parse().unwrap(), row[about].to_lowercase())).collect()
}

/// What our list says.
fn ours<T: Copy>(all: &[T], code: impl Fn(T) -> u16) -> Vec<u16> {
    let mut codes: Vec<u16> = all.iter().map(|one| code(*one)).collect();
    codes.sort_unstable();
    codes
}

fn codes(listed: &BTreeMap<u16, String>) -> Vec<u16> {
    listed.keys().copied().collect()
}

#[test]
fn levels() {
    let Some(file) = published("asc-wds/codelists/qualification_levels.csv") else { return };
    let listed = listed(&file, "label");
    assert_eq!(ours(Level::ALL, Level::code), codes(&listed));
    for level in Level::ALL.iter().filter(|level| **level != Level::NotKnown) {
        assert_eq!(level.label().to_lowercase(), listed[&level.code()]);
    }
}

#[test]
fn qualifications_with_group_title_and_level() {
    let Some(file) = published("asc-wds/codelists/qualifications.csv") else { return };
    let listed: BTreeMap<_, _> = file
        .rows()
        .map(|row| {
            let about = [&row["group"], &row["title"], &row["level"]].map(|text| text.replace('\'', "’"));
            (row["bulk_upload_code"].clone(), about)
        })
        .collect();
    let ours: BTreeMap<_, _> = Qualification::all()
        .map(|one| {
            let group = match one.group() {
                QualificationGroup::Other => "Other type of qualification",
                group => group.label(),
            };
            let level = match one.level() {
                None => "",
                Some(Level::Entry) => "E",
                Some(level) => level.as_str(),
            };
            (one.as_str().to_owned(), [group, one.title(), level].map(str::to_owned))
        })
        .collect();
    assert_eq!(ours, listed);
    assert_eq!(ours.len(), 145);
}

#[test]
fn training_categories() {
    let Some(file) = published("asc-wds/codelists/training_categories.csv") else { return };
    let listed = listed(&file, "label");
    assert_eq!(ours(TrainingCategory::ALL, TrainingCategory::code), codes(&listed));
    assert_eq!(listed.len(), 48);
    // Our words may differ; that each number has the right ones is seen by a word that both have.
    let word = |text: &str| {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
    };
    for category in TrainingCategory::ALL {
        let (mine, theirs) = (word(category.label()), word(&listed[&category.code()]));
        let common = mine.iter().any(|one| one.len() > 2 && one != "and" && theirs.contains(one));
        assert!(common, "{category}: {theirs:?}");
    }
}

#[test]
fn needs_with_their_groups() {
    let Some(file) = published("asc-wds/codelists/service_users.csv") else { return };
    let listed = listed(&file, "group");
    assert_eq!(ours(Need::ALL, Need::code), codes(&listed));
    for need in Need::ALL {
        let group = match need.group() {
            NeedGroup::Other => "Other",
            group => group.label(),
        };
        assert_eq!(group.to_lowercase(), listed[&need.code()], "{need}");
    }
}

#[test]
fn small_lists() {
    let Some(file) = published("asc-wds/codelists/small_enumerations.csv") else { return };
    let of = |column: &str| {
        let rows = file.rows().filter(|row| row["column"] == column);
        // "1 or 1;YYYY" is 1.
        let code = |text: &str| text.split(' ').next().unwrap().parse::<u16>().unwrap();
        let mut codes: Vec<u16> = rows.map(|row| code(&row["code"])).collect();
        codes.sort_unstable();
        codes
    };
    assert_eq!(ours(ContractType::ALL, ContractType::code), of("EMPLSTATUS"));
    for column in ["ZEROHRCONT", "APPRENTICE", "DHA"] {
        assert_eq!(ours(YesNo::ALL, YesNo::code), of(column));
    }
    assert_eq!(ours(CareCertificate::ALL, CareCertificate::code), of("CARECERT"));
    assert_eq!(ours(LevelTwoCertificate::ALL, LevelTwoCertificate::code), of("L2CARECERT"));
    assert_eq!(ours(Accredited::ALL, Accredited::code), of("ACCREDITED"));
    assert_eq!(ours(HowTrained::ALL, HowTrained::code), of("HOWDELIVERED"));
    // Somebody who did one of these knows which.
    let mut activities = ours(DelegatedHealthcare::ALL, DelegatedHealthcare::code);
    activities.push(999);
    assert_eq!(activities, of("DHAACTIVITIES"));
    // Personal assistants are a category of the pathway and none of the data set.
    let pathway: Vec<PathwayCategory> =
        PathwayCategory::ALL.iter().copied().filter(|one| *one != PathwayCategory::Assistant).collect();
    assert_eq!(ours(&pathway, |one| one.code().unwrap()), of("CWPCATEGORY"));
}

#[test]
fn ethnic_groups() {
    let Some(file) = published("asc-wds/codelists/ethnicity.csv") else { return };
    let listed = listed(&file, "label");
    // An employer may not know; a person does, and may keep silent.
    let mut mine: Vec<u16> = Ethnicity::ALL.iter().filter_map(|one| one.code()).chain([99]).collect();
    mine.sort_unstable();
    mine.dedup();
    assert_eq!(mine, codes(&listed));
}
