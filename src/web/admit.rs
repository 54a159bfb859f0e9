//! The checks before every route: the address, who is asking, and where a form came from.

use super::access::Access;
use super::bearer;
use super::visitor::{Visitor, form_token, service};
use crate::accounts::{ApiScope, Session};
use rocket::http::{Method, RawStr, Status};
use rocket::{Data, Request};
use subtle::ConstantTimeEq as _;

/// Why a request does not get in.
#[derive(Debug)]
pub(super) enum Refused {
    /// With an error page.
    With(Status),
    /// By being sent to another page.
    Elsewhere(String),
}

/// How much of a body is looked at for the form token, which is the first field.
const HEAD: usize = 512;

/// Lets a request in, or says why not. Nothing of the route has run yet.
pub(super) async fn admit(access: Access, request: &Request<'_>, data: &mut Data<'_>) -> Result<(), Refused> {
    clean_address(request)?;
    let changes = !matches!(request.method(), Method::Get | Method::Head | Method::Options);
    if access.is_api() {
        return bearer::admit(access, request, changes).await;
    }
    if changes {
        same_site(request)?;
    }
    who(access, request, changes).await?;
    if changes {
        token(request, signed_in(request).await?, data.peek(HEAD).await)?;
    }
    Ok(())
}

/// Control characters and broken text in an address are nobody's typing; a database would choke on NUL.
fn clean_address(request: &Request<'_>) -> Result<(), Refused> {
    let path: &RawStr = request.uri().path().raw();
    let query = request.uri().query().map(|q| q.raw());
    let clean = |part: &RawStr| part.percent_decode().is_ok_and(|text| !text.chars().any(char::is_control));
    if clean(path) && query.is_none_or(clean) { Ok(()) } else { Err(Refused::With(Status::BadRequest)) }
}

async fn who(access: Access, request: &Request<'_>, changes: bool) -> Result<(), Refused> {
    if matches!(access, Access::Everyone | Access::SignedLink) {
        return Ok(());
    }
    match (access, session(request).await?) {
        (Access::SignedOut, None) | (Access::SignedIn, Some(_)) => Ok(()),
        (Access::SignedOut, Some(_)) => Err(Refused::Elsewhere("/home".into())),
        (Access::Role(role), Some(session)) if session.roles.contains(role) => Ok(()),
        (Access::Officer, Some(session)) if session.roles.has_officer() => Ok(()),
        (Access::TokenOwner, Some(session)) if !ApiScope::of(&session.roles).is_empty() => Ok(()),
        (_, Some(_)) => Err(Refused::With(Status::Forbidden)),
        (_, None) if changes => Err(Refused::Elsewhere("/sign-in".into())),
        (_, None) => Err(Refused::Elsewhere(super::next::sign_in_then(request.uri()))),
    }
}

async fn session<'r>(request: &'r Request<'_>) -> Result<Option<&'r Session>, Refused> {
    let visitor = Visitor::of(request).await.map_err(|_| Refused::With(Status::ServiceUnavailable))?;
    Ok(visitor.session.as_ref())
}

async fn signed_in(request: &Request<'_>) -> Result<bool, Refused> {
    Ok(session(request).await?.is_some())
}

/// What a browser says of where a form was.
fn same_site(request: &Request<'_>) -> Result<(), Refused> {
    let forbidden = Err(Refused::With(Status::Forbidden));
    if request.headers().get("Sec-Fetch-Site").any(|site| site != "same-origin") {
        return forbidden;
    }
    let Some(service) = service(request) else { return Err(Refused::With(Status::InternalServerError)) };
    if request.headers().get("Origin").any(|origin| !service.settings.base_address.accepts_origin(origin)) {
        return forbidden;
    }
    Ok(())
}

/// The first field of every form is the token that belongs to the browser's own cookie.
fn token(request: &Request<'_>, signed_in: bool, head: &[u8]) -> Result<(), Refused> {
    let forbidden = || Refused::With(Status::Forbidden);
    if rewrites_method(head) {
        return Err(Refused::With(Status::BadRequest));
    }
    let expected = form_token(request, signed_in).ok_or_else(forbidden)?;
    let sent = first_field(head).ok_or_else(forbidden)?;
    if bool::from(sent.ct_eq(expected.as_bytes())) { Ok(()) } else { Err(forbidden()) }
}

/// Rocket would route a form whose first field is `_method` as another method. None of ours has one.
fn rewrites_method(head: &[u8]) -> bool {
    head.windows(8).any(|w| w == b"_method=") || head.windows(14).any(|w| w == b"name=\"_method\"")
}

/// The value of `token` when it is the first field, of either encoding.
fn first_field(head: &[u8]) -> Option<&[u8]> {
    if let Some(rest) = head.strip_prefix(b"token=") {
        return Some(rest.split(|b| *b == b'&').next().unwrap_or(rest));
    }
    let at = head.windows(4).position(|w| w == b"\r\n\r\n")?;
    let (part, value) = head.split_at_checked(at)?;
    let names_token = part.windows(14).any(|w| w == b"; name=\"token\"");
    let value = value.get(4..)?;
    let end = value.windows(2).position(|w| w == b"\r\n")?;
    if part.starts_with(b"--") && names_token { value.get(..end) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{first_field, rewrites_method};

    #[test]
    fn the_token_is_read_from_both_encodings() {
        assert_eq!(first_field(b"token=abc&email=x"), Some(&b"abc"[..]));
        assert_eq!(first_field(b"token=abc"), Some(&b"abc"[..]));
        assert_eq!(first_field(b"email=x&token=abc"), None);
        let multipart = b"--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nabc\r\n--x\r\n";
        assert_eq!(first_field(multipart), Some(&b"abc"[..]));
        let other = b"--x\r\nContent-Disposition: form-data; name=\"nottoken\"\r\n\r\nabc\r\n--x\r\n";
        assert_eq!(first_field(other), None);
        assert_eq!(first_field(b""), None);
    }

    #[test]
    fn a_rewritten_method_is_seen() {
        assert!(rewrites_method(b"_method=delete&token=x"));
        assert!(rewrites_method(b"--x\r\nContent-Disposition: form-data; name=\"_method\"\r\n"));
        assert!(!rewrites_method(b"token=x&method=y"));
    }
}
