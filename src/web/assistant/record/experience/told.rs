//! What was told of this part, for the page of all answers.

use super::super::told::Told;
use super::{job, shown};
use crate::assistants::terms::{CareCertificate, LevelTwoCertificate, NextStep, PathwayCategory, YesNo};
use crate::assistants::{Experience, Section};
use crate::words::Words;

/// What was told on the pages of a question.
pub(in crate::web::assistant::record) fn told(
    section: Section,
    experience: &Experience,
    words: &Words,
) -> Vec<Told> {
    match section {
        Section::Jobs => jobs(experience, words),
        Section::Qualifications => qualifications(experience, words),
        Section::Training => training(experience, words),
        Section::Pathway => pathway(experience, words),
        _ => Vec::new(),
    }
}

fn jobs(experience: &Experience, words: &Words) -> Vec<Told> {
    let w = &words.engagements;
    let worked = experience.told.worked.map(|worked| Told::new(w.first.short, shown::yes_no(worked, words)));
    let jobs = experience.engagements.iter().map(|entry| {
        let asked = if entry.item.ended.is_some() { w.told_past } else { w.told_current };
        Told::new(asked, job::lines(&entry.item, words))
    });
    worked.into_iter().chain(jobs).collect()
}

fn qualifications(experience: &Experience, words: &Words) -> Vec<Told> {
    let (w, told) = (&words.qualifications, &experience.told);
    let said = [
        (w.first.short, told.qualified.map(YesNo::label)),
        (w.first.care_short, told.care_certificate.map(CareCertificate::label)),
        (w.first.level_two_short, told.level_two.map(LevelTwoCertificate::label)),
    ];
    let said = said.into_iter().filter_map(|(asked, said)| Some(Told::new(asked, said?)));
    let titles: Vec<_> =
        experience.qualifications.iter().map(|entry| entry.item.qualification.label()).collect();
    let titles = (!titles.is_empty()).then(|| Told::new(w.list, titles.join("\n")));
    said.chain(titles).collect()
}

fn training(experience: &Experience, words: &Words) -> Vec<Told> {
    let w = &words.training;
    let trained =
        experience.told.trained.map(|trained| Told::new(w.first.short, shown::yes_no(trained, words)));
    let done: Vec<_> = experience.trainings.iter().map(|entry| entry.item.category.label()).collect();
    let asked: Vec<_> = experience.requests.iter().map(|entry| entry.item.category.label()).collect();
    let lists = [(w.list, done), (w.asked.list, asked)];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    trained.into_iter().chain(lists.map(|(asked, list)| Told::new(asked, list.join("\n")))).collect()
}

fn pathway(experience: &Experience, words: &Words) -> Vec<Told> {
    let (w, told) = (&words.pathway, &experience.told);
    let said = [
        (w.short, told.pathway.map(PathwayCategory::label)),
        (w.next_short, told.next_step.map(NextStep::label)),
    ];
    said.into_iter().filter_map(|(asked, said)| Some(Told::new(asked, said?))).collect()
}
