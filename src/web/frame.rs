//! What stands round every page: whose register it is, in which language, and who is looking.

use std::fmt::Display;
use std::sync::Arc;

use super::assets;
use super::components::{
    BackLink, Button, ExitThisPage, InsetText, NotificationBanner, PhaseBanner, SkipLink,
};
use super::on_behalf::OnBehalf;
use crate::config::Council;
use crate::words::{self, Words};

/// What every page knows besides its own content. Each page has it as its field `frame`.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that the page shows or does not")]
pub struct Frame {
    /// The texts of the pages.
    pub words: &'static Words,
    /// The language they are in, as a code of BCP 47.
    pub lang: &'static str,
    /// Whose register this is.
    pub council: Arc<Council>,
    /// What every form sends back first.
    pub token: String,
    /// Somebody has signed in.
    pub signed_in: bool,
    /// "Exit this page" is shown.
    pub exit: bool,
    /// The people on this register are made up.
    pub demo: bool,
    /// A form was not filled in right: the title of the page begins with "Error:".
    pub failed: bool,
    /// Where the link "Back" leads.
    pub back: Option<String>,
    /// For whom a registrar answers on this page, if it is such a page.
    pub on_behalf: Option<OnBehalf>,
}

impl Frame {
    /// A page in English for somebody who has not signed in.
    #[must_use]
    pub fn new(council: Arc<Council>) -> Self {
        Self {
            words: &words::EN,
            lang: "en",
            council,
            token: String::new(),
            signed_in: false,
            exit: false,
            demo: false,
            failed: false,
            back: None,
            on_behalf: None,
        }
    }

    /// Where the page stands that the owner of a record finds under this address, for whoever this page is made for.
    #[must_use]
    pub fn at(&self, own: &str) -> String {
        self.on_behalf.as_ref().map_or_else(|| own.to_owned(), |for_whom| for_whom.at(own))
    }

    /// The way past what stands above the content.
    #[must_use]
    pub fn skip_link(&self) -> SkipLink {
        SkipLink::new("#main-content", self.words.layout.skip)
    }

    /// How far the service is.
    #[must_use]
    pub fn phase_banner(&self) -> PhaseBanner {
        PhaseBanner::new(self.words.layout.phase, "")
    }

    /// The way out, for somebody who must not be seen here.
    #[must_use]
    pub fn exit_link(&self) -> ExitThisPage {
        let name = self.words.components.exit.text;
        // A landmark of its own, because it stands outside of all others.
        ExitThisPage::new("/exit").attribute("role", "region").attribute("aria-label", name)
    }

    /// A button that sends the form. (Templates make small components by these names.)
    #[must_use]
    pub fn button(text: &str) -> Button {
        Button::new(text)
    }

    /// The button that begins a journey.
    #[must_use]
    pub fn start(text: &str, address: &str) -> Button {
        Button::link(text, address).start()
    }

    /// The link back to another page.
    #[must_use]
    pub fn back_link(address: &str) -> BackLink {
        BackLink::new(address)
    }

    /// A banner: something was done.
    #[must_use]
    pub fn success(text: &str) -> NotificationBanner {
        NotificationBanner::success(text)
    }

    /// A banner: something to know.
    #[must_use]
    pub fn important(text: &str) -> NotificationBanner {
        NotificationBanner::important(text)
    }

    /// Text that stands apart.
    #[must_use]
    pub fn inset(text: impl Display) -> InsetText {
        InsetText::new(text)
    }

    /// The address of a file that the build made.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }
}
