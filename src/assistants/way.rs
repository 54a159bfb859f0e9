//! The two ways of being on the register.

crate::vocabulary! {
    /// How somebody wants to be on the register; both are equally good (domain.md, part 2).
    pub enum Way {
        /// Keeps a record; is never found and cannot be written to.
        RecordOnly = "record_only" => "Record only",
        /// Is found by employers.
        Listed = "listed" => "Listed",
    }
}
