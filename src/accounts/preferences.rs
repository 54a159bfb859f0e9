//! How a person wants to be reached and spoken to.

use super::contact::ContactDetails;
use crate::{
    text::{PlainLine, TextRefused},
    vocabulary,
};

vocabulary! {
    /// The way in which a person wants to hear from the council.
    pub enum ContactBy {
        /// By email.
        Email = "email" => "Email",
        /// By being rung.
        Telephone = "telephone" => "Telephone call",
        /// By text message.
        TextMessage = "text_message" => "Text message",
        /// By letter.
        Letter = "letter" => "Letter",
    }
}

vocabulary! {
    /// The form in which a person can read or hear what the council writes.
    pub enum Format {
        /// As it is.
        Standard = "standard" => "Standard",
        /// In large print.
        LargePrint = "large_print" => "Large print",
        /// In Easy Read: short sentences and pictures.
        EasyRead = "easy_read" => "Easy Read",
        /// To listen to.
        Audio = "audio" => "Audio",
        /// In British Sign Language, as a video.
        Bsl = "bsl" => "British Sign Language (BSL)",
        /// In braille.
        Braille = "braille" => "Braille",
    }
}

/// A language by its name, as the person says it; British Sign Language is one.
pub type Language = PlainLine<60>;

/// Whether somebody has to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Interpreter {
    /// Nobody has to.
    NotNeeded,
    /// Somebody who speaks this language.
    Needed(Language),
}

/// How a person wants to be reached and spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The way to reach the person.
    pub contact_by: ContactBy,
    /// The language to write in.
    pub language: Language,
    /// The form to write in.
    pub format: Format,
    /// Whether somebody has to translate when people speak.
    pub interpreter: Interpreter,
}

/// Preferences as they were typed and chosen.
#[derive(Clone, Copy, Default)]
pub struct TypedPreferences<'a> {
    /// The chosen [`ContactBy`].
    pub contact_by: &'a str,
    /// The language to write in.
    pub language: &'a str,
    /// The chosen [`Format`].
    pub format: &'a str,
    /// `yes` or `no`.
    pub interpreter: &'a str,
    /// The interpreter's language; looked at only after `yes`.
    pub interpreter_language: &'a str,
}

/// What is wrong with one field of the preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PreferenceProblem {
    /// No way of contact was chosen.
    #[error("way of contact: nothing was chosen")]
    ContactByMissing,
    /// To be rung or texted needs a telephone number, and there is none.
    #[error("way of contact: there is no telephone number")]
    NeedsTelephone,
    /// Letters need an address, and there is none.
    #[error("way of contact: there is no address for letters")]
    NeedsAddress,
    /// The language cannot be taken.
    #[error("language: {0}")]
    Language(TextRefused),
    /// No form was chosen.
    #[error("format: nothing was chosen")]
    FormatMissing,
    /// Neither yes nor no was chosen.
    #[error("interpreter: nothing was chosen")]
    InterpreterMissing,
    /// The interpreter's language cannot be taken.
    #[error("interpreter's language: {0}")]
    InterpreterLanguage(TextRefused),
}

impl Interpreter {
    /// Whether somebody has to translate.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        matches!(self, Self::Needed(_))
    }

    /// The language that an interpreter has to speak.
    #[must_use]
    pub fn language(&self) -> Option<&Language> {
        match self {
            Self::NotNeeded => None,
            Self::Needed(language) => Some(language),
        }
    }

    fn read(typed: &TypedPreferences<'_>) -> Result<Self, PreferenceProblem> {
        match typed.interpreter {
            "no" => Ok(Self::NotNeeded),
            "yes" => {
                let language = typed.interpreter_language.parse();
                language.map(Self::Needed).map_err(PreferenceProblem::InterpreterLanguage)
            }
            _ => Err(PreferenceProblem::InterpreterMissing),
        }
    }
}

