//! What a council needs before it lists somebody: a setting.

use std::collections::BTreeMap;

use time::Date;

use super::claim::Claim;
use super::words::{ClaimKind, ClaimState};

/// How many checked claims of each kind somebody needs to be listed.
///
/// ```
/// use pa_registry::assistants::ledger::{ClaimKind, ListingNeeds};
/// let usual = ListingNeeds::default();
/// assert_eq!(usual.of(ClaimKind::Reference), 2);
/// assert_eq!("identity, dbs".parse::<ListingNeeds>().unwrap().of(ClaimKind::Reference), 0);
/// assert!("identity, reverence".parse::<ListingNeeds>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingNeeds(BTreeMap<ClaimKind, usize>);

/// Why the setting cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NeedsRefused {
    /// A word that is no kind of claim which can be asked for.
    #[error("{0:?} is none of identity, right_to_work, dbs, reference")]
    Word(String),
    /// Of this kind somebody has one.
    #[error("{0} stands there twice, and nobody has two")]
    Twice(ClaimKind),
    /// More references than a record holds.
    #[error("nobody is asked for more than {most} references")]
    TooMany {
        /// How many a record holds.
        most: usize,
    },
}

/// A kind of claim of which too few are checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The kind.
    pub kind: ClaimKind,
    /// How many are needed.
    pub needed: usize,
    /// How many are checked.
    pub checked: usize,
    /// How the others stand; none where nothing was said.
    pub others: Vec<ClaimState>,
}

impl ListingNeeds {
    /// The kinds that a council can ask for. Qualifications and training are for employers to weigh, and nobody needs a
    /// car.
    const KINDS: [ClaimKind; 4] =
        [ClaimKind::Identity, ClaimKind::RightToWork, ClaimKind::Reference, ClaimKind::Dbs];

    /// How many of a kind are needed.
    #[must_use]
    pub fn of(&self, kind: ClaimKind) -> usize {
        self.0.get(&kind).copied().unwrap_or(0)
    }

    /// What is lacking today, in the order in which it is asked for.
    #[must_use]
    pub fn lacking(&self, claims: &[Claim], today: Date) -> Vec<Lacking> {
        Self::KINDS.into_iter().filter_map(|kind| self.lacking_of(kind, claims, today)).collect()
    }

    /// The last day on which nothing is lacking of what was checked; none where something was not checked at all.
    #[must_use]
    pub(in crate::assistants) fn hold_until(&self, checks: &[(ClaimKind, Option<Date>)]) -> Option<Date> {
        let mut until = Date::MAX;
        for (kind, needed) in self.0.iter().filter(|(_, needed)| **needed > 0) {
            let of_kind = checks.iter().filter(|(of, _)| of == kind);
            let mut days: Vec<Date> = of_kind.map(|(_, by)| by.unwrap_or(Date::MAX)).collect();
            // As long as so many of them hold.
            days.sort_unstable_by(|one, other| other.cmp(one));
            until = until.min(*days.get(needed - 1)?);
        }
        Some(until)
    }

    fn lacking_of(&self, kind: ClaimKind, claims: &[Claim], today: Date) -> Option<Lacking> {
        let states = claims.iter().filter(|claim| claim.kind() == kind).map(|claim| claim.state(today));
        let (checked, others): (Vec<_>, Vec<_>) = states.partition(|state| *state == ClaimState::Checked);
        let (needed, checked) = (self.of(kind), checked.len());
        (checked < needed).then_some(Lacking { kind, needed, checked, others })
    }
}

/// The default of domain.md: identity, right to work, two references, a DBS decision.
impl Default for ListingNeeds {
    fn default() -> Self {
        let one = [ClaimKind::Identity, ClaimKind::RightToWork, ClaimKind::Dbs].map(|kind| (kind, 1));
        Self(one.into_iter().chain([(ClaimKind::Reference, 2)]).collect())
    }
}

impl std::str::FromStr for ListingNeeds {
    type Err = NeedsRefused;

