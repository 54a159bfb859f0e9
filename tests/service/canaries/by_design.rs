//! Who reads something private because that is the work of the role. Everything else that is seen is a leak.

use pa_registry::accounts::Role;

use super::walk::{Seen, Who};

/// Who reads something.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reader {
    /// Whoever has this role.
    Role(Role),
    /// Whoever holds a link, signed in or not: whoever opens the mailbox to which it went, or was given it by its owner.
    HolderOfALink,
}

/// What somebody reads on one route, and why.
pub(super) struct Reads {
    pub(super) who: Reader,
    /// The method and the address, as the table of access has them.
    pub(super) route: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) because: &'static str,
}

/// Each of these is used, or the test fails.
pub(super) const READS: &[Reads] = &[
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/letters/<id>",
        columns: &["people.name", "people.letter_address", "people.letter_postcode"],
        because: "what goes on an envelope; opening it is a line of the audit about the person",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/records?<mine>&<after>&<done>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "the queue goes by register numbers, so that it names nobody",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/calls?<after>&<done>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "the list of calls goes by register numbers, so that it names nobody",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/calls/<id>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "whoever rings has to know about which record",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/assisted?<after>&<done>",
        columns: &["assisted_people.family_name"],
        because: "who rings says a name; each look at the list is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/assisted/<person>*",
        columns: &["assisted_people.family_name"],
        because: "whoever is asked whether this is family or a friend, and whoever acts for her, has to know who it is",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/assisted/<person>*",
        columns: &["assisted_people.family_name"],
        because: "the same question, and forms about her sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /assisted/<person>*",
        columns: &["assisted_people.family_name"],
        because: "a page on which a registrar answers for somebody says for whom",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /assisted/<person>*",
        columns: &["assisted_people.family_name"],
        because: "the same pages, sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/records/<id>",
        columns: &["assistants.first_name", "assistants.last_name"],
        because: "whoever is asked whether this is family or a friend has to know who it is",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/employers/<id>?<done>",
        columns: TOLD_AS_EMPLOYER,
        because: "registrars check what employers tell; each opening is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/employers/<id>",
        columns: &["employers.first_name", "employers.last_name"],
        because: "whoever is asked whether this is family or a friend has to know who it is",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/employers/<id>/decide",
        columns: TOLD_AS_EMPLOYER,
        because: "the page on which it is decided, sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/search",
        columns: &[
            "assistants.first_name",
            "assistants.last_name",
            "assistants.number",
            "register_numbers.number",
        ],
        because: "whoever looks for somebody sees who was found; each search is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/records/<id>?<done>",
        columns: OPENED,
        because: "registrars check what is told; each opening is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/records/<id>/put",
        columns: OPENED_LISTED,
        because: "the same page, when too little is checked",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/records/<id>/claims/<claim>",
        columns: &[
            "assistant_referees.email",
            "assistant_referees.name",
            "assistant_referees.telephone",
            "assistants.first_name",
            "assistants.last_name",
        ],
        because: "who decides about a reference asks this person",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "GET /registrar/records/<id>/ask",
        columns: &["assistants.first_name", "assistants.last_name", "record_questions.question"],
        because: "who is asked, and what is asked already",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/records/<id>/ask",
        columns: &["assistants.first_name", "assistants.last_name", "record_questions.question"],
        because: "the same page, sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Registrar),
        route: "POST /registrar/records/<id>/ruling",
        columns: RULED,
        because: "the same page, sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "GET /safeguarding?<after>&<done>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "the list goes by register numbers, so that it names nobody",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/search",
        columns: &[
            "assistants.first_name",
            "assistants.last_name",
            "assistants.number",
            "register_numbers.number",
        ],
        because: "whoever looks for somebody sees who was found; each search is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/records/<id>",
        columns: &["assistants.first_name", "assistants.last_name"],
        because: "whoever is asked whether this is family or a friend has to know who it is",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "GET /safeguarding/records/<id>?<done>",
        columns: SUSPENDED,
        because: "safeguarding officers decide about suspensions; each opening is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/records/<id>/suspend",
        columns: &["assistants.first_name", "assistants.last_name"],
        because: "who is suspended",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/records/<id>/review",
        columns: &["assistants.last_name", "record_suspensions.grounds"],
        because: "who is suspended, and for what",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "GET /safeguarding/rulings?<after>&<done>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "the list goes by register numbers, so that it names nobody",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "GET /safeguarding/matches?<after>",
        columns: &["assistants.number", "register_numbers.number"],
        because: "the list goes by register numbers, so that it names nobody",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/records/<id>/ruling",
        columns: &["assistants.first_name", "assistants.last_name", "record_rulings.reasons"],
        because: "who is refused or removed for risk, and what is said to her",
    },
    Reads {
        who: Reader::Role(Role::Safeguarding),
        route: "POST /safeguarding/records/<id>/same-person",
        columns: ALIKE,
        because: "whoever says whether it is the same person compares both names and days; each opening is a line",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "GET /administrator/audit?<query..>",
        columns: &[
            "assisted_people.family_name",
            "people.name",
            "accounts.email",
            "assistants.number",
            "register_numbers.number",
        ],
        because: "whoever looks into what was done has to know whom and what it concerns; each look is a line itself",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "GET /administrator/audit/export?<query..>",
        columns: &[
            "assisted_people.family_name",
            "people.name",
            "accounts.email",
            "assistants.number",
            "register_numbers.number",
        ],
        because: "the same as a file; each file is a line itself",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "GET /administrator/requests/<id>?<done>",
        columns: REQUESTED,
        because: "administrators answer requests about data; each opening is a line of the audit",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "POST /administrator/requests/<id>",
        columns: &["people.name"],
        because: "whoever is asked whether this is family or a friend has to know who it is",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "POST /administrator/requests/<id>/answer",
        columns: &["people.name", "data_requests.request"],
        because: "the page on which the answer is written, sent with a mistake",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "POST /administrator/requests/<id>/extend",
        columns: &["people.name"],
        because: "whose request takes longer",
    },
    Reads {
        who: Reader::Role(Role::Administrator),
        route: "GET /administrator/officers?<done>",
        columns: &["invitations.email"],
        because: "administrators invite officers and take invitations back",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "GET /confirm/<token>",
        columns: &["sign_ups.email"],
        because: "the page says for which address the account is made",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "POST /confirm/<token>",
        columns: &["sign_ups.email"],
        because: "the same page, sent with a mistake",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "GET /new-password/<token>",
        columns: &["accounts.email"],
        because: "a hidden field, by which a password manager knows whose password it keeps",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "POST /new-password/<token>",
        columns: &["accounts.email"],
        because: "the same page, sent with a mistake",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "GET /imported/<token>",
        columns: BROUGHT,
        because: "whoever was brought along sees with what, before it is kept or taken away",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "POST /imported/<token>",
        columns: BROUGHT,
        because: "the same page, sent with a mistake",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "POST /shared/<token>",
        columns: TAKEN_ALONG,
        because: "the owner of the record gave the link; it works once a registrar has put the record on the register",
    },
    Reads {
        who: Reader::HolderOfALink,
        route: "GET /imported/<token>/take-away",
        columns: &["imported_assistants.email"],
        because: "whoever takes it away sees for which address",
    },
];

