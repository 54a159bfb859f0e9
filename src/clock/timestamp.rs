//! The instant that databases, pages and rules share.

use std::fmt;
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

const FIRST: i64 = -62_135_596_800_000_000; // 0001-01-01T00:00:00Z
const LAST: i64 = 253_402_300_799_999_999; // 9999-12-31T23:59:59.999999Z

/// An instant in UTC, to the microsecond.
///
/// Years 1 to 9999 only, so that its text always has the same width and sorts as time does; arithmetic stops at the
/// ends instead of failing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Says that a text is not an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an instant like 2026-11-21T09:30:00Z")]
pub struct TimestampError;

impl Timestamp {
    /// The first instant that can be told.
    pub const MIN: Self = Self(FIRST);
    /// The last instant that can be told.
    pub const MAX: Self = Self(LAST);

    /// Makes an instant from microseconds since 1970; what lies outside the years 1 to 9999 becomes the nearer end.
    #[must_use]
    pub const fn from_unix_micros(micros: i64) -> Self {
        if micros < FIRST {
            Self::MIN
        } else if micros > LAST {
            Self::MAX
        } else {
            Self(micros)
        }
    }

    /// Microseconds since 1970.
    #[must_use]
    pub const fn unix_micros(self) -> i64 {
        self.0
    }

    /// The same instant for those who need its calendar parts, in UTC.
    #[must_use]
    pub fn to_utc(self) -> OffsetDateTime {
        OffsetDateTime::UNIX_EPOCH.saturating_add(Duration::microseconds(self.0))
    }

    fn moved(self, by: Duration) -> Self {
        let micros = i128::from(self.0).saturating_add(by.whole_microseconds());
        let kept = micros.clamp(i128::from(FIRST), i128::from(LAST));
        i64::try_from(kept).map_or(self, Self)
    }
}

impl From<OffsetDateTime> for Timestamp {
    /// Drops what is finer than a microsecond.
    fn from(instant: OffsetDateTime) -> Self {
        let micros = instant.unix_timestamp_nanos().div_euclid(1_000);
        Self::from_unix_micros(i64::try_from(micros).unwrap_or(if micros < 0 { i64::MIN } else { i64::MAX }))
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339, always 27 characters: `2026-11-21T09:30:00.000000Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = self.to_utc();
        let ((year, month, day), (hour, minute, second, micro)) =
            ((utc.year(), u8::from(utc.month()), utc.day()), utc.time().as_hms_micro());
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micro:06}Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let instant = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| TimestampError)?;
        Ok(Self::from(instant))
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, by: Duration) -> Self {
        self.moved(by)
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;

    fn sub(self, by: Duration) -> Self {
        self.moved(Duration::ZERO.saturating_sub(by))
    }
}

impl Sub for Timestamp {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        Duration::microseconds(self.0.saturating_sub(earlier.0))
    }
}

impl AddAssign<Duration> for Timestamp {
    fn add_assign(&mut self, by: Duration) {
        *self = *self + by;
    }
}

impl SubAssign<Duration> for Timestamp {
    fn sub_assign(&mut self, by: Duration) {
        *self = *self - by;
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
