//! The styles, the script and the icons, which the build made and the binary holds.
//!
//! Their names carry a hash of their content, so a browser keeps them for good and never asks again; a changed
//! file has another name. They are compressed when the service is built, not when it runs.

use std::borrow::Cow;
use std::io::Cursor;

use rocket::http::{Header, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{self, Responder, Response};
use rocket::get;
use super::guard::Our;
use crate::config::Council;
use crate::dress::tag;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file as the build made it.
#[derive(Debug)]
pub struct Asset {
    /// What the sources call it: `style.css`.
    pub name: &'static str,
    /// What it is served as: `style-0123456789abcdef.css`.
    pub file: &'static str,
    /// Its content type.
    pub kind: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";

/// One of the files of the build, or the council's own style sheet.
#[must_use]
#[get("/assets/<file>")]
pub(super) fn asset(file: &str, wanted: Wanted, our: Our) -> Option<Served> {
    let dress = &our.settings.council.dress;
    if file == dress.file() {
        let css = dress.css().as_bytes().to_vec();
        return Some(wanted.content(css, "text/css; charset=utf-8", file.to_owned(), FOR_GOOD));
    }
    ASSETS.iter().find(|asset| asset.file == file).map(|asset| wanted.file(asset, FOR_GOOD))
}

/// A file that is there, for those who ask every route.
pub(super) fn example() -> String {
    address("style.css")
}

/// The icon, at the one address where browsers look for it unasked.
#[must_use]
#[get("/favicon.ico")]
pub(super) fn favicon(wanted: Wanted) -> Option<Served> {
    ASSETS.iter().find(|asset| asset.name == "favicon.ico").map(|asset| wanted.file(asset, FOR_A_DAY))
}

/// What a telephone calls the service when somebody puts it on the home screen.
#[get("/manifest.webmanifest")]
pub(super) fn manifest(wanted: Wanted, our: Our) -> Served {
    let json = manifest_of(&our.settings.council);
    let tag = tag(&json);
    wanted.content(json, "application/manifest+json; charset=utf-8", tag, FOR_A_DAY)
}

fn manifest_of(council: &Council) -> Vec<u8> {
    let manifest = serde_json::json!({
        "name": format!("{} – {}", council.service, council.name),
        "short_name": council.service,
        "start_url": "/",
        "display": "browser",
        "theme_color": council.dress.brand().to_string(),
        "background_color": "#ffffff",
        "icons": [{ "src": address("icon.svg"), "sizes": "any", "type": "image/svg+xml" }],
    });
    manifest.to_string().into_bytes()
}

/// The address of one of the files of the build, by the name that the sources use.
///
/// A name which is not there gives an address which is not there; a test asks for every name the layout uses.
#[must_use]
pub fn address(name: &str) -> String {
    let file = ASSETS.iter().find(|asset| asset.name == name).map_or(name, |asset| asset.file);
    format!("/assets/{file}")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

/// What the browser can unpack, and what it has already.
#[derive(Debug)]
pub(super) struct Wanted {
    encoding: Encoding,
    known: String,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Wanted {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let headers = |name| request.headers().get(name).collect::<Vec<_>>().join(",");
        let encoding = best_encoding(&headers("Accept-Encoding"));
        Outcome::Success(Self { encoding, known: headers("If-None-Match") })
    }
}

/// The encoding with the highest weight; of equals the smallest.
fn best_encoding(accepted: &str) -> Encoding {
    let weight = |name: &str| {
        accepted.split(',').find_map(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let known = parts.next().is_some_and(|found| found.eq_ignore_ascii_case(name));
            let q = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
            // A weight that is none at all is taken for "no".
            known.then(|| q.map_or(1.0, |q| q.parse::<f32>().unwrap_or_default()))
        })
    };
    let any = weight("*").unwrap_or_default();
    let brotli = weight("br").unwrap_or(any);
    let gzip = weight("gzip").unwrap_or(any);
    // Plain is always possible, and only liked more than packed when that is said.
    let plain = weight("identity").unwrap_or_default();
    if brotli > 0.0 && brotli >= gzip && brotli >= plain {
        Encoding::Brotli
    } else if gzip > 0.0 && gzip >= plain {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

impl Wanted {
    fn file(self, asset: &Asset, cache: &'static str) -> Served {
        let (encoding, bytes) = match self.encoding {
            Encoding::Brotli if asset.brotli.len() < asset.plain.len() => (Some("br"), asset.brotli),
            Encoding::Gzip if asset.gzip.len() < asset.plain.len() => (Some("gzip"), asset.gzip),
            _ => (None, asset.plain),
        };
        let content = Content { bytes: Cow::Borrowed(bytes), kind: asset.kind, encoding };
        self.unless_known(content, asset.file.to_owned(), cache)
    }

    fn content(self, bytes: Vec<u8>, kind: &'static str, tag: String, cache: &'static str) -> Served {
        self.unless_known(Content { bytes: Cow::Owned(bytes), kind, encoding: None }, tag, cache)
    }

    fn unless_known(self, content: Content, tag: String, cache: &'static str) -> Served {
        let mut known =
            self.known.split(',').map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'));
        let content = if known.any(|known| known == tag || known == "*") { None } else { Some(content) };
        Served { content, tag, cache }
    }
}

#[derive(Debug)]
struct Content {
    bytes: Cow<'static, [u8]>,
    kind: &'static str,
    encoding: Option<&'static str>,
}

/// A file on its way to the browser.
#[derive(Debug)]
#[must_use = "a file that is not sent does nothing"]
pub(super) struct Served {
    /// Nothing when the browser has it already.
    content: Option<Content>,
    tag: String,
    cache: &'static str,
}

impl<'r> Responder<'r, 'static> for Served {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let mut answer = Response::build();
        // Weak, because packed and plain share it.
        answer
            .header(Header::new("ETag", format!("W/\"{}\"", self.tag)))
            .header(Header::new("Cache-Control", self.cache))
            .header(Header::new("Vary", "Accept-Encoding"));
        let Some(Content { bytes, kind, encoding }) = self.content else {
            return answer.status(Status::NotModified).ok();
        };
        if let Some(encoding) = encoding {
            answer.header(Header::new("Content-Encoding", encoding));
        }
        answer.header(Header::new("Content-Type", kind)).sized_body(bytes.len(), Cursor::new(bytes)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_of_what_the_browser_likes_best() {
        for (accepted, best) in [
            ("", Encoding::Plain),
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("gzip, deflate", Encoding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Encoding::Gzip),
            ("br;q=0, gzip;q=0", Encoding::Plain),
            ("*", Encoding::Brotli),
            ("br;q=0, *;q=0.1", Encoding::Gzip),
            ("identity, gzip;q=0.5", Encoding::Plain),
            ("GZIP ; q=1.0", Encoding::Gzip),
            ("br;q=nonsense", Encoding::Plain),
        ] {
            assert_eq!(best_encoding(accepted), best, "{accepted}");
        }
    }

    #[test]
    fn every_file_that_the_layout_names_is_there() {
        for name in ["style.css", "script.js", "icon.svg", "favicon.ico"] {
            assert_ne!(address(name), format!("/assets/{name}"));
        }
    }
}
