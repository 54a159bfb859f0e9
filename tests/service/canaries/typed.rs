//! What somebody with a canary in every private column types into the forms.

/// Fields of a form, with what is typed into them.
pub(super) type Typed = &'static [(&'static str, &'static str)];

pub(super) const CONTACT: Typed = &[
    ("name", "Imeldatrix Pettiborough"),
    ("telephone", "0116 496 0787"),
    ("address", "17 Thistlewick Lane\r\nLeicester"),
    ("postcode", "le18 9zh"),
];
pub(super) const PREFERENCES: Typed = &[
    ("contact_by", "letter"),
    ("language", "Vellishian"),
    ("format", "large_print"),
    ("interpreter", "yes"),
    ("interpreter_language", "Tarnovarian"),
];
pub(super) const BIRTH: Typed = &[("born.day", "17"), ("born.month", "9"), ("born.year", "1961")];
/// The ward is asked for where the postcode is known only roughly.
pub(super) const HOME: Typed = &[("postcode", "le673xq"), ("ward", "E05010478"), ("shown", "ward")];
pub(super) const JOB: Typed = &[
    ("kind", "employed"),
    ("contract", "pool"),
    ("pay", "17.43"),
    ("apprentice", "yes"),
    ("apprenticed.day", "9"),
    ("apprenticed.month", "10"),
    ("apprenticed.year", "2009"),
    ("started.day", "17"),
    ("started.month", "3"),
    ("started.year", "2009"),
    ("goes_on", "no"),
    ("ended.day", "23"),
    ("ended.month", "8"),
    ("ended.year", "2011"),
    ("why_ended", "treated_badly"),
];
pub(super) const TRAINING: Typed = &[
    ("category", "first_aid"),
    ("title", "Crumpetology"),
    ("provider", "Wexleydale Institute"),
    ("completed.day", "19"),
    ("completed.month", "6"),
    ("completed.year", "2013"),
    ("expires", "on"),
    ("until.day", "27"),
    ("until.month", "1"),
    ("until.year", "2029"),
];
pub(super) const ASKED: Typed = &[
    ("category", "epilepsy"),
    ("asked.day", "13"),
    ("asked.month", "3"),
    ("asked.year", "2026"),
    ("stage", "not_taken"),
    ("why_not", "cover"),
];
pub(super) const RIGHT_TO_WORK: Typed = &[
    ("basis", "time_limited"),
    ("ends.day", "29"),
    ("ends.month", "5"),
    ("ends.year", "2031"),
    ("hours", "20"),
    ("sponsor", "no"),
];
pub(super) const DBS: Typed = &[
    ("level", "enhanced_adults"),
    ("issued.day", "23"),
    ("issued.month", "7"),
    ("issued.year", "2024"),
    ("workforce", "adult"),
    ("update", "yes"),
];
pub(super) const REFEREE: Typed = &[
    ("referee", "Ottokarine Ablewhite"),
    ("relation", "employer"),
    ("telephone", "0116 496 0737"),
    ("email", "ablewhito@people.example"),
];
pub(super) const BLOCK: Typed = &[
    ("person", "Dorsivald Crumhorn"),
    ("email", "crumhornd@people.example"),
    ("telephone", "0116 496 0919"),
];
