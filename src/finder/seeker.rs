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
    whose: Option<Whom>,
    ward: Option<WardCode>,
    known_as: Asker,
    registrar: Option<RegistrarActor>,
}

impl Seeker {
    /// An employer, or a representative, whom a registrar has checked: whose search it is, the ward of the checked place,
    /// and all names, addresses and numbers by which the two are known.
    #[must_use]
    pub const fn employer(whose: Whom, ward: Option<WardCode>, known_as: Asker) -> Self {
        Self { whose: Some(whose), ward, known_as, registrar: None }
    }

    /// An officer who looks what the register holds: it is nobody's search, so nothing that is not found is a need of
    /// somebody, and there is no own place.
    #[must_use]
    pub const fn officer(_officer: OfficerActor, known_as: Asker) -> Self {
        Self { whose: None, ward: None, known_as, registrar: None }
    }

    /// A registrar who searches for somebody that asked by telephone, by letter or in person.
    #[must_use]
    pub const fn registrar_for(
        registrar: RegistrarActor,
        whose: Whom,
        ward: Option<WardCode>,
        known_as: Asker,
    ) -> Self {
        Self { whose: Some(whose), ward, known_as, registrar: Some(registrar) }
    }

    /// Whose search it is; none where an officer searches for nobody.
    #[must_use]
    pub const fn whose(&self) -> Option<Whom> {
        self.whose
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

    /// The registrar who searches for somebody.
    #[must_use]
    pub const fn registrar(&self) -> Option<RegistrarActor> {
        self.registrar
    }
}

impl fmt::Debug for Seeker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seeker(…)")
    }
}
