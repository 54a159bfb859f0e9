//! In which browser somebody signed in, in coarse words.
//!
//! People know their own sessions again by "Firefox on Windows". What a browser says of itself in full would tell more
//! than that, and is never kept.

use crate::vocabulary;

vocabulary! {
    /// A browser that many people use.
    pub enum Browser {
        /// Chrome, and what is built on it and says nothing else.
        Chrome = "chrome" => "Chrome",
        /// Edge.
        Edge = "edge" => "Edge",
        /// Firefox.
        Firefox = "firefox" => "Firefox",
        /// Opera.
        Opera = "opera" => "Opera",
        /// Safari.
        Safari = "safari" => "Safari",
        /// Samsung Internet.
        Samsung = "samsung" => "Samsung Internet",
        /// Any other.
        Other = "other" => "Another browser",
    }
}

vocabulary! {
    /// What a browser runs on.
    pub enum System {
        /// A telephone or tablet with Android.
        Android = "android" => "Android",
        /// A Chromebook.
        ChromeOs = "chrome_os" => "a Chromebook",
        /// An iPhone or iPad.
        Ios = "ios" => "an iPhone or iPad",
        /// Linux.
        Linux = "linux" => "Linux",
        /// A Mac.
        Mac = "mac" => "a Mac",
        /// Windows.
        Windows = "windows" => "Windows",
        /// Any other.
        Other = "other" => "another device",
    }
}

/// A browser and what it runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    /// The browser.
    pub browser: Browser,
    /// What it runs on.
    pub system: System,
}

/// By which word a browser is known. The first that is found counts: most browsers also name those they are like.
const BROWSERS: [(&str, Browser); 11] = [
    ("Edg", Browser::Edge),
    ("OPR/", Browser::Opera),
    ("Opera", Browser::Opera),
    ("SamsungBrowser", Browser::Samsung),
    ("Firefox", Browser::Firefox),
    ("FxiOS", Browser::Firefox),
    ("CriOS", Browser::Chrome),
    ("Chrome", Browser::Chrome),
    ("Chromium", Browser::Chrome),
    ("Safari", Browser::Safari),
    ("AppleWebKit", Browser::Safari),
];

/// By which word a system is known, by the same rule.
const SYSTEMS: [(&str, System); 9] = [
    ("iPhone", System::Ios),
    ("iPad", System::Ios),
    ("iPod", System::Ios),
    ("Android", System::Android),
    ("CrOS", System::ChromeOs),
    ("Windows", System::Windows),
    ("Macintosh", System::Mac),
    ("Linux", System::Linux),
    ("X11", System::Linux),
];

impl Agent {
    /// A browser that says nothing of itself, or nothing that we know.
    pub const UNKNOWN: Self = Self { browser: Browser::Other, system: System::Other };

    /// What the header `User-Agent` says, as far as it matters.
    #[must_use]
    pub fn read(header: &str) -> Self {
        let named = |word: &str| header.contains(word);
        let browser = BROWSERS.iter().find(|(word, _)| named(word)).map(|(_, browser)| *browser);
        let system = SYSTEMS.iter().find(|(word, _)| named(word)).map(|(_, system)| *system);
        Self { browser: browser.unwrap_or(Browser::Other), system: system.unwrap_or(System::Other) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_that_say_they_are_others_are_told_apart() {
        for (header, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                Browser::Edge,
                System::Windows,
            ),
            (
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                Browser::Chrome,
                System::ChromeOs,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                Browser::Safari,
                System::Ios,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/133.0 Mobile/15E148 Safari/605.1.15",
                Browser::Firefox,
                System::Ios,
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                Browser::Samsung,
                System::Android,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0",
                Browser::Firefox,
                System::Mac,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                Browser::Firefox,
                System::Linux,
            ),
            ("curl/8.5.0", Browser::Other, System::Other),
            ("", Browser::Other, System::Other),
        ] {
            assert_eq!(Agent::read(header), Agent { browser, system }, "{header}");
        }
    }
}
