//! Lists: tasks, answers, tables, and the tags in them.

use std::fmt::Display;

use super::extra::{Extra, Said, extras};
use super::label::Hint;

/// The colour of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagColour {
    /// Grey: does not matter.
    Grey,
    /// Green: done, good.
    Green,
    /// Turquoise: going on.
    Turquoise,
    /// Blue: new.
    Blue,
    /// Light blue: to do.
    LightBlue,
    /// Purple: received.
    Purple,
    /// Red: refused, urgent.
    Red,
    /// Yellow: waits.
    Yellow,
}

/// The state of a thing, in a word.
#[derive(Clone, Debug, Default)]
pub struct Tag {
    /// The word.
    pub text: String,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Tag {
    /// A tag.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }

    /// In this colour.
    #[must_use]
    pub fn colour(self, colour: TagColour) -> Self {
        self.class(match colour {
            TagColour::Grey => "govuk-tag--grey",
            TagColour::Green => "govuk-tag--green",
            TagColour::Turquoise => "govuk-tag--turquoise",
            TagColour::Blue => "govuk-tag--blue",
            TagColour::LightBlue => "govuk-tag--light-blue",
            TagColour::Purple => "govuk-tag--purple",
            TagColour::Red => "govuk-tag--red",
            TagColour::Yellow => "govuk-tag--yellow",
        })
    }
}

/// How far a task is.
#[derive(Clone, Debug)]
pub enum TaskStatus {
    /// In plain words: done.
    Text(String),
    /// As a tag: to do, or something is wrong.
    Tag(Tag),
}

impl TaskStatus {
    /// The tag, if it is one.
    #[must_use]
    pub fn tag(&self) -> Option<&Tag> {
        if let Self::Tag(tag) = self { Some(tag) } else { None }
    }

    /// The plain words, if it is no tag.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// One task.
#[derive(Clone, Debug)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// Classes of the title.
    pub title_extra: Extra,
    /// Where it is done; nothing when it cannot be done yet.
    pub href: Option<String>,
    /// A line that says more.
    pub hint: Option<Hint>,
    /// How far it is.
    pub status: TaskStatus,
    /// Classes of the status.
    pub status_extra: Extra,
    /// Classes.
    pub extra: Extra,
}

impl Task {
    /// A task, with how far it is in plain words.
    #[must_use]
    pub fn new(title: impl Display, href: impl Said, status: impl Display) -> Self {
        Self {
            title: title.to_string(),
            title_extra: Extra::default(),
            href: href.said(),
            hint: None,
            status: TaskStatus::Text(status.to_string()),
            status_extra: Extra::default(),
            extra: Extra::default(),
        }
    }

    /// How far it is, as a tag.
    #[must_use]
    pub fn tag(mut self, tag: Tag) -> Self {
        self.status = TaskStatus::Tag(tag);
        self
    }

    /// Cannot be done yet.
    #[must_use]
    pub fn not_yet(mut self) -> Self {
        self.status_extra.classes.add("govuk-task-list__status--cannot-start-yet");
        self
    }

    /// A line that says more.
    #[must_use]
    pub fn hint(mut self, hint: impl Said) -> Self {
        self.hint = hint.said().map(Hint::new);
        self
    }
}

/// What is to be done, and how far it is.
#[derive(Clone, Debug)]
pub struct TaskList {
    /// What the ids of hints and states begin with.
    pub id_prefix: String,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// Classes and attributes.
    pub extra: Extra,
}

impl TaskList {
    /// A list; what the ids in it begin with must be the only one of that name on the page.
    #[must_use]
    pub fn new(id_prefix: impl Display) -> Self {
        Self { id_prefix: id_prefix.to_string(), tasks: Vec::new(), extra: Extra::default() }
    }

    /// What the ids of the task at this place, from 1, begin with.
    #[must_use]
    pub fn id_of(&self, place: usize) -> String {
        format!("{}-{place}", self.id_prefix)
    }

    /// Adds a task.
    #[must_use]
    pub fn task(mut self, task: Task) -> Self {
        self.tasks.push(task);
        self
    }

    /// One more, before all others.
    #[must_use]
    pub fn first(mut self, task: Task) -> Self {
        self.tasks.insert(0, task);
        self
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub href: Option<String>,
    /// It holds a number: to the right.
    pub numeric: bool,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Cell {
    /// A cell with words.
    #[must_use]
    pub fn new(text: impl Display) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }

    /// A cell with a number.
    #[must_use]
    pub fn number(text: impl Display) -> Self {
        Self { numeric: true, ..Self::new(text) }
    }

    /// A cell with a link.
    #[must_use]
    pub fn link(text: impl Display, href: impl Display) -> Self {
        Self { href: Some(href.to_string()), ..Self::new(text) }
    }
}

/// Rows and columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: Option<String>,
    /// Classes of the caption.
    pub caption_extra: Extra,
    /// The names of the columns.
    pub head: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The first cell of each row is its name.
    pub named_rows: bool,
    /// Classes and attributes.
    pub extra: Extra,
}

impl Table {
    /// A table that shows this.
    #[must_use]
    pub fn new(caption: impl Said) -> Self {
        Self { caption: caption.said(), ..Self::default() }
    }

    /// The names of the columns.
    #[must_use]
    pub fn head(mut self, cells: impl AsRef<[Cell]>) -> Self {
        self.head = cells.as_ref().to_vec();
        self
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, cells: impl AsRef<[Cell]>) -> Self {
        self.rows.push(cells.as_ref().to_vec());
        self
    }

    /// The first cell of each row is its name.
    #[must_use]
    pub fn named_rows(mut self) -> Self {
        self.named_rows = true;
        self
    }
}

extras!(Tag Task TaskList Cell Table);
