//! What each question of a search asks.

use super::fields::{weight_of, wish};
use super::step::Step;
use crate::assistants::ledger::ClaimKind;
use crate::assistants::terms::{DelegatedHealthcare, Gender, Language, Need, Pet, Task, TaskGroup};
use crate::employers::CheckedEmployer;
use crate::finder::{Drive, Field, GenderReason, LookingFor, NonSmoker, TimesHow, Weight};
use crate::places::Gazetteer;
use crate::web::components::{Checkboxes, Input, Radios, Select, Size, Week, Width};
use crate::web::form::{Errors, Fields};
use crate::web::parts::{Part, Question};
use crate::words::Words;

/// What a question is made of.
pub(super) struct Asking<'a> {
    pub(super) fields: &'a Fields,
    pub(super) errors: &'a Errors,
    pub(super) employer: &'a CheckedEmployer,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) words: &'static Words,
}

/// The values and the words of a list.
type Choices = Vec<(&'static str, &'static str)>;

macro_rules! list {
    ($list:ident) => {
        $list::ALL.iter().map(|one| (one.as_str(), one.label())).collect::<Choices>()
    };
}

impl Asking<'_> {
    /// The question.
    pub(super) fn question(&self, step: Step) -> Question {
        let w = &self.words.finder;
        match step {
            Step::Place => self.place(),
            Step::Times => self.times(),
            Step::Hours => self.single(Field::Hours, w.hours.title, self.hours(), w.hours.weight),
            Step::Tasks => self.tasks(),
            Step::Needs => self.several(Field::Needs, w.needs.title, &list!(Need)).led_by(w.needs.hint),
            Step::Healthcare => {
                let question =
                    self.several(Field::Healthcare, w.healthcare.title, &list!(DelegatedHealthcare));
                question.led_by(w.healthcare.hint)
            }
            Step::Languages => self.languages(),
            Step::Drive => {
                let radios = self.radios(Field::Drive, w.drive.title, (w.drive.none, list!(Drive)));
                self.single(Field::Drive, w.drive.title, radios.hint(w.drive.hint), w.drive.weight)
            }
            Step::Home => self.home(),
            Step::Gender => self.gender(),
            Step::Pay => self.single(Field::Pay, w.pay.title, self.pay(), w.pay.weight),
            Step::Checked => self.checked(),
            Step::Interests => self.interests(),
        }
    }

    fn error(&self, field: Field) -> Option<String> {
        self.errors.of(field.as_str())
    }

    /// How important something is, of which one value is asked for.
    fn weight(&self, field: Field, legend: &str) -> Radios {
        let w = &self.words.finder;
        Radios::new(weight_of(field), legend)
            .legend_size(Size::Small)
            .inline()
            .choice(Weight::Must.as_str(), w.must)
            .choice(Weight::Wish.as_str(), w.wish)
            .value(self.fields.get(weight_of(field)))
    }

    /// One value, and how important it is.
    fn single(&self, field: Field, title: &'static str, asks: impl Into<Part>, legend: &str) -> Question {
        Question::new(title).part(asks).part(self.weight(field, legend))
    }

    fn radios(&self, field: Field, legend: &str, (none, choices): (&str, Choices)) -> Radios {
        Radios::new(field, legend)
            .legend_size(Size::Small)
            .choice("", none)
            .choices(choices)
            .value(self.fields.get(field.as_str()))
            .error(self.error(field))
    }

    /// Boxes of a list twice: what is a must, and what would be good.
    fn several(
        &self,
        field: Field,
        title: &'static str,
        choices: &[(&'static str, &'static str)],
    ) -> Question {
        Question::new(title).part(self.boxes(field, Weight::Must, choices)).part(self.boxes(
            field,
            Weight::Wish,
            choices,
        ))
    }

    fn boxes(&self, field: Field, weight: Weight, choices: &[(&'static str, &'static str)]) -> Checkboxes {
        let w = &self.words.finder;
        let (name, legend) = match weight {
            Weight::Must => (field.to_string(), w.must),
            Weight::Wish => (wish(field), w.wish),
        };
        let ticked = self.fields.all(&name);
        let boxes = Checkboxes::new(&name, legend).legend_size(Size::Medium).choices(choices).values(ticked);
        if weight == Weight::Must { boxes.error(self.error(field)) } else { boxes }
    }

    fn place(&self) -> Question {
        let w = &self.words.finder.place;
        let own = self.employer.ward();
        let known = self.gazetteer.ward(own);
        let name = known.map_or(own.as_str(), |ward| ward.name.as_str());
        let authority = known.and_then(|ward| ward.authority.as_ref());
        let wards = authority.map(|code| self.gazetteer.wards_of(code)).unwrap_or_default();
        let start = Select::new(Field::Place, w.label).hint(w.hint).choice("own", w.own(name));
        let start = wards.into_iter().fold(start, |list, ward| list.choice(&ward.code, &ward.name));
        let start = start.value(self.fields.get("place")).error(self.error(Field::Place));
        let miles = Input::new(Field::Miles, w.miles)
            .digits()
            .width(Width::Three)
            .hint(w.miles_hint)
            .suffix(w.miles_unit)
            .value(self.fields.shown("miles"))
            .error(self.error(Field::Miles));
        let weight = self.weight(Field::Miles, w.miles_weight);
        Question::new(w.title).part(start).part(miles).part(weight)
    }

    fn times(&self) -> Question {
        let w = &self.words.finder.times;
        let week = |name: String, legend: &str| {
            let ticked: Vec<_> = self.fields.all(&name).map(str::to_owned).collect();
            Week::new(name, legend).legend_size(Size::Medium).values(ticked)
        };
        let must = week(Field::Times.to_string(), w.must).hint(w.must_hint).error(self.error(Field::Times));
        let how = match self.fields.get(Field::TimesHow.as_str()) {
            "" => TimesHow::Any.as_str(),
            how => how,
        };
        let how = Radios::new(Field::TimesHow, w.how)
            .legend_size(Size::Small)
            .choices(list!(TimesHow))
            .value(how)
            .error(self.error(Field::TimesHow));
        Question::new(w.title).part(must).part(how).part(week(wish(Field::Times), w.wish))
    }

    fn hours(&self) -> Input {
        let w = &self.words.finder.hours;
        Input::new(Field::Hours, w.label)
            .width(Width::Four)
            .spellcheck(false)
            .hint(w.hint)
            .value(self.fields.shown("hours"))
            .error(self.error(Field::Hours))
    }

    fn tasks(&self) -> Question {
        let w = &self.words.finder;
        let question = Question::new(w.tasks.title);
        [(Weight::Must, w.must), (Weight::Wish, w.wish)].into_iter().fold(
            question,
            |question, (weight, text)| {
                let groups = TaskGroup::ALL.iter().map(|group| self.tasks_of(*group, weight));
                groups.fold(question.heading(text), Question::part)
            },
        )
    }

    /// The tasks of a group; the first has the id and the error of them all.
    fn tasks_of(&self, group: TaskGroup, weight: Weight) -> Checkboxes {
        let choices: Choices = (Task::ALL.iter().filter(|task| task.group() == group))
            .map(|task| (task.as_str(), task.label()))
            .collect();
        let boxes = self.boxes(Field::Tasks, weight, &choices);
        let (name, is_first) = (boxes.field.name.clone(), TaskGroup::ALL.first() == Some(&group));
        let boxes = Checkboxes { fieldset: Checkboxes::new(&name, group.label()).fieldset, ..boxes };
        let boxes = boxes.legend_size(Size::Small);
        if is_first { boxes } else { boxes.error(None::<String>).id(format!("{name}-{group}")) }
    }

    fn languages(&self) -> Question {
        let w = &self.words.finder;
        let question = Question::new(w.languages.title).text(w.languages.hint);
        let must = self.spoken(Field::Languages.to_string(), w.must);
        let wished = self.spoken(wish(Field::Languages), w.wish);
        must.into_iter().chain(wished).fold(question, Question::part)
    }

    /// A list for each language that was chosen, and one more.
    fn spoken(&self, name: String, label: &str) -> Vec<Select> {
        let chosen = self.fields.all(&name).filter(|code| !code.is_empty());
        let mut chosen: Vec<&str> = chosen.collect();
        chosen.push("");
        let select = |(place, code): (usize, &&str)| {
            let select = Select::new(&name, label).choice("", self.words.finder.any);
            let select = Language::all().fold(select, |list, one| list.choice(one.as_str(), one.label()));
            let select = select.value(*code);
            if place == 0 {
                let is_must = name == Field::Languages.as_str();
                select.error(self.error(Field::Languages).filter(|_| is_must))
            } else {
                select.id(format!("{name}-{}", place + 1))
            }
        };
        chosen.iter().enumerate().map(select).collect()
    }

    fn home(&self) -> Question {
        let w = &self.words.finder.person;
        let question = Question::new(w.title).heading(w.pets);
        let pets = list!(Pet);
        let question = question.part(self.boxes(Field::Pets, Weight::Must, &pets));
        let question = question.part(self.boxes(Field::Pets, Weight::Wish, &pets));
        let smoking = self.radios(Field::Smoking, w.smoking, (w.smoking_none, list!(NonSmoker)));
        question.part(smoking.legend_size(Size::Medium)).part(self.weight(Field::Smoking, w.weight))
    }

    fn gender(&self) -> Question {
        let w = &self.words.finder.gender;
        let gender = self.radios(Field::Gender, w.title, (w.none, list!(Gender))).hint(w.hint);
        let reason = Radios::new(Field::GenderReason, w.reason)
            .legend_size(Size::Small)
            .choices(list!(GenderReason))
            .value(self.fields.get(Field::GenderReason.as_str()))
            .error(self.error(Field::GenderReason));
        Question::new(w.title).part(gender).part(self.weight(Field::Gender, w.weight)).part(reason)
    }

    fn pay(&self) -> Input {
        let w = &self.words.finder.pay;
        Input::new(Field::Pay, w.label)
            .width(Width::Five)
            .hint(w.hint)
            .prefix(w.pounds)
            .suffix(w.an_hour)
            .value(self.fields.shown("pay"))
            .error(self.error(Field::Pay))
    }

    fn checked(&self) -> Question {
        let w = &self.words.finder.checked;
        let looking = self.radios(Field::Looking, w.looking, (w.looking_none, list!(LookingFor)));
        let question = self.several(Field::Checked, w.title, &list!(ClaimKind)).led_by(w.hint);
        question.part(looking.legend_size(Size::Medium)).part(self.weight(Field::Looking, w.weight))
    }

    fn interests(&self) -> Question {
        let w = &self.words.finder.interests;
        let input = Input::new(Field::Interests, w.label)
            .hint(w.hint)
            .value(self.fields.shown("interests"))
            .error(self.error(Field::Interests));
        Question::new(w.title).part(input)
    }
}
