//! A field that may stay empty.

use std::str::FromStr;

/// Reads a field that may stay empty; what is wrong with it goes to the problems.
pub fn optional<T: FromStr, P>(typed: &str, problem: fn(T::Err) -> P, problems: &mut Vec<P>) -> Option<T> {
    if typed.trim().is_empty() {
        return None;
    }
    typed.parse().map_err(|refused| problems.push(problem(refused))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_is_no_problem_and_nonsense_is() {
        let mut problems = Vec::new();
        assert_eq!(optional::<u8, _>("  ", |_| "no number", &mut problems), None);
        assert!(problems.is_empty());
        assert_eq!(optional::<u8, _>("7", |_| "no number", &mut problems), Some(7));
        assert_eq!(optional::<u8, _>("x", |_| "no number", &mut problems), None);
        assert_eq!(problems, ["no number"]);
    }
}
