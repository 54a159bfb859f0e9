//! The record of a personal assistant.

use time::macros::date;

use super::kinds::Column::{Chosen, Day, Id, Kept, Plain, Pounds, Private, Said};
use super::kinds::{MOMENT, SHORT, Table, WORD};

/// What she tells, and where it stands in its life.
pub(super) const ASSISTANTS: &[Table] = &[
    ("register_numbers", &[(Kept, "number"), (Id, "assistant_id"), (MOMENT, "given_at")]),
    (
        "assistants",
        &[
            (Id, "id account_id person_id"),
            (Kept, "number"),
            (WORD, "status paused_from way looking"),
            (Chosen("Zorvanna"), "first_name"),
            (Private("Quillfeather"), "last_name"),
            (Day(date!(1961 - 09 - 17)), "born_on"),
            (MOMENT, "created_at updated_at sent_at left_at"),
            (SHORT, "name_keyed"),
        ],
    ),
    ("assistant_name_keys", &[(Id, "assistant_id"), (WORD, "kind"), (Private("quillfeather"), "name_key")]),
    (
        "assistant_confirmations",
        &[(Id, "assistant_id"), (WORD, "done"), (MOMENT, "confirmed_on next_on call_since")],
    ),
    ("confirmation_links", &[(Kept, "token_hash"), (Id, "assistant_id"), (MOMENT, "sent_at")]),
    (
        "record_shares",
        &[
            (Id, "id assistant_id"),
            (Kept, "token_hash"),
            (SHORT, "openings"),
            (MOMENT, "made_at ends_at withdrawn_at first_opened_at last_opened_at"),
        ],
    ),
    (
        "assistant_profiles",
        &[
            (Id, "assistant_id"),
            (Private("LE67 3XQ"), "home_postcode"),
            (Said(&[("E05010478", "Wycliffe")]), "home_ward"),
            (Chosen("Brindlehurst"), "about"),
            (Chosen("marimbaphone"), "interests"),
            (WORD, "place_shown gender smoking fixed_hours"),
            (
                SHORT,
                "home_ward_chosen travel_miles week sleep_in school_holidays short_notice hours_from hours_to notice_weeks",
            ),
            (Plain("others see it where she is listed, rounded up to the legal minimum"), "pay_asked_pence"),
            (Plain("others see it where she is listed"), "starts_on"),
        ],
    ),
    (
        "imported_assistants",
        &[
            (Id, "assistant_id"),
            (Private("brackenmoor"), "email email_folded"),
            (Private("116 496 0454"), "telephone"),
            (Kept, "token_hash"),
            (MOMENT, "imported_at"),
        ],
    ),
    ("import_replies", &[(Kept, "address_code"), (MOMENT, "replied_at")]),
    ("assistant_answers", &[(Id, "assistant_id"), (WORD, "section"), (MOMENT, "answered_at")]),
    ("assistant_choices", &[(Id, "assistant_id"), (WORD, "list word")]),
    (
        "assistant_languages",
        &[(Id, "assistant_id"), (WORD, "language level"), (Chosen("Klorvanese"), "name")],
    ),
    (
        "assistant_blocks",
        &[
            (Id, "id assistant_id"),
            (Private("Dorsivald Crumhorn"), "name name_folded"),
            (Private("crumhornd@people.example"), "email"),
            (Private("116 496 0919"), "telephone"),
            (MOMENT, "created_at"),
        ],
    ),
    (
        "assistant_experience",
        &[
            (Id, "assistant_id"),
            (WORD, "qualified care_certificate level_two_certificate pathway next_step"),
            (SHORT, "worked trained"),
        ],
    ),
    (
        "assistant_engagements",
        &[
            (Id, "id assistant_id"),
            (WORD, "kind zero_hours annualised apprentice sleep_ins"),
            (Said(&[("pool", "Pool or bank")]), "contract"),
            (SHORT, "contracted_hours contracted_unknown average_hours average_unknown"),
            (Pounds("17.43"), "pay_pence"),
            (Day(date!(2009 - 10 - 09)), "apprentice_since"),
            (Day(date!(2009 - 03 - 17)), "started_on"),
            // What a job paid that is over was confirmed on its last day.
            (Day(date!(2011 - 08 - 23)), "ended_on pay_confirmed_on"),
            (Said(&[("treated_badly", "I was treated badly")]), "why_ended"),
            (MOMENT, "created_at"),
        ],
    ),
    (
        "assistant_qualifications",
        &[(Id, "id assistant_id"), (WORD, "qualification level"), (SHORT, "year"), (MOMENT, "created_at")],
    ),
    (
        "assistant_trainings",
        &[
            (Id, "id assistant_id"),
            (WORD, "category trained_by accredited how expires"),
            (Private("Crumpetology"), "title"),
            (Private("Wexleydale"), "provider"),
            (Day(date!(2013 - 06 - 19)), "completed_on"),
            (Day(date!(2029 - 01 - 27)), "expires_on"),
            (MOMENT, "created_at"),
        ],
    ),
    (
        "assistant_training_requests",
        &[
            (Id, "id assistant_id"),
            (WORD, "category stage funded_by"),
            (Day(date!(2026 - 03 - 13)), "asked_on"),
            (Said(&[("cover", "Nobody could cover my shift")]), "why_not"),
            (MOMENT, "created_at"),
        ],
    ),
    (
        "assistant_claims",
        &[
            (Id, "id assistant_id qualification_id training_id"),
            (WORD, "kind state method decided_as reason paper"),
            (Said(&[("time_limited", "I may work here for a limited time")]), "basis"),
            (SHORT, "hours_limit sponsor_only"),
            (Day(date!(2031 - 05 - 29)), "ends_on"),
            (Plain("what was checked, and when, is what others see of a check"), "decided_on look_again_by"),
            (MOMENT, "said_at waiting_since"),
        ],
    ),
    (
        "assistant_dbs",
        &[
            (Id, "claim_id"),
            (WORD, "level workforce outcome"),
            (SHORT, "update_service"),
            (Day(date!(2024 - 07 - 23)), "issued_on"),
            (Plain("what was checked, and when, is what others see of a check"), "seen_on"),
        ],
    ),
    (
        "assistant_endings",
        &[
            (Id, "claim_id"),
            (WORD, "about"),
            (
                Plain("no page reads it: it is compared with the day in the ledger, and that is private"),
                "ends_on",
            ),
            (MOMENT, "next_on"),
        ],
    ),
    ("record_cases", &[(Id, "assistant_id taken_by"), (MOMENT, "taken_at")]),
    (
        "record_questions",
        &[
            (Id, "id assistant_id"),
            (Private("Brimblethorpe"), "question"),
            (Private("Quandermossy"), "answer"),
            (WORD, "answered_as"),
            (MOMENT, "asked_at answered_at read_at"),
        ],
    ),
    (
        "record_rulings",
        &[
            (Id, "id assistant_id proposed_by decided_by"),
            (WORD, "kind reason life life_paused_from replied_as appealed_as appeal_outcome"),
            (Private("Grumblewickian"), "reasons"),
            (Private("Twistlethorn"), "reply"),
            (Private("Mardleburyish"), "decided_reasons"),
            (Private("Fenwhistling"), "appeal"),
            (Private("Oxnardleyan"), "appeal_reasons"),
            (
                MOMENT,
                "proposed_at told_at ready_at replied_at withdrawn_at decided_at appealed_at appeal_decided_at",
            ),
        ],
    ),
    (
        "record_suspensions",
        &[
            (Id, "id assistant_id"),
            (WORD, "reason ended_as"),
            (Private("Wexcomberlish"), "grounds"),
            (Private("Ashbyfolkine"), "lifted_because"),
            (MOMENT, "suspended_at told_at review_at lifted_at"),
        ],
    ),
    (
        "suspension_reviews",
        &[(Id, "suspension_id"), (Private("Thrapstonique"), "grounds"), (MOMENT, "reviewed_at")],
    ),
    (
        "removed_for_risk",
        &[
            (Id, "id"),
            (Private("Marchpanelle"), "first_name"),
            (Private("Oldcastlewick"), "last_name"),
            (Day(date!(1961 - 09 - 17)), "born_on"),
            (WORD, "decision"),
            (MOMENT, "decided_on"),
        ],
    ),
    ("risk_matches", &[(Id, "assistant_id removed_id"), (WORD, "outcome"), (MOMENT, "found_at decided_at")]),
    ("finder_changes", &[(Id, "id assistant_id"), (MOMENT, "changed_at")]),
    (
        "unmet_searches",
        &[
            (Id, "id"),
            (Plain("from which ward somebody looked, and never who"), "ward"),
            (MOMENT, "week_on"),
            (SHORT, "times"),
        ],
    ),
    ("unmet_search_words", &[(Id, "search_id"), (WORD, "list word")]),
    ("unmet_askers", &[(Kept, "code"), (MOMENT, "week_on")]),
    ("record_news", &[(Id, "assistant_id"), (MOMENT, "since")]),
    ("record_openings", &[(Id, "account_id assistant_id"), (MOMENT, "declared_on")]),
    (
        "assistant_referees",
        &[
            (Id, "claim_id"),
            (Private("Ottokarine Ablewhite"), "name"),
            (WORD, "relation"),
            (Private("ablewhito@people.example"), "email"),
            (Private("116 496 0737"), "telephone"),
        ],
    ),
    ("equality_answers", &[(Kept, "owner"), (WORD, "topic"), (Said(EQUALITY), "answer")]),
];

/// Answers to equality questions; "Female" or "Sikh" alone would be found in other words.
const EQUALITY: &[(&str, &str)] = &[("gay_or_lesbian", "Gay or lesbian"), ("white_roma", "White: Roma")];
