//! What a PA says of herself or himself.

use crate::vocabulary;

vocabulary! {
    /// Whether a PA looks for work.
    pub enum Looking {
        Yes = "yes" => "Yes, I am looking for work now",
        Soon = "soon" => "Not yet, but soon",
        No = "no" => "No",
    }
}

vocabulary! {
    /// The gender that employers see; nobody has to say it. Equality monitoring asks apart from this.
    pub enum Gender {
        Woman = "woman" => "Woman",
        Man = "man" => "Man",
        NonBinary = "non_binary" => "Non-binary",
        Other = "other" => "In another way",
    }
}

vocabulary! {
    /// Whether a PA smokes or vapes.
    pub enum Smoking {
        No = "no" => "No",
        Outside = "outside" => "Yes, but never at work or in the home of the person I support",
        Yes = "yes" => "Yes",
    }
}

vocabulary! {
    /// Animals in whose home a PA would work.
    pub enum Pet {
        Dogs = "dogs" => "Dogs",
        Cats = "cats" => "Cats",
        Others = "others" => "Other animals, such as birds or rabbits",
    }
}