/// What an employer tells, and for whom.
const TOLD_AS_EMPLOYER: &[&str] = &[
    "employers.first_name",
    "employers.home_postcode",
    "employers.home_ward",
    "employers.last_name",
    "representations.name",
    "representations.postcode",
    "representations.ward",
];

/// What stands on the page of a record: what is told and checked, and never an equality answer or a blocked name.
const OPENED: &[&str] = &[
    "assistant_claims.basis",
    "assistant_claims.ends_on",
    "assistant_dbs.issued_on",
    "assistant_engagements.ended_on",
    "assistant_engagements.started_on",
    "assistant_languages.name",
    "assistant_profiles.about",
    "assistant_profiles.home_postcode",
    "assistant_profiles.home_ward",
    "assistant_profiles.interests",
    "assistant_referees.email",
    "assistant_referees.name",
    "assistant_referees.telephone",
    "assistants.born_on",
    "assistants.first_name",
    "assistants.last_name",
    "assistants.number",
    "register_numbers.number",
    "record_questions.answer",
    "record_questions.question",
    "record_rulings.appeal",
    "record_rulings.appeal_reasons",
    "record_rulings.decided_reasons",
    "record_rulings.reasons",
    "record_rulings.reply",
];

/// The same, of somebody who is listed: her first name and what she writes of herself are no canaries.
const OPENED_LISTED: &[&str] = &[
    "assistant_claims.basis",
    "assistant_claims.ends_on",
    "assistant_dbs.issued_on",
    "assistant_engagements.ended_on",
    "assistant_engagements.started_on",
    "assistant_profiles.home_postcode",
    "assistant_profiles.home_ward",
    "assistant_referees.email",
    "assistant_referees.name",
    "assistant_referees.telephone",
    "assistants.born_on",
    "assistants.last_name",
    "assistants.number",
    "register_numbers.number",
    "record_questions.answer",
    "record_questions.question",
    "record_rulings.appeal",
    "record_rulings.appeal_reasons",
    "record_rulings.decided_reasons",
    "record_rulings.reasons",
    "record_rulings.reply",
];

