//! What a page of results says of being told.

use super::address::{ALERT, ASK};
use crate::finder::Criteria;
use crate::web::employer::search::address::{pairs, with};
use crate::web::employer::search::seeking::Seeking;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::moment;
use crate::web::service::Service;

/// Being told of others who fit, beside those who do.
pub(in crate::web::employer::search) struct Beside {
    /// That it is so for this search, or for another one.
    pub(in crate::web::employer::search) said: Option<String>,
    /// Where it is asked for; none where this search has it.
    pub(in crate::web::employer::search) ask_to: Option<String>,
    /// Where it stands about what somebody is told.
    pub(in crate::web::employer::search) page: Option<String>,
}

impl Beside {
    /// Offered where fewer than three fit; said wherever this search has it.
    pub(in crate::web::employer::search) async fn of(
        our: &Service,
        seeking: &Seeking,
        (criteria, are_few): (&Criteria, bool),
        frame: &Frame,
    ) -> Result<Option<Self>, Fault> {
        let w = &frame.words.finder.alert;
        let fields = criteria.to_fields();
        let ask_to = || frame.at(&with(ASK, pairs(&fields)));
        let page = || Some(frame.at(ALERT));
        let beside = match seeking.alert(our).await? {
            Some(alert) if alert.fields == fields => {
                let said = w.this(moment::date(alert.ends_on, frame.words));
                Some(Self { said: Some(said), ask_to: None, page: page() })
            }
            Some(_) if are_few => {
                Some(Self { said: Some(w.another.to_owned()), ask_to: Some(ask_to()), page: page() })
            }
            None if are_few => Some(Self { said: None, ask_to: Some(ask_to()), page: None }),
            Some(_) | None => None,
        };
        Ok(beside)
    }
}
