//! Who answers the questions of an employer, and searches: the employer, or a registrar for somebody who agreed to it.

use crate::accounts::EmployerActor;
use crate::web::telling;

/// Who answers, and where.
pub(in crate::web::employer) type Telling = telling::Telling<EmployerActor>;
