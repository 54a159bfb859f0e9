//! What others see of a personal assistant, line by line.

use crate::assistants::terms::{DelegatedHealthcare, FixedHours, Gender, Need, NoticeWeeks, Smoking, Task};
use crate::assistants::{Listing, PayShown};
use crate::places::ShownPlace;
use crate::web::components::{SummaryList, SummaryRow};
use crate::web::moment;
use crate::web::several::lines;
use crate::words::Words;

/// The lines of a listing; what was not said has none.
pub(crate) fn said(listing: &Listing, words: &Words) -> SummaryList {
    let all = who(listing, words).into_iter().chain(work(listing, words)).chain(terms(listing, words));
    let said = all.chain(person(listing, words)).filter(|(_, answer)| !answer.is_empty());
    said.fold(SummaryList::new(), |list, (asked, answer)| list.row(SummaryRow::new(asked, answer)))
}

/// What a line says, and its answer.
type Line = (&'static str, String);

fn who(listing: &Listing, words: &Words) -> [Line; 4] {
    let record = &words.record;
    let about = &listing.about;
    [
        (record.preview.name, listing.name.clone()),
        (record.preview.place, listing.place.as_ref().map(place).unwrap_or_default()),
        (record.about.others_about, about.about.as_ref().map(ToString::to_string).unwrap_or_default()),
        (record.preview.interests, about.interests.as_ref().map(ToString::to_string).unwrap_or_default()),
    ]
}

fn place(shown: &ShownPlace) -> String {
    let parts = [Some(shown.area.as_str()), shown.authority.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn work(listing: &Listing, words: &Words) -> [Line; 6] {
    let record = &words.record;
    let done = lines(listing.healthcare.all().map(DelegatedHealthcare::label));
    let spoken = listing.languages.all().iter();
    let spoken: Vec<_> =
        spoken.map(|one| record.languages.spoken(one.called(), one.fluency.label())).collect();
    let travel = listing.travel.as_ref();
    [
        (record.tasks.short, lines(listing.tasks.all().map(Task::label))),
        (record.needs.short, lines(listing.needs.all().map(Need::label))),
        (
            record.healthcare.short,
            if done.is_empty() { done } else { format!("{done}\n{}", record.healthcare.caveat) },
        ),
        (record.languages.title, spoken.join("\n")),
        (record.preview.reach, travel.map(|travel| travel.reach.label().to_owned()).unwrap_or_default()),
        (
            record.preview.transport,
            travel.map(|travel| lines(travel.transport.iter().map(|by| by.label()))).unwrap_or_default(),
        ),
    ]
}

fn terms(listing: &Listing, words: &Words) -> [Line; 6] {
    let (record, w) = (&words.record, &words.record.hours);
    let marks = listing.availability.as_ref().map(|said| lines(said.marks.iter().map(|mark| mark.label())));
    let pay = listing.pay.map(|pay| match pay {
        PayShown::Amount(pay) => w.pay_said(pay),
        PayShown::LegalMinimumOrMore => record.preview.legal_minimum.to_owned(),
    });
    [
        (record.preview.marks, marks.unwrap_or_default()),
        (w.hours, listing.hours.map(|hours| w.from_to(hours.from, hours.to)).unwrap_or_default()),
        (record.preview.fixed, listing.fixed.map(FixedHours::label).unwrap_or_default().to_owned()),
        (w.begin, listing.starts_on.map(|day| w.from_day(moment::date(day, words))).unwrap_or_default()),
        (record.preview.notice, listing.notice.map(|weeks| notice(weeks, words)).unwrap_or_default()),
        (record.preview.pay, pay.unwrap_or_default()),
    ]
}

fn person(listing: &Listing, words: &Words) -> [Line; 3] {
    let (record, details) = (&words.record, &listing.details);
    let w = &record.details;
    let pets = details.pets.as_ref().map(|pets| {
        if pets.is_empty() { w.no_pets.to_owned() } else { lines(pets.iter().map(|pet| pet.label())) }
    });
    [
        (w.pets_short, pets.unwrap_or_default()),
        (record.preview.smoking, details.smoking.map(Smoking::label).unwrap_or_default().to_owned()),
        (w.gender, details.gender.map(Gender::label).unwrap_or_default().to_owned()),
    ]
}

/// How long somebody works elsewhere after giving notice.
pub(in crate::web) fn notice(notice: NoticeWeeks, words: &Words) -> String {
    let w = &words.record.hours;
    if notice.weeks() == 1 { w.week_said.to_owned() } else { w.weeks_said(notice) }
}
