//! Who searches.

use std::fmt;

use crate::{
    accounts::{OfficerActor, RegistrarActor, Whom},
    assistants::listed::Asker,
    places::WardCode,
};

/// Somebody who may search: an employer whom a registrar has checked, a registrar for somebody who asked, or an officer
/// who looks what the register holds.
pub struct Seeker {
    by: By,
    ward: Option<WardCode>,
    known_as: Asker,
}

/// Whose search it is, and who makes it.
#[derive(Clone, Copy)]
enum By {
    /// Her own.
    Herself(Whom),
    /// Somebody's, made by a registrar.
    For(RegistrarActor, Whom),
    /// Nobody's: an officer looks what the register holds.
    Officer(OfficerActor),
}

impl Seeker {
    /// An employer, or a representative, whom a registrar has checked: whose search it is, the ward of the checked place,
    /// and all names, addresses and numbers by which the two are known.
    #[must_use]
    pub const fn employer(whose: Whom, ward: Option<WardCode>, known_as: Asker) -> Self {
        Self { by: By::Herself(whose), ward, known_as }
    }

    /// An officer who looks what the register holds: it is nobody's search, so nothing that is not found is a need of
    /// somebody, and there is no own place.
    #[must_use]
    pub const fn officer(officer: OfficerActor, known_as: Asker) -> Self {
        Self { by: By::Officer(officer), ward: None, known_as }
    }

    /// A registrar who searches for somebody that asked by telephone, by letter or in person.
    #[must_use]
    pub const fn registrar_for(
        registrar: RegistrarActor,
        whose: Whom,
        ward: Option<WardCode>,
        known_as: Asker,
    ) -> Self {
        Self { by: By::For(registrar, whose), ward, known_as }
    }

    /// Whose search it is; none where an officer searches for nobody.
    #[must_use]
    pub const fn whose(&self) -> Option<Whom> {
        match self.by {
            By::Herself(whose) | By::For(_, whose) => Some(whose),
            By::Officer(_) => None,
        }
    }

    /// The officer who looks what the register holds, for nobody.
    #[must_use]
    pub const fn looking_officer(&self) -> Option<OfficerActor> {
        match self.by {
            By::Officer(officer) => Some(officer),
            By::Herself(_) | By::For(..) => None,
        }
    }

    /// The registrar who searches for somebody, and for whom.
    #[must_use]
    pub const fn registrar(&self) -> Option<(RegistrarActor, Whom)> {
        match self.by {
            By::For(registrar, whose) => Some((registrar, whose)),
            By::Herself(_) | By::Officer(_) => None,
        }
    }

    /// The ward of the own place.
    #[must_use]
    pub const fn ward(&self) -> Option<&WardCode> {
        self.ward.as_ref()
    }

    /// By what this person is known.
    #[must_use]
    pub const fn known_as(&self) -> &Asker {
        &self.known_as
    }
}

impl fmt::Debug for Seeker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seeker(…)")
    }
}
