//! What employers tell, and what was checked.

use super::kinds::Column::{Id, Kept, Plain, Private, Said};
use super::kinds::{Column, MOMENT, PUBLISHED, SHORT, Table, WORD};

/// What was checked, and until when, is what a PA sees of an employer.
const SHOWN: Column = Plain("what was checked, and when, is what PAs see of an employer");

/// Employers, and people who act for one.
pub(super) const EMPLOYERS: &[Table] = &[
    (
        "employers",
        &[
            (Id, "id person_id"),
            (WORD, "status acts_for funding method decided_as reason reminded"),
            (Private("Gwendolithe"), "first_name"),
            (Private("Tarnbrookle"), "last_name"),
            (Private("LE67 5ZQ"), "home_postcode"),
            (Said(&[("E05010474", "Thurncourt")]), "home_ward"),
            (SHORT, "home_ward_chosen"),
            (SHOWN, "decided_on checked_until"),
            (MOMENT, "said_at waiting_since created_at updated_at"),
        ],
    ),
    (
        "representations",
        &[
            (Id, "employer_id"),
            (WORD, "capacity support_at told_by"),
            (Private("Ferdinandel Oakapplewick"), "name"),
            (Private("LE67 7XZ"), "postcode"),
            (Said(&[("E05010476", "Westcotes")]), "ward"),
            (SHORT, "ward_chosen"),
            (SHOWN, "ends_on"),
            (MOMENT, "told_on"),
        ],
    ),
    ("employer_openings", &[(Id, "account_id employer_id"), (MOMENT, "declared_on")]),
    ("employer_hands", &[(Id, "employer_id account_id"), (WORD, "hand")]),
    ("kept_searches", &[(Id, "employer_id"), (Private("Quonkberrying"), "search"), (MOMENT, "kept_at")]),
    (
        "shortlisted",
        &[(Id, "employer_id assistant_id"), (Private("Thimblewhistle"), "note"), (MOMENT, "added_at")],
    ),
    (
        "search_alerts",
        &[
            (Id, "employer_id"),
            (Private("Sorrelwhisper"), "search"),
            (WORD, "gender_reason"),
            (MOMENT, "asked_at ends_on looked_on"),
        ],
    ),
    ("search_alert_known", &[(Id, "employer_id assistant_id")]),
    ("search_alert_links", &[(Kept, "token_hash"), (Id, "employer_id")]),
    ("employer_check_periods", &[(PUBLISHED, "valid_from months")]),
];
