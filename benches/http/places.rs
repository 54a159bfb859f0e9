//! A made-up country of wards, as a table of postcodes that the demo reads: where people live decides what a search costs.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use crate::Outcome;

/// As many as England has, about.
const WARDS: usize = 8_000;
/// Half of them stand in towns of so many, the others lie over the country.
const OF_A_TOWN: usize = 200;
/// Wards of one council.
const OF_A_COUNCIL: usize = 40;
/// Wards of which the postcodes have one first half.
const OF_AN_OUTCODE: usize = 16;

/// A ward in a town, and one in the country; codes from here on are nobody's.
pub(crate) const IN_TOWN: &str = "E05900000";
pub(crate) const IN_THE_COUNTRY: &str = "E05904000";

/// Writes one postcode for each ward. A town is twelve miles wide and high, which is about as dense as London; the rest is
/// as large as England.
pub(crate) fn write(path: &Path) -> Outcome<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "postcode,ward_code,ward_name,authority_code,authority_name,latitude,longitude")?;
    for number in 0..WARDS {
        let (latitude, longitude) = point(number);
        let council = number / OF_A_COUNCIL;
        writeln!(
            file,
            "{},E05{},Ward {number},E06{},Council {council},{latitude:.6},{longitude:.6}",
            postcode(number),
            900_000 + number,
            900_000 + council,
        )?;
    }
    Ok(file.flush()?)
}

fn point(number: usize) -> (f64, f64) {
    let (along, across) = (share(number, 48_271), share(number, 69_621));
    if number >= WARDS / 2 {
        return (50.5 + along * 4.5, -4.0 + across * 5.0);
    }
    let town = number / OF_A_TOWN;
    (
        51.0 + share(town + 1, 16_807) * 3.5 + along * 0.17,
        -3.0 + share(town + 1, 39_373) * 3.0 + across * 0.28,
    )
}

/// A number from 0 to 1 that looks drawn and is the same each time.
fn share(number: usize, by: usize) -> f64 {
    let drawn = u32::try_from((number + 1) * by % 1_000_003).unwrap_or_default();
    f64::from(drawn) / 1_000_003.0
}

/// A postcode for each ward, in the form of postcodes.
fn postcode(number: usize) -> String {
    const LETTERS: [char; 5] = ['A', 'B', 'D', 'E', 'F'];
    let letter = |at: usize| LETTERS.get(at % 5).copied().unwrap_or('A');
    let (outcode, within) = (number / OF_AN_OUTCODE, number % OF_AN_OUTCODE);
    let area = [letter(outcode / 250), letter(outcode / 50)].iter().collect::<String>();
    format!("{area}{} {}{}{}", 10 + outcode % 50, 1 + within / 5, letter(within), letter(within / 5))
}
