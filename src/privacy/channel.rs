//! By which way somebody said something.

use crate::vocabulary;

vocabulary! {
    /// By which way somebody agreed, or took it back.
    pub enum Channel {
        /// On a page of the register.
        Online = "online" => "online",
        /// By telephone, to an officer.
        Telephone = "telephone" => "by telephone",
        /// By letter.
        Letter = "letter" => "by letter",
        /// Face to face with an officer.
        InPerson = "in_person" => "in person",
    }
}
