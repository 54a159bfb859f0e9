//! What every component can carry besides its own content: classes and attributes.

use std::borrow::Cow;
use std::fmt::{self, Display};

use askama::filters::{Escaper, Html, HtmlSafe};

/// Something that can be said, or left unsaid: a text, a number, or an `Option` of one.
pub trait Said {
    /// The text, if there is one.
    fn said(&self) -> Option<String>;
}

impl Said for str {
    fn said(&self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Said for String {
    fn said(&self) -> Option<String> {
        Some(self.clone())
    }
}

impl Said for Cow<'_, str> {
    fn said(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl<T: Said + ?Sized> Said for &T {
    fn said(&self) -> Option<String> {
        (**self).said()
    }
}

impl<T: Said> Said for Option<T> {
    fn said(&self) -> Option<String> {
        self.as_ref().and_then(Said::said)
    }
}

macro_rules! numbers_are_said {
    ($($number:ty)*) => {$(
        impl Said for $number {
            fn said(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )*};
}

numbers_are_said!(u8 u16 u32 u64 usize i32 i64);

/// Classes and attributes beyond those that a component has anyway.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// Written after the component's own classes.
    pub classes: Classes,
    /// Written after the component's own attributes.
    pub attributes: Attributes,
}

impl Extra {
    /// With these classes.
    #[must_use]
    pub fn with_class(class: impl Display) -> Self {
        let mut extra = Self::default();
        extra.classes.add(class);
        extra
    }
}

/// Classes; shown with a space before each.
#[derive(Clone, Debug, Default)]
pub struct Classes(String);

impl Classes {
    /// Adds one class, or several with spaces between.
    pub fn add(&mut self, class: impl Display) {
        for class in class.to_string().split_whitespace() {
            self.0.push(' ');
            self.0.push_str(class);
        }
    }

    /// Whether this class is among them.
    #[must_use]
    pub fn has(&self, class: &str) -> bool {
        self.0.split(' ').any(|known| known.starts_with(class))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Classes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Attributes; shown as HTML with a space before each, the values escaped.
#[derive(Clone, Debug, Default)]
pub struct Attributes(Vec<(Cow<'static, str>, Option<String>)>);

impl Attributes {
    /// Sets an attribute, in place of the one of that name.
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Display) {
        self.put(name.into(), Some(value.to_string()));
    }

    /// Sets an attribute that has no value.
    pub fn flag(&mut self, name: impl Into<Cow<'static, str>>) {
        self.put(name.into(), None);
    }

    fn put(&mut self, name: Cow<'static, str>, value: Option<String>) {
        self.0.retain(|(known, _)| *known != name);
        self.0.push((name, value));
    }
}

impl Display for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.0 {
            f.write_str(" ")?;
            // A name comes from our own code; escaped all the same.
            Html.write_escaped_str(&mut *f, name)?;
            if let Some(value) = value {
                f.write_str("=\"")?;
                Html.write_escaped_str(&mut *f, value)?;
                f.write_str("\"")?;
            }
        }
        Ok(())
    }
}

impl HtmlSafe for Attributes {}

/// Gives components the builder functions for what they carry besides their own content.
macro_rules! extras {
    ($($component:ident)*) => {$(
        impl $component {
            /// Adds one class, or several with spaces between.
            #[must_use]
            pub fn class(mut self, class: impl std::fmt::Display) -> Self {
                self.extra.classes.add(class);
                self
            }

            /// Sets an attribute, in place of the one of that name.
            #[must_use]
            pub fn attribute(
                mut self,
                name: impl Into<std::borrow::Cow<'static, str>>,
                value: impl std::fmt::Display,
            ) -> Self {
                self.extra.attributes.set(name, value);
                self
            }

            /// Sets an attribute that has no value.
            #[must_use]
            pub fn flag(mut self, name: impl Into<std::borrow::Cow<'static, str>>) -> Self {
                self.extra.attributes.flag(name);
                self
            }
        }
    )*};
}

pub(super) use extras;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_escaped_and_the_last_one_counts() {
        let mut attributes = Attributes::default();
        attributes.set("title", "old");
        attributes.flag("hidden");
        attributes.set("title", "\"><script>");
        assert_eq!(attributes.to_string(), " hidden title=\"&#34;&#62;&#60;script&#62;\"");
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        assert_eq!(None::<&str>.said(), None);
        assert_eq!(Some(&"a".to_owned()).said().as_deref(), Some("a"));
        assert_eq!(7_u8.said().as_deref(), Some("7"));
    }
}