    fn from_str(text: &str) -> Result<Self, NeedsRefused> {
        let mut needs = BTreeMap::new();
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let kind = word.parse().ok().filter(|kind| Self::KINDS.contains(kind));
            let kind = kind.ok_or_else(|| NeedsRefused::Word(word.to_owned()))?;
            let count = needs.entry(kind).or_insert(0);
            *count += 1;
            match kind {
                ClaimKind::Reference if *count > super::MOST_REFERENCES => {
                    return Err(NeedsRefused::TooMany { most: super::MOST_REFERENCES });
                }
                ClaimKind::Reference => {}
                _ if *count > 1 => return Err(NeedsRefused::Twice(kind)),
                _ => {}
            }
        }
        Ok(Self(needs))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::{
        accounts::Role,
        assistants::ledger::{CheckMethod, Decision, Evidence, IdentityPaper, Standing, Told},
        clock::Timestamp,
        ids::ClaimId,
    };

    const TODAY: Date = date!(2026 - 11 - 22);
    const EPOCH: Timestamp = Timestamp::from_unix_micros(0);

    fn identity(standing: Standing) -> Claim {
        let evidence = Evidence::Told(Told::Identity(IdentityPaper::Passport));
        Claim { id: ClaimId::new(EPOCH), evidence, standing, said_at: EPOCH }
    }

    fn checked(look_again_by: Option<Date>) -> Standing {
        let decision = Decision { role: Role::Registrar, on: date!(2026 - 01 - 05), look_again_by };
        Standing::Checked { method: CheckMethod::InPerson, decision }
    }

    #[test]
    fn what_was_never_said_and_what_waits_are_told_apart() {
        let needs: ListingNeeds = "identity, reference, reference".parse().unwrap();
        let waiting = identity(Standing::Waiting { since: EPOCH });
        let lacking = needs.lacking(&[waiting], TODAY);
        let of = |kind, needed, others| Lacking { kind, needed, checked: 0, others };
        assert_eq!(
            lacking,
            [of(ClaimKind::Identity, 1, vec![ClaimState::Waiting]), of(ClaimKind::Reference, 2, Vec::new())]
        );
    }

    #[test]
    fn a_check_holds_up_to_and_with_its_last_day() {
        let needs: ListingNeeds = "identity".parse().unwrap();
        assert_eq!(needs.lacking(&[identity(checked(Some(TODAY)))], TODAY), []);
        assert_eq!(needs.lacking(&[identity(checked(None))], TODAY), []);
        let lacking = needs.lacking(&[identity(checked(TODAY.previous_day()))], TODAY);
        assert_eq!(
            lacking.first().map(|lacking| lacking.others.as_slice()),
            Some(&[ClaimState::Expired][..])
        );
    }

    #[test]
    fn what_is_needed_holds_as_long_as_the_last_of_so_many_that_still_does() {
        let (one, other) = (TODAY, TODAY.next_day().unwrap());
        let reference = |by| (ClaimKind::Reference, by);
        let needs: ListingNeeds = "reference, reference".parse().unwrap();
        for (checks, until) in [
            (vec![reference(None)], None),
            (vec![reference(None), reference(Some(one))], Some(one)),
            (vec![reference(Some(one)), reference(None), reference(Some(other))], Some(other)),
            (vec![reference(None), reference(None), (ClaimKind::Dbs, Some(one))], Some(Date::MAX)),
        ] {
            assert_eq!(needs.hold_until(&checks), until, "{checks:?}");
        }
        assert_eq!("".parse::<ListingNeeds>().unwrap().hold_until(&[]), Some(Date::MAX));
    }

    #[test]
    fn the_day_on_which_it_ends_is_the_day_on_which_something_lacks() {
        let needs: ListingNeeds = "identity".parse().unwrap();
        let until = needs.hold_until(&[(ClaimKind::Identity, Some(TODAY))]).unwrap();
        let claim = identity(checked(Some(TODAY)));
        assert_eq!(needs.lacking(std::slice::from_ref(&claim), until), []);
        assert_eq!(needs.lacking(&[claim], until.next_day().unwrap()).len(), 1);
    }

    #[test]
    fn a_setting_that_cannot_be_meant_is_refused() {
        for (text, refused) in [
            ("identity, identity", NeedsRefused::Twice(ClaimKind::Identity)),
            ("training", NeedsRefused::Word("training".to_owned())),
            (&"reference,".repeat(6), NeedsRefused::TooMany { most: 5 }),
        ] {
            assert_eq!(text.parse::<ListingNeeds>(), Err(refused), "{text}");
        }
        assert_eq!("".parse::<ListingNeeds>().unwrap().lacking(&[], TODAY), [], "a council may need nothing");
    }
}
