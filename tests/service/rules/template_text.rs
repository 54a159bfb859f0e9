//! Words that stand in a template as they are, instead of coming from the words of a language.

/// Attributes that are read to people.
const READ_OUT: [&str; 4] = [" aria-label=\"", " alt=\"", " title=\"", " placeholder=\""];

/// Macros that write a part of a tag, so that it stands here outside of any.
const PARTS_OF_TAGS: [&str; 1] = ["aria-describedby=\"\""];

/// Each literal text with its line.
pub(super) fn literal(template: &str) -> Vec<(usize, String)> {
    let (html, mut found) = without_code(template);
    let mut rest = html.as_str();
    let line_of = |rest: &str| html[..html.len() - rest.len()].matches('\n').count() + 1;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        for (number, line) in text.lines().enumerate().filter(|(_, line)| has_words(line)) {
            found.push((line_of(rest) + number, line.trim().to_owned()));
        }
        let (tag, after) = after.split_at(after.find('>').map_or(after.len(), |end| end + 1));
        for attribute in READ_OUT {
            let value = tag.split_once(attribute).and_then(|(_, value)| value.split('"').next());
            found.extend(
                value.filter(|value| has_words(value)).map(|value| (line_of(rest), value.to_owned())),
            );
        }
        rest = after;
    }
    found.retain(|(_, text)| !PARTS_OF_TAGS.contains(&text.as_str()));
    found
}

/// The HTML alone, on the same lines, and the texts in the code that look like words for people.
fn without_code(template: &str) -> (String, Vec<(usize, String)>) {
    let (mut html, mut found) = (String::new(), Vec::new());
    let mut rest = template;
    while let Some(start) = ["{#", "{%", "{{"].iter().filter_map(|open| rest.find(open)).min() {
        let (before, code) = rest.split_at(start);
        html.push_str(before);
        let close = match &code[..2] {
            "{#" => "#}",
            "{%" => "%}",
            _ => "}}",
        };
        let end = code.find(close).map_or(code.len(), |end| end + 2);
        let (code, after) = code.split_at(end);
        if close != "#}" {
            let texts = code.split('"').skip(1).step_by(2);
            let line = html.matches('\n').count() + 1;
            found.extend(texts.filter(|text| looks_spoken(text)).map(|text| (line, text.to_owned())));
        }
        html.extend(code.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    html.push_str(rest);
    (html, found)
}

/// Begins like a sentence. Addresses, ids and classes do not.
fn looks_spoken(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Has letters besides those of entities such as `&ctdot;`.
fn has_words(text: &str) -> bool {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default();
    let others = pieces.map(|piece| piece.split_once(';').map_or(piece, |(_, after)| after));
    std::iter::once(first).chain(others).any(|piece| piece.contains(char::is_alphabetic))
}

#[test]
fn planted_words_are_found() {
    for (template, line, words) in [
        ("<p>{{ w.lead }}</p>\n<p>Hello {{ name }}</p>", 2, "Hello"),
        ("<p>\n{% if a %}Yes{% endif %}</p>", 2, "Yes"),
        ("<a aria-label=\"Close {{ it }}\">{{ x }}</a>", 1, "Close "),
        ("{# a\nb #}{{ button::button(Frame::button(\"Save\")) }}", 2, "Save"),
        ("&nbsp;or&nbsp;", 1, "&nbsp;or&nbsp;"),
    ] {
        assert_eq!(literal(template), [(line, words.to_owned())], "{template}");
    }
}

#[test]
fn html_code_and_signs_are_no_words() {
    for template in [
        "{% extends \"layout.html\" %}{# Some words. #}<p class=\"govuk-body\">{{ w.lead(a, \"b\") }}</p>",
        "<li>&ctdot;</li> – : 1 <path d=\"m6.5 0\"></path><!DOCTYPE html>",
        "<a href=\"{{ frame.asset(\"icon.svg\") }}\" aria-label=\"{{ w.close }}\"></a>",
    ] {
        assert_eq!(literal(template), [], "{template}");
    }
}