/// What stands on the page of a refusal or removal.
const RULED: &[&str] = &[
    "assistants.first_name",
    "assistants.last_name",
    "record_rulings.appeal",
    "record_rulings.appeal_reasons",
    "record_rulings.decided_reasons",
    "record_rulings.reasons",
    "record_rulings.reply",
];

/// What stands on a record for safeguarding officers, with how the person is reached.
const SUSPENDED: &[&str] = &[
    "assistants.first_name",
    "assistants.last_name",
    "assistants.number",
    "people.interpreter_language",
    "people.language",
    "people.letter_address",
    "people.telephone",
    "record_rulings.reasons",
    "record_suspensions.grounds",
    "record_suspensions.lifted_because",
    "register_numbers.number",
    "suspension_reviews.grounds",
];

/// A record beside the minimal record of somebody who was removed for risk.
const ALIKE: &[&str] = &[
    "assistants.born_on",
    "assistants.last_name",
    "assistants.number",
    "register_numbers.number",
    "removed_for_risk.first_name",
    "removed_for_risk.last_name",
];

/// What stands on a request about data, with how the person is reached.
const REQUESTED: &[&str] = &[
    "data_requests.answer",
    "data_requests.extended_because",
    "data_requests.request",
    "people.interpreter_language",
    "people.language",
    "people.letter_address",
    "people.name",
    "people.telephone",
];

/// What stands in a record that is taken along.
pub(super) const TAKEN_ALONG: &[&str] = &[
    "assistant_trainings.completed_on",
    "assistant_trainings.expires_on",
    "assistant_trainings.provider",
    "assistant_trainings.title",
    "assistants.first_name",
    "assistants.last_name",
    "assistants.number",
    "register_numbers.number",
];

/// What a council's list says of somebody.
const BROUGHT: &[&str] = &[
    "assistants.first_name",
    "assistants.last_name",
    "assistants.born_on",
    "assistant_profiles.home_postcode",
    "imported_assistants.email",
    "imported_assistants.telephone",
];

impl Reads {
    /// Whether this is what is read by design.
    pub(super) fn covers(&self, (who, route, column): &Seen) -> bool {
        let reader = match self.who {
            Reader::Role(role) => *who == Who::In(role),
            Reader::HolderOfALink => true,
        };
        // A star stands for all that begins so.
        let route_is =
            self.route.strip_suffix('*').map_or(route == self.route, |start| route.starts_with(start));
        reader && route_is && self.columns.contains(&column.as_str())
    }
}
