//! A made-up directory of postcodes, in the layout of ONSPD, and its columns that the register keeps as a plain table.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The two files.
pub(crate) struct Made {
    pub(crate) directory: PathBuf,
    pub(crate) columns: PathBuf,
}

const HEADER: &str = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty25cd,ced25cd,lad25cd,\
    wd25cd,nhser24cd,ctry25cd,rgn25cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,lsoa21cd,msoa21cd,wz11cd,sicbl24cd,bua24cd,\
    ruc21ind,oac11ind,lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,icb23cd";

/// Makes so many postcodes, spread over England, a third of them ended, in order as published.
pub(crate) fn make(folder: &Path, postcodes: usize) -> Outcome<Made> {
    let made = Made { directory: folder.join("ONSPD_MADE_UP.csv"), columns: folder.join("columns.csv") };
    let mut directory = BufWriter::new(File::create(&made.directory)?);
    let mut columns = BufWriter::new(File::create(&made.columns)?);
    write!(directory, "{HEADER}\r\n")?;
    for number in 0..postcodes {
        let postcode = postcode(number);
        let (ward, authority) = (number * 8_500 / postcodes, number * 360 / postcodes);
        let latitude = 50.0 + spread(number, 48_271) * 5.0;
        let longitude = -5.0 + spread(number, 69_621) * 6.0;
        let ended = if number % 3 == 0 { "201906" } else { "" };
        let packed = postcode.replace(' ', "");
        write!(
            directory,
            "\"{packed}\",\"{packed:>8}\",\"{postcode}\",\"198001\",\"{ended}\",\"0\",\"459318\",\"304176\",\"1\",\
             \"E00139875\",\"E99999999\",\"E99999999\",\"E07{authority:06}\",\"E05{ward:06}\",\"E40000012\",\
             \"E92000001\",\"E12000001\",\"E14001285\",\"E30000064\",\"E06000057\",\"E65000001\",\"E01027484\",\
             \"E02005728\",\"E33002161\",\"E38000130\",\"E63999999\",\"RSN1\",\"1B1\",{latitude:.6},{longitude:.6},\
             \"E37000025\",\"\",\"E23000007\",17158,\"E54000050\"\r\n"
        )?;
        let day = if ended.is_empty() { "" } else { "2019-06-01" };
        writeln!(columns, "1,{postcode},E05{ward:06},{latitude:.6},{longitude:.6},{day}")?;
    }
    directory.flush()?;
    columns.flush()?;
    Ok(made)
}

/// A different postcode for each number, sorted as the numbers are.
fn postcode(number: usize) -> String {
    const LETTERS: [char; 20] =
        ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X', 'Y', 'Z'];
    let letter = |at: usize| LETTERS.get(at % 20).copied().unwrap_or('A');
    // A real outcode has about a thousand postcodes.
    let (outcode, within) = (number / 1_000, number % 1_000);
    let area = [letter(outcode / 1_800), letter(outcode / 90)].iter().collect::<String>();
    format!("{area}{} {}{}{}", 10 + outcode % 90, within / 400, letter(within / 20), letter(within))
}

/// A number from 0 to 1 that looks drawn and is the same each time.
fn spread(number: usize, by: usize) -> f64 {
    let drawn = u32::try_from(number * by % 1_000_003).unwrap_or_default();
    f64::from(drawn) / 1_000_003.0
}
