//! Finding the way: back, up, on to the next page, and out.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::list::Tag;

/// The link to the page before.
#[derive(Clone, Debug, Default)]
pub struct BackLink {
    /// Where it leads.
    pub href: String,
    /// Other words than "Back".
    pub text: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl BackLink {
    /// Back to this address.
    #[must_use]
    pub fn new(href: impl Display) -> Self {
        Self { href: href.to_string(), ..Self::default() }
    }
}

/// A page above this one.
#[derive(Clone, Debug, Default)]
pub struct Crumb {
    /// Its name.
    pub text: String,
    /// Where it is; nothing for the page itself.
    pub href: Option<String>,
    /// Attributes.
    pub extra: Extra,
}

/// The pages above this one.
#[derive(Clone, Debug, Default)]
pub struct Breadcrumbs {
    /// From the top down.
    pub items: Vec<Crumb>,
    /// Another name than the usual one.
    pub label: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Breadcrumbs {
    /// No pages yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page.
    #[must_use]
    pub fn page(mut self, text: impl Display, href: impl Said) -> Self {
        self.items.push(Crumb { text: text.to_string(), href: href.said(), ..Crumb::default() });
        self
    }

    /// Only the first and the last but one on a small screen.
    #[must_use]
    pub fn collapse(self) -> Self {
        self.class("govuk-breadcrumbs--collapse-on-mobile")
    }
}

/// The page before or after.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// Where it is.
    pub href: String,
    /// Other words than "Previous page" or "Next page".
    pub text: Option<String>,
    /// The name of that page.
    pub label: Option<String>,
    /// Attributes.
    pub extra: Extra,
}

/// One of the pages of a list.
#[derive(Clone, Debug)]
pub enum PageItem {
    /// A page.
    Page(PageLink),
    /// Pages that are left out.
    Gap,
}

impl PageItem {
    /// The page, if it is one.
    #[must_use]
    pub fn page(&self) -> Option<&PageLink> {
        if let Self::Page(page) = self { Some(page) } else { None }
    }
}

/// A page of a list.
#[derive(Clone, Debug, Default)]
pub struct PageLink {
    /// Its number.
    pub number: String,
    /// Where it is.
    pub href: String,
    /// This is the page.
    pub current: bool,
    /// Other words than "Page 3" for those who hear it.
    pub label: Option<String>,
    /// Attributes.
    pub extra: Extra,
}

/// The pages of a list.
#[derive(Clone, Debug, Default)]
pub struct Pagination {
    /// The page before.
    pub previous: Option<Turn>,
    /// The page after.
    pub next: Option<Turn>,
    /// All of them.
    pub items: Vec<PageItem>,
    /// Another name than the usual one.
    pub label: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Pagination {
    /// No pages yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The page before, if there is one.
    #[must_use]
    pub fn previous(mut self, href: impl Said) -> Self {
        self.previous = href.said().map(|href| Turn { href, ..Turn::default() });
        self
    }

    /// The page after, if there is one.
    #[must_use]
    pub fn next(mut self, href: impl Said) -> Self {
        self.next = href.said().map(|href| Turn { href, ..Turn::default() });
        self
    }

    /// Adds a page.
    #[must_use]
    pub fn page(mut self, number: impl Display, href: impl Display, current: bool) -> Self {
        let (number, href) = (number.to_string(), href.to_string());
        self.items.push(PageItem::Page(PageLink { number, href, current, ..PageLink::default() }));
        self
    }

    /// Pages are left out here.
    #[must_use]
    pub fn gap(mut self) -> Self {
        self.items.push(PageItem::Gap);
        self
    }

    /// Only the page before and the page after are known.
    #[must_use]
    pub fn is_block(&self) -> bool {
        self.items.is_empty() && (self.next.is_some() || self.previous.is_some())
    }
}

/// How far the service itself is.
#[derive(Clone, Debug, Default)]
pub struct PhaseBanner {
    /// In a word.
    pub tag: Tag,
    /// In a sentence, when there is no call block.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

impl PhaseBanner {
    /// In a word and in a sentence.
    #[must_use]
    pub fn new(tag: impl Display, text: impl Display) -> Self {
        Self { tag: Tag::new(tag), text: text.to_string(), ..Self::default() }
    }
}

/// The way past what stands above the content.
#[derive(Clone, Debug)]
pub struct SkipLink {
    /// Where the content begins.
    pub href: String,
    /// The words.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

impl SkipLink {
    /// To this place, with these words.
    #[must_use]
    pub fn new(href: impl Display, text: impl Display) -> Self {
        Self { href: href.to_string(), text: text.to_string(), extra: Extra::default() }
    }
}

/// The way out, for somebody who must not be seen here.
#[derive(Clone, Debug)]
pub struct ExitThisPage {
    /// Where it leads.
    pub href: String,
    /// Other words than the usual ones.
    pub text: Option<String>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl ExitThisPage {
    /// Out by this address.
    #[must_use]
    pub fn new(href: impl Display) -> Self {
        Self { href: href.to_string(), text: None, extra: Extra::default() }
    }
}

extras!(BackLink Crumb Breadcrumbs Turn PageLink Pagination PhaseBanner SkipLink ExitThisPage);
