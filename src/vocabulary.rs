//! Closed lists as enums: one text for the database and the API, one label for pages.
//!
//! ```
//! pa_registry::vocabulary! {
//!     /// Where a record is in its life.
//!     pub enum Status {
//!         /// Not shown to anybody yet.
//!         Draft = "draft" => "Being written",
//!         /// Shown to employers.
//!         Listed = "listed" => "In the register",
//!     }
//! }
//! assert_eq!("draft".parse(), Ok(Status::Draft));
//! assert_eq!(Status::Listed.label(), "In the register");
//! assert_eq!("nope".parse::<Status>().unwrap_err().to_string(), "\"nope\" is not a Status");
//! ```
//!
//! Where a list is somebody else's, each member also says the number that stands for it there. Members need no doc of
//! their own; their labels say what they are.
//!
//! ```
//! pa_registry::vocabulary! {
//!     /// Whether a course was accredited.
//!     pub enum Accredited {
//!         No = "no": 0 => "No",
//!         Yes = "yes": 1 => "Yes",
//!         DontKnow = "dont_know": 999 => "I do not know",
//!     }
//! }
//! assert_eq!(Accredited::DontKnow.code(), 999);
//! assert_eq!(Accredited::from_code(1), Some(Accredited::Yes));
//! assert_eq!(Accredited::from_code(2), None);
//! ```

use utoipa::openapi::{
    RefOr,
    schema::{ObjectBuilder, Schema, Type},
};

/// Says that a text is not in a list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given:?} is not a {list}")]
pub struct NotInList {
    /// What was given.
    pub given: String,
    /// The list's name.
    pub list: &'static str,
}

/// A closed list, as the description of the API says it: its words, each with what it says on pages.
#[must_use]
pub fn described(words: &[(&'static str, &'static str)]) -> RefOr<Schema> {
    let said: Vec<String> = words.iter().map(|(word, label)| format!("`{word}`: {label}")).collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(said.join(". ")))
        .enum_values(Some(words.iter().map(|(word, _)| *word)))
        .into()
}

/// Writes a closed list as an enum that both databases, JSON and pages understand; the module shows its use.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal => $label:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility enum $name {
            $($(#[$variant_meta])* #[doc = concat!("On pages: “", $label, "”.")] $variant,)+
        }

        impl $name {
            /// Every member, in the order of the list.
            $visibility const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text that stands for it in the database and in JSON.
            #[must_use]
            $visibility const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The words that stand for it on a page.
            #[must_use]
            $visibility const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::vocabulary::NotInList;

            fn from_str(given: &str) -> ::std::result::Result<Self, Self::Err> {
                match given {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::vocabulary::NotInList { given: given.to_owned(), list: stringify!($name) }),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let given = <::std::borrow::Cow<'de, str> as ::serde::Deserialize<'de>>::deserialize(deserializer)?;
                given.parse().map_err(::serde::de::Error::custom)
            }
        }

        impl ::utoipa::PartialSchema for $name {
            fn schema() -> ::utoipa::openapi::RefOr<::utoipa::openapi::schema::Schema> {
                $crate::vocabulary::described(&[$(($text, $label)),+])
            }
        }

        impl ::utoipa::ToSchema for $name {
            fn name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(stringify!($name))
            }
        }

        $crate::text_column!($name);
    };
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal : $code:literal => $label:literal,)+
        }
    ) => {
        $crate::vocabulary! {
            $(#[$meta])*
            $visibility enum $name {
                $($(#[$variant_meta])* $variant = $text => $label,)+
            }
        }

        impl $name {
            /// The number that stands for it in the list that it comes from.
            #[must_use]
            $visibility const fn code(self) -> u16 {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The member that this number stands for.
            #[must_use]
            $visibility const fn from_code(code: u16) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    crate::vocabulary! {
        /// A list for these tests.
        enum Fruit {
            /// Round.
            Apple = "apple" => "An apple",
            /// Long.
            Pear = "pear" => "A pear",
        }
    }

    #[test]
    fn every_member_reads_back_from_its_text() {
        for fruit in Fruit::ALL {
            assert_eq!(fruit.as_str().parse(), Ok(*fruit));
            assert_eq!(
                serde_json::from_str::<Fruit>(&serde_json::to_string(fruit).unwrap()).unwrap(),
                *fruit
            );
            assert!(!fruit.label().is_empty());
        }
    }

    crate::vocabulary! {
        /// A list with numbers.
        enum Grade {
            Fine = "fine": 2 => "Fine",
            Unknown = "unknown": 999 => "Unknown",
        }
    }

    #[test]
    fn a_number_stands_for_one_member() {
        for grade in Grade::ALL {
            assert_eq!(Grade::from_code(grade.code()), Some(*grade), "{}", grade.label());
        }
        assert_eq!(Grade::from_code(1), None);
        assert_eq!((Grade::Fine.code(), "unknown".parse()), (2, Ok(Grade::Unknown)));
    }

    #[test]
    fn a_stranger_is_named_in_the_refusal() {
        assert_eq!("plum".parse::<Fruit>().unwrap_err().to_string(), "\"plum\" is not a Fruit");
        assert!(serde_json::from_str::<Fruit>("\"plum\"").is_err());
    }
}
