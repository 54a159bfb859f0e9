//! Who answers the questions of a record: its owner, or a registrar for somebody who agreed to it.

use crate::accounts::AssistantActor;
use crate::web::telling;

/// Who answers, and where.
pub(in crate::web::assistant::record) type Telling = telling::Telling<AssistantActor>;