impl Preferences {
    /// Reads what was typed, beside how the person can be reached, and finds everything that is wrong.
    pub fn read(
        typed: &TypedPreferences<'_>,
        contact: Option<&ContactDetails>,
    ) -> Result<Self, Vec<PreferenceProblem>> {
        let contact_by = typed.contact_by.parse().map_err(|_| PreferenceProblem::ContactByMissing);
        let contact_by = contact_by.and_then(|by| possible(by, contact));
        let language = typed.language.parse().map_err(PreferenceProblem::Language);
        let format = typed.format.parse().map_err(|_| PreferenceProblem::FormatMissing);
        match (contact_by, language, format, Interpreter::read(typed)) {
            (Ok(contact_by), Ok(language), Ok(format), Ok(interpreter)) => {
                Ok(Self { contact_by, language, format, interpreter })
            }
            (by, language, format, interpreter) => {
                Err([by.err(), language.err(), format.err(), interpreter.err()]
                    .into_iter()
                    .flatten()
                    .collect())
            }
        }
    }
}

/// Takes a way of contact that can be used, or says what is missing for it.
pub(super) fn possible(
    by: ContactBy,
    contact: Option<&ContactDetails>,
) -> Result<ContactBy, PreferenceProblem> {
    match by {
        ContactBy::Telephone | ContactBy::TextMessage if contact.is_none_or(|c| c.telephone.is_none()) => {
            Err(PreferenceProblem::NeedsTelephone)
        }
        ContactBy::Letter if contact.is_none_or(|c| c.address.is_none()) => {
            Err(PreferenceProblem::NeedsAddress)
        }
        by => Ok(by),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::contact::TypedContactDetails;

    const FINE: TypedPreferences<'_> = TypedPreferences {
        contact_by: "email",
        language: "English",
        format: "standard",
        interpreter: "no",
        interpreter_language: "",
    };

    #[test]
    fn every_problem_is_found_at_once() {
        let nothing = TypedPreferences::default();
        assert_eq!(
            Preferences::read(&nothing, None).unwrap_err(),
            [
                PreferenceProblem::ContactByMissing,
                PreferenceProblem::Language(TextRefused::Empty),
                PreferenceProblem::FormatMissing,
                PreferenceProblem::InterpreterMissing,
            ]
        );
    }

    #[test]
    fn an_interpreter_speaks_some_language() {
        let typed = TypedPreferences { interpreter: "yes", ..FINE };
        let problem = PreferenceProblem::InterpreterLanguage(TextRefused::Empty);
        assert_eq!(Preferences::read(&typed, None).unwrap_err(), [problem]);
        let typed = TypedPreferences { interpreter: "yes", interpreter_language: "Gujarati", ..FINE };
        let wishes = Preferences::read(&typed, None).unwrap();
        assert_eq!(wishes.interpreter.language().unwrap().as_str(), "Gujarati");
    }

    #[test]
    fn a_language_beside_no_interpreter_is_not_looked_at() {
        let typed = TypedPreferences { interpreter_language: "\0", ..FINE };
        assert_eq!(Preferences::read(&typed, None).unwrap().interpreter, Interpreter::NotNeeded);
    }

    #[test]
    fn only_a_possible_way_can_be_chosen() {
        let typed = TypedContactDetails { name: "Sam", telephone: "0116 496 0123", ..Default::default() };
        let contact = ContactDetails::read(&typed, None).unwrap();
        for (by, without, with_telephone) in [
            ("email", None, None),
            ("telephone", Some(PreferenceProblem::NeedsTelephone), None),
            ("text_message", Some(PreferenceProblem::NeedsTelephone), None),
            ("letter", Some(PreferenceProblem::NeedsAddress), Some(PreferenceProblem::NeedsAddress)),
        ] {
            let typed = TypedPreferences { contact_by: by, ..FINE };
            let problems = |contact| Preferences::read(&typed, contact).err().unwrap_or_default();
            assert_eq!(problems(None), without.into_iter().collect::<Vec<_>>());
            assert_eq!(problems(Some(&contact)), with_telephone.into_iter().collect::<Vec<_>>());
        }
    }
}
