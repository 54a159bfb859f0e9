//! Who searches.

use std::fmt;

use crate::{
    accounts::{RegistrarActor, Whom},
    assistants::listed::Asker,
    places::WardCode,
};

/// Somebody who may search: an employer whom a registrar has checked, or a registrar for somebody who asked.
pub struct Seeker {
    whose: Whom,
    ward: Option<WardCode>,
    known_as: Asker,
    registrar: Option<RegistrarActor>,
}

impl Seeker {
    /// An employer, or a representative, whom a registrar has checked: whose search it is, the ward of the checked place,
    /// and all names, addresses and numbers by which the two are known.
    #[must_use]
    pub const fn employer(whose: Whom, ward: Option<WardCode>, known_as: Asker) -> Self {
        Self { whose, ward, known_as, registrar: None }
    }

    /// A registrar who searches for somebody that asked by telephone, by letter or in person.
    #[must_use]
    pub const fn registrar_for(
        registrar: RegistrarActor,
        whose: Whom,
        ward: Option<WardCode>,
        known_as: Asker,
    ) -> Self {
        Self { whose, ward, known_as, registrar: Some(registrar) }
    }

    /// Whose search it is.
    #[must_use]
    pub const fn whose(&self) -> Whom {
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
