//! What the service keeps for its own work, and what was published.

use super::kinds::Column::{Id, Kept};
use super::kinds::{LINE, MACHINE, MOMENT, PUBLISHED, SHORT, Table, WORD};

/// The audit, work that waits, and what is on its way to people.
pub(super) const AUDIT_AND_WORK: &[Table] = &[
    ("register_keys", &[(MACHINE, "key_id"), (MOMENT, "first_used_at")]),
    (
        "audit_events",
        &[
            (Id, "id who_id subject_id about_id"),
            (MOMENT, "at"),
            (WORD, "who_kind who_as kind subject_kind"),
            (LINE, "detail"),
        ],
    ),
    ("audit_waiting", &[(Id, "event_id")]),
    (
        "audit_seals",
        &[(Id, "event_id"), (SHORT, "position"), (MACHINE, "key_id"), (Kept, "seal"), (MOMENT, "sealed_at")],
    ),
    ("audit_head", &[(SHORT, "id position"), (MACHINE, "key_id"), (Kept, "code")]),
    (
        "jobs",
        &[
            (Id, "id claimed_by"),
            (WORD, "kind"),
            (LINE, "payload failure"),
            (SHORT, "attempts"),
            (MOMENT, "queued_at run_at parked_at"),
        ],
    ),
    ("schedules", &[(MACHINE, "name"), (MOMENT, "ran_for")]),
    ("leases", &[(Id, "holder"), (MACHINE, "name"), (MOMENT, "held_until")]),
    (
        "outgoing_mails",
        &[(Id, "id account_id"), (WORD, "kind"), (Kept, "sealed"), (MOMENT, "created_at sent_at")],
    ),
    (
        "letters",
        &[
            (Id, "id person_id"),
            (WORD, "kind"),
            (Kept, "sealed"),
            (SHORT, "large_print"),
            (MOMENT, "created_at printed_at posted_at"),
        ],
    ),
];

/// What the council, or somebody before it, has published.
pub(super) const COUNCIL: &[Table] = &[
    ("guide_versions", &[(Id, "saved_by"), (SHORT, "number"), (WORD, "change"), (MOMENT, "saved_at")]),
    ("guide_sections", &[(Id, "section_id"), (SHORT, "version place"), (PUBLISHED, "title content")]),
    ("guide_publications", &[(Id, "published_by"), (SHORT, "version"), (MOMENT, "published_at")]),
    ("minimum_wages", &[(PUBLISHED, "from_on apprentice from_age pence_per_hour")]),
    (
        "imports",
        &[
            (Id, "id"),
            (SHORT, "number row_count cleared"),
            (WORD, "kind layout state"),
            (MACHINE, "file_name"),
            (MOMENT, "started_at ended_at"),
        ],
    ),
    ("place_postcodes", &[(PUBLISHED, "edition postcode ward_code latitude longitude ended_on")]),
    ("place_outcodes", &[(PUBLISHED, "edition outcode latitude longitude")]),
    ("bank_holidays", &[(PUBLISHED, "day")]),
    ("retention_periods", &[(PUBLISHED, "kind valid_from months")]),
    ("retention_log", &[(Id, "row_id"), (WORD, "kind"), (SHORT, "months"), (MOMENT, "erased_at")]),
    ("place_wards", &[(PUBLISHED, "edition code name authority_code latitude longitude")]),
    ("place_authorities", &[(PUBLISHED, "edition code name")]),
    ("place_localities", &[(PUBLISHED, "edition ward_code name")]),
    ("place_outlines", &[(PUBLISHED, "edition ward_code polygons")]),
];
