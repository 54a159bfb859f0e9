//! How, and how far, a PA travels.

use crate::vocabulary;

vocabulary! {
    /// How a PA gets to work. Somebody who does not drive is never left out unless a driver is asked for.
    pub enum Transport {
        BusinessCar = "business_car" => "My own car, with business insurance",
        OwnCar = "own_car" => "My own car",
        EmployersCar = "employers_car" => "I can drive the car of the person I support",
        Bicycle = "bicycle" => "Bicycle or e-bike",
        PublicTransport = "public_transport" => "Public transport",
        OnFoot = "on_foot" => "On foot",
    }
}

vocabulary! {
    /// How far a PA would travel to work; the number is miles, from the centre of a ward to the centre of another.
    pub enum Reach {
        OneMile = "1": 1 => "Up to 1 mile",
        TwoMiles = "2": 2 => "Up to 2 miles",
        ThreeMiles = "3": 3 => "Up to 3 miles",
        FiveMiles = "5": 5 => "Up to 5 miles",
        TenMiles = "10": 10 => "Up to 10 miles",
        FifteenMiles = "15": 15 => "Up to 15 miles",
        TwentyMiles = "20": 20 => "Up to 20 miles",
        ThirtyMiles = "30": 30 => "Up to 30 miles",
        FiftyMiles = "50": 50 => "Up to 50 miles",
    }
}

impl Transport {
    /// Whether it means that the PA drives a car.
    #[must_use]
    pub const fn is_driving(self) -> bool {
        matches!(self, Self::BusinessCar | Self::OwnCar | Self::EmployersCar)
    }
}

impl Reach {
    /// How many miles.
    #[must_use]
    pub const fn miles(self) -> u16 {
        self.code()
    }
}
