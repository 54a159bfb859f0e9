//! Who reads something private because that is the work of the role. Everything else that is seen is a leak.

use pa_registry::accounts::Role;

use super::walk::{Seen, Who};

/// What one role reads on one route, and why.
pub(super) struct Reads {
    pub(super) role: Role,
    /// The method and the address, as the table of access has them.
    pub(super) route: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) because: &'static str,
}

/// Each of these is used, or the test fails.
pub(super) const READS: &[Reads] = &[
    Reads {
        role: Role::Registrar,
        route: "GET /registrar/letters?<after>&<noted>",
        columns: &["people.name"],
        because: "officers print letters, and tell them apart by whom they are for",
    },
    Reads {
        role: Role::Registrar,
        route: "GET /registrar/letters/<id>",
        columns: &["people.name", "people.letter_address", "people.letter_postcode"],
        because: "what goes on an envelope; opening it is a line of the audit about the person",
    },
    Reads {
        role: Role::Administrator,
        route: "GET /administrator/audit?<query..>",
        columns: &["people.name", "accounts.email"],
        because: "whoever looks into what was done has to know whom it concerns; each look is a line itself",
    },
    Reads {
        role: Role::Administrator,
        route: "GET /administrator/audit/export?<query..>",
        columns: &["people.name", "accounts.email"],
        because: "the same as a file; each file is a line itself",
    },
    Reads {
        role: Role::Administrator,
        route: "GET /administrator/officers?<done>",
        columns: &["invitations.email"],
        because: "administrators invite officers and take invitations back",
    },
];

impl Reads {
    /// Whether this is what the role reads by design.
    pub(super) fn covers(&self, (who, route, column): &Seen) -> bool {
        *who == Who::In(self.role) && route == self.route && self.columns.contains(&column.as_str())
    }
}
