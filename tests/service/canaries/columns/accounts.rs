//! Who may come in, and whom the council writes to.

use super::kinds::Column::{self, Id, Kept, Plain, Private};
use super::kinds::{MOMENT, SHORT, Table, WORD};

const EMAIL: Column = Private("marrowquist");

/// People and their accounts.
pub(super) const ACCOUNTS: &[Table] = &[
    (
        "accounts",
        &[
            (Id, "id"),
            (EMAIL, "email email_folded"),
            (Kept, "password_hash"),
            (MOMENT, "created_at closed_at"),
        ],
    ),
    ("account_roles", &[(Id, "account_id"), (WORD, "role"), (MOMENT, "granted_at")]),
    (
        "people",
        &[
            (Id, "id account_id"),
            (Private("Imeldatrix Pettiborough"), "name"),
            // Without the 0, so that +44 is found as well.
            (Private("116 496 0787"), "telephone"),
            (Private("17 Thistlewick Lane"), "letter_address"),
            (Private("LE18 9ZH"), "letter_postcode"),
            (Private("Vellishian"), "language"),
            (Private("Tarnovarian"), "interpreter_language"),
            (WORD, "contact_by format"),
            (SHORT, "interpreter_needed"),
            (MOMENT, "created_at updated_at"),
        ],
    ),
    (
        "sign_ups",
        &[
            (Id, "id"),
            (WORD, "role"),
            (Private("sproutworthy"), "email email_folded"),
            (Kept, "password_hash token_hash"),
            (MOMENT, "created_at expires_at used_at"),
        ],
    ),
    (
        "handovers",
        &[
            (Id, "id"),
            (Private("glimmerfen"), "email email_folded"),
            (Kept, "password_hash answer_hash token_hash"),
            (MOMENT, "created_at expires_at used_at"),
        ],
    ),
    (
        "handover_codes",
        &[
            (Id, "person_id"),
            (WORD, "role"),
            (Kept, "code_hash answer_hash"),
            (SHORT, "tries"),
            (MOMENT, "made_at expires_at"),
        ],
    ),
    (
        "assisted_people",
        &[
            (Id, "person_id opened_by"),
            (WORD, "role"),
            (Private("Wrenfoldish"), "family_name"),
            (MOMENT, "opened_at"),
        ],
    ),
    ("assisted_openings", &[(Id, "account_id person_id"), (MOMENT, "declared_on")]),
    ("record_helpers", &[(Id, "assistant_id account_id")]),
    (
        "sessions",
        &[
            (Id, "id account_id"),
            (Kept, "token_hash"),
            (WORD, "browser system"),
            (MOMENT, "signed_in_at seen_at second_factor_at"),
        ],
    ),
    ("devices", &[(Id, "id account_id"), (Kept, "token_hash"), (MOMENT, "created_at last_used_at")]),
    (
        "api_tokens",
        &[(Id, "id account_id"), (WORD, "scope"), (Kept, "token_hash"), (MOMENT, "made_at ends_at used_at")],
    ),
    ("guesses", &[(Id, "id"), (Kept, "bucket"), (MOMENT, "guessed_at")]),
    (
        "drafts",
        &[
            (Id, "id account_id"),
            (WORD, "kind"),
            (Kept, "visit_hash"),
            (Private("wanderglint"), "answers"),
            (MOMENT, "updated_at expires_at"),
        ],
    ),
    (
        "password_resets",
        &[
            (Id, "id account_id"),
            (Kept, "address_digest token_hash"),
            (MOMENT, "created_at expires_at used_at"),
        ],
    ),
    (
        "address_changes",
        &[
            (Id, "id account_id"),
            (Private("glimmerquay"), "email email_folded"),
            (Kept, "token_hash"),
            (MOMENT, "created_at expires_at used_at"),
        ],
    ),
    (
        "data_requests",
        &[
            (Id, "id account_id"),
            (WORD, "kind"),
            (Private("Snorkelbarrow"), "request"),
            (Private("Plimwhistlery"), "extended_because"),
            (Private("Dunthorpelish"), "answer"),
            (MOMENT, "made_at due_at acknowledged_at extended_at answered_at withdrawn_at"),
        ],
    ),
    ("request_openings", &[(Id, "account_id request_id"), (MOMENT, "declared_on")]),
    (
        "consents",
        &[
            (Id, "id person_id recorded_by"),
            (WORD, "purpose language channel"),
            (SHORT, "position given text_version"),
            (MOMENT, "recorded_at said_on"),
        ],
    ),
];

/// Officers of the council.
pub(super) const OFFICERS: &[Table] = &[
    ("second_factors", &[(Id, "account_id"), (Kept, "secret"), (SHORT, "last_step"), (MOMENT, "set_up_at")]),
    (
        "recovery_codes",
        &[
            (Id, "id account_id"),
            (Kept, "code_hash"),
            (Plain("a few letters of a code"), "selector"),
            (MOMENT, "used_at"),
        ],
    ),
    (
        "sign_in_steps",
        &[(Id, "id account_id"), (Kept, "token_hash"), (SHORT, "tries"), (MOMENT, "created_at expires_at")],
    ),
    (
        "invitations",
        &[
            (Id, "id invited_by"),
            (Private("officerquillon"), "email email_folded"),
            (Kept, "token_hash"),
            (MOMENT, "created_at expires_at used_at withdrawn_at"),
        ],
    ),
    ("invitation_roles", &[(Id, "invitation_id"), (WORD, "role")]),
    (
        "appointments",
        &[
            (Id, "id account_id proposed_by decided_by"),
            (WORD, "role"),
            (SHORT, "agreed"),
            (MOMENT, "proposed_at decided_at"),
        ],
    ),
];
