//! The finder's index and ranking alone, without a database: `cargo bench --bench finder`.
//!
//! Makes up 1,000 to 1,000,000 people in 8,000 wards as far apart as those of England, and times five searches over each
//! number: near in a dense town, in the country, with many criteria, with no result, and as wide as one can ask. Times
//! differ from machine to machine; how they grow with the number of people is the figure to compare.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::indexing_slicing, reason = "what is made up here is long enough")]

#[path = "finder/people.rs"]
mod people;
#[path = "finder/searches.rs"]
mod searches;

use std::hint::black_box;
use std::time::{Duration, Instant};

use pa_registry::finder::{Query, Run, Shelves};

use people::{Country, TODAY};
use searches::Search;

/// How many people there are.
const PEOPLE: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// So many rows has a page, and one more to see whether there is another.
const ROWS: usize = 21;
/// So long each search is repeated.
const FOR: Duration = Duration::from_millis(500);

fn main() {
    // `cargo test --benches` runs this too, with other arguments: nothing to test here.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let country = Country::made();
    let mut first: Vec<f64> = Vec::new();
    for people in PEOPLE {
        let began = Instant::now();
        let shelves = Shelves::of(country.people(people), |ward| country.centre(ward));
        println!("{people} people, put on their shelves in {:.3} s", began.elapsed().as_secs_f64());
        let times: Vec<f64> =
            searches::all(&country).iter().map(|search| timed(&country, &shelves, search)).collect();
        if first.is_empty() {
            first.clone_from(&times);
        } else {
            for ((search, time), before) in searches::all(&country).iter().zip(&times).zip(&first) {
                println!("    {}: {:.1} times as long as with {}", search.name, time / before, PEOPLE[0]);
            }
        }
    }
}

/// How long one search takes, in microseconds.
fn timed(country: &Country, shelves: &Shelves, search: &Search) -> f64 {
    let Search { name, criteria, from } = search;
    let run = Run::at(None, TODAY);
    let query = Query { criteria, from, centre: country.centre(from), today: TODAY, run };
    let (began, mut searches) = (Instant::now(), 0_u32);
    while began.elapsed() < FOR {
        black_box(shelves.batch(black_box(&query), ROWS));
        searches += 1;
    }
    let micros = began.elapsed().as_secs_f64() * 1e6 / f64::from(searches);
    let found = shelves.batch(&query, usize::MAX).keys.len();
    println!("    {name}: {micros:.0} µs, {found} found");
    micros
}
