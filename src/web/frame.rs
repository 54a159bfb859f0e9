//! What stands round every page: whose register it is, in which language, and who is looking.

use std::sync::Arc;

use super::assets;
use super::components::{ExitThisPage, PhaseBanner, SkipLink};
use super::dress::Dress;
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
        }
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
    #[expect(clippy::unused_self, reason = "a template asks the frame, so that it need not know the type")]
    pub fn exit_link(&self) -> ExitThisPage {
        ExitThisPage::new("/exit")
    }

    /// The address of a file that the build made.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }
}

/// Whose register it is, as the settings say.
#[derive(Clone, Debug)]
pub struct Council {
    /// The name of the council.
    pub name: String,
    /// The name of the service.
    pub service: String,
    /// The number to call for help.
    pub telephone: String,
    /// What to do when English is hard.
    pub interpreter_line: String,
    /// Where to write about the service itself, when there is such an address.
    pub feedback: Option<String>,
    /// Whom to tell when somebody is not safe.
    pub safeguarding: Vec<String>,
    /// The council's own colours.
    pub dress: Dress,
}

impl Council {
    /// The web app manifest, and a tag that changes with it.
    #[must_use]
    pub fn manifest(&self) -> (Vec<u8>, String) {
        let icon = assets::address("icon.svg");
        let manifest = serde_json::json!({
            "name": format!("{} – {}", self.service, self.name),
            "short_name": self.service,
            "start_url": "/",
            "display": "browser",
            "theme_color": self.dress.brand().to_string(),
            "background_color": "#ffffff",
            "icons": [{ "src": icon, "sizes": "any", "type": "image/svg+xml" }],
        });
        let text = manifest.to_string();
        let tag = assets::tag(text.as_bytes());
        (text.into_bytes(), tag)
    }
}

impl Default for Council {
    /// A council that has not said anything yet.
    fn default() -> Self {
        Self {
            name: "Your council".to_owned(),
            service: "Personal assistants register".to_owned(),
            telephone: "0300 000 0000".to_owned(),
            interpreter_line: "If English is not your first language, call us and ask for an interpreter."
                .to_owned(),
            feedback: None,
            safeguarding: Vec::new(),
            dress: Dress::default(),
        }
    }
}
