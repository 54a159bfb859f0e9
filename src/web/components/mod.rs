//! The components of the pages, typed: what a page hands to the macros in `templates/components/`.
//!
//! Each struct here is the argument of the macro of the same name, `Input` of `input::input`. Its builder
//! functions take whatever can be shown (`&str`, `String`, numbers; where a thing may be missing, `Option`s
//! too), so a page reads as what it asks. `docs/front-end.md` shows how; the fixtures of the design system's
//! own package prove the HTML.

mod button;
mod choice;
mod date;
mod extra;
mod field;
mod input;
mod label;
mod list;
mod message;
mod navigation;
mod qr;
mod select;
mod summary;
mod textarea;
mod ward_map;
mod week;

pub use button::{Button, ButtonKind};
pub use choice::{Checkboxes, Choice, Item, Radios};
pub use date::{DateInput, DatePart};
pub use extra::{Attributes, Classes, Extra, Said};
pub use field::Field;
pub use input::{Affix, Input, InputKind, PasswordInput, Width};
pub use label::{ErrorMessage, Fieldset, Hint, Label, Legend, Size};
pub use list::{Cell, Table, Tag, TagColour, Task, TaskList, TaskStatus};
pub use message::{
    BannerKind, Details, ErrorSummary, InsetText, NotificationBanner, Panel, SummaryError, WarningText,
};
pub use navigation::{
    BackLink, Breadcrumbs, Crumb, ExitThisPage, PageItem, PageLink, Pagination, PhaseBanner, SkipLink, Turn,
};
pub use qr::QrCode;
pub use select::{Select, SelectItem};
pub use summary::{Action, Card, SummaryList, SummaryRow};
pub use textarea::{Limit, Textarea};
pub use ward_map::{MapArea, MapWard, Shade, WardMap};
pub use week::{DAYS, PARTS, Week, WeekCell, WeekDay};
