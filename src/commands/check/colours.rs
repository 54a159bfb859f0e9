//! Colours: can everything be read? Settings with poor contrast are refused before this is reached.

use super::finding::Finding;
use crate::config::Settings;

pub(super) fn look(settings: &Settings) -> Finding {
    let dress = &settings.council.dress;
    let poor = dress.check();
    if poor.is_empty() {
        let least = dress.least_contrast();
        return Finding::ok("colours", format!("The poorest contrast is {least:.1} to 1; 4.5 is needed."));
    }
    Finding::wrong("colours", poor.join(" "))
}
