//! What the council has checked: of what, how, by which role, when, and by when it looks again.

use crate::accounts::Role;
use crate::assistants::Check;
use crate::assistants::ledger::{CheckMethod, ClaimKind, DbsLevel};
use crate::assistants::listed::CheckedClaims;
use crate::assistants::terms::TrainingCategory;
use crate::words::Words;
use serde::Serialize;
use utoipa::ToSchema;

/// Checks that hold today. Of a right to work it says that the council looked: whoever employs somebody has to look too.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Ledger {
    told: Vec<Checked>,
    qualifications: Vec<Held>,
    training: Vec<Trained>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Checked {
    kind: ClaimKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<DbsLevel>,
    method: CheckMethod,
    by: Role,
    on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    look_again_by: Option<String>,
    /// What has to be shown beside it: of a right to work that whoever employs somebody has to look, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    show_beside: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Held {
    qualification: &'static str,
    called: String,
    #[serde(flatten)]
    check: Checked,
}

#[derive(Debug, Serialize, ToSchema)]
struct Trained {
    category: TrainingCategory,
    #[serde(flatten)]
    check: Checked,
}

impl Ledger {
    pub(super) fn of(claims: &CheckedClaims, words: &Words) -> Self {
        let held = claims.qualifications.iter();
        let trained = claims.trainings.iter();
        Self {
            told: claims.told.iter().map(|check| Checked::of(check, words)).collect(),
            qualifications: held
                .map(|(what, check)| Held {
                    qualification: what.as_str(),
                    called: what.label(),
                    check: Checked::of(check, words),
                })
                .collect(),
            training: trained
                .map(|(what, check)| Trained { category: *what, check: Checked::of(check, words) })
                .collect(),
        }
    }
}

impl Checked {
    fn of(check: &Check, words: &Words) -> Self {
        Self {
            kind: check.kind,
            level: check.level,
            method: check.method,
            by: check.role,
            on: check.on.to_string(),
            look_again_by: check.look_again_by.map(|day| day.to_string()),
            show_beside: (check.kind == ClaimKind::RightToWork).then_some(words.portable.right_to_work),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::to_value;
    use time::macros::date;

    use super::*;
    use crate::words::EN;

    fn told(kind: ClaimKind) -> serde_json::Value {
        let (method, role, on) = (CheckMethod::InPerson, Role::Registrar, date!(2026 - 11 - 02));
        to_value(Checked::of(&Check { kind, level: None, method, role, on, look_again_by: None }, &EN))
            .unwrap()
    }

    #[test]
    fn a_right_to_work_is_never_told_alone() {
        let said = told(ClaimKind::RightToWork)["show_beside"].clone();
        assert!(
            said.as_str().unwrap().starts_with("You must check this yourself before work starts."),
            "{said}"
        );
        assert_eq!(told(ClaimKind::Identity).get("show_beside"), None, "what is absent is left out");
    }
}
