//! Where to go after signing in. Never to another host.

use rocket::http::RawStr;
use rocket::http::uri::Origin;

/// The sign-in page, which will lead back to this address.
pub(crate) fn sign_in_then(uri: &Origin<'_>) -> String {
    let wanted = uri.to_string();
    if wanted == "/" || wanted == "/home" {
        return "/sign-in".into();
    }
    format!("/sign-in?next={}", RawStr::new(&wanted).percent_encode())
}

/// An address that keeps in mind where to go afterwards.
pub(crate) fn with(address: &str, next: Option<&str>) -> String {
    match next.and_then(ours) {
        Some(next) => format!("{address}?next={}", RawStr::new(next).percent_encode()),
        None => address.to_owned(),
    }
}

/// The address that somebody asked to go to, if it is a page of ours.
///
/// A browser reads `//host` and `/\host` as another host, and drops tabs and line ends before it looks.
pub(crate) fn ours(next: &str) -> Option<&str> {
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (plain && next.starts_with('/') && !next.starts_with("//") && next.len() <= 500).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::ours;

    #[test]
    fn only_our_own_pages_are_gone_to() {
        assert_eq!(ours("/account/contact?x=1"), Some("/account/contact?x=1"));
        for foreign in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:x",
            "/\t/evil.example",
            "",
            "evil",
        ] {
            assert_eq!(ours(foreign), None, "{foreign}");
        }
    }
}
