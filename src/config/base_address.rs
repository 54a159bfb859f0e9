//! The address that people type: where links in mails point, and what our own forms must come from.

use std::net::IpAddr;
use url::{Host, Url};

/// The public address of the service, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseAddress(Url);

impl BaseAddress {
    /// Reads an address such as `https://register.council.example`.
    ///
    /// # Errors
    /// A sentence that says what to do, for an address that is not http(s), has a path, or would send
    /// cookies unencrypted to another machine.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|_| {
            "write the whole web address, for instance https://register.council.example".to_owned()
        })?;
        if url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
        {
            return Err(
                "give only scheme, host and port, for instance https://register.council.example".into()
            );
        }
        match url.scheme() {
            "https" => Ok(Self(url)),
            "http" if is_loopback(&url) => Ok(Self(url)),
            "http" => {
                Err("http is only for trying the service out on this machine; write https for a name that others reach".into())
            }
            other => Err(format!("it begins with {other}: and must begin with https:")),
        }
    }

    /// True over https: cookies are then `Secure` and carry the `__Host-` prefix.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// The address of one page, for mails.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}/{}", self.as_str(), path.trim_start_matches('/'))
    }

    /// What a machine at this address calls itself to a mail server: its name, or its number in brackets.
    #[must_use]
    pub fn hello_name(&self) -> String {
        match self.0.host() {
            Some(Host::Domain(name)) => name.to_owned(),
            Some(Host::Ipv4(ip)) => format!("[{ip}]"),
            Some(Host::Ipv6(ip)) => format!("[IPv6:{ip}]"),
            None => "localhost".to_owned(),
        }
    }

    /// The address as text, without a slash at the end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Whether a form sent with this `Origin` was on one of our own pages.
    ///
    /// On the machine itself `localhost` and `127.0.0.1` are the same place.
    #[must_use]
    pub fn accepts_origin(&self, origin: &str) -> bool {
        let Ok(other) = Url::parse(origin) else { return false };
        other.origin() == self.0.origin()
            || (is_loopback(&self.0)
                && is_loopback(&other)
                && other.scheme() == self.0.scheme()
                && other.port_or_known_default() == self.0.port_or_known_default())
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip).is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::BaseAddress;

    #[test]
    fn http_is_for_this_machine_only() {
        assert!(BaseAddress::parse("http://127.0.0.1:8000").is_ok_and(|a| !a.is_secure()));
        assert!(BaseAddress::parse("http://[::1]:8000").is_ok());
        assert!(BaseAddress::parse("https://register.example").is_ok_and(|a| a.is_secure()));
        for bad in [
            "http://register.example",
            "ftp://x.example",
            "register",
            "https://a.example/path",
            "https://u@a.example",
        ] {
            assert!(BaseAddress::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn only_our_own_origin_is_accepted() {
        let home = BaseAddress::parse("https://register.example").unwrap();
        assert!(home.accepts_origin("https://register.example"));
        assert!(home.accepts_origin("https://register.example:443"));
        for foreign in [
            "null",
            "",
            "http://register.example",
            "https://register.example.evil.example",
            "https://evil.example",
        ] {
            assert!(!home.accepts_origin(foreign), "{foreign}");
        }
        let local = BaseAddress::parse("http://127.0.0.1:8000").unwrap();
        assert!(local.accepts_origin("http://localhost:8000"));
        assert!(!local.accepts_origin("http://localhost:8001"));
    }

    #[test]
    fn links_have_one_slash() {
        let home = BaseAddress::parse("https://register.example/").unwrap();
        assert_eq!(home.link("/confirm/x"), "https://register.example/confirm/x");
    }
}
