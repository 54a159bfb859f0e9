//! What every page owes to those who do not see it, or do not use a mouse. A browser and axe look closer
//! (tests/browser); this looks at every page there is, on every run.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use crate::support::page::{Page, select, words};

/// A sentence for everything that is wrong with a page.
pub(super) fn faults(page: &Page, signed_in: bool) -> Vec<String> {
    let document = page.document();
    let mut faults = [
        the_page_itself(&document),
        ids(&document),
        fields(&document, ["/registrar/", "/assisted/"].iter().any(|desk| page.path.starts_with(desk))),
        forms(&document),
        links(&document),
        inline(&document),
    ]
    .concat();
    let exit = all(&document, "a.govuk-exit-this-page__button[href='/exit']").len();
    if exit != usize::from(signed_in) {
        faults.push(format!("{exit} buttons \"Exit this page\""));
    }
    faults
}

/// A form that was sent back says so in its title, in a summary, and beside each field.
pub(super) fn faults_of_a_failed_form(page: &Page) -> Vec<String> {
    let document = page.document();
    let mut faults = Vec::new();
    if !page.title().starts_with("Error: ") {
        faults.push(format!("the title does not begin with Error: {}", page.title()));
    }
    if page.errors().is_empty() {
        faults.push("there is no summary of errors".to_owned());
    }
    for (href, error) in page.errors() {
        let target = href.strip_prefix('#').unwrap_or_default();
        let Some(field) = all(&document, &format!("[id='{target}']")).first().copied() else {
            faults.push(format!("\"{error}\" leads to {href}, which is not there"));
            continue;
        };
        // What is wrong with radios is said of their group.
        let around = field.ancestors().filter_map(ElementRef::wrap);
        let told = std::iter::once(field).chain(around).any(|element| {
            let ids = element.value().attr("aria-describedby").unwrap_or_default();
            ids.split_whitespace().any(|id| {
                all(&document, &format!("[id='{id}'].govuk-error-message"))
                    .iter()
                    .any(|message| words(*message).contains(&error))
            })
        });
        if !told {
            faults.push(format!("{href} is not described by \"{error}\""));
        }
    }
    faults
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&select(selector)).collect()
}

fn the_page_itself(document: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    let lang = all(document, "html").first().and_then(|html| html.value().attr("lang")).unwrap_or_default();
    if lang.is_empty() {
        faults.push("the page does not say its language".to_owned());
    }
    let headings = all(document, "h1");
    if headings.len() != 1 || headings.iter().any(|heading| words(*heading).is_empty()) {
        faults.push(format!("{} headings h1", headings.len()));
    }
    if all(document, "main").len() != 1 {
        faults.push("not one main".to_owned());
    }
    let title = all(document, "title").first().map(|title| words(*title)).unwrap_or_default();
    if title.is_empty() || title.starts_with('–') {
        faults.push(format!("the title is empty: {title}"));
    }
    faults
}

fn ids(document: &Html) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for id in all(document, "[id]").iter().filter_map(|element| element.value().attr("id")) {
        if id.is_empty() || !seen.insert(id) {
            faults.push(format!("the id \"{id}\" is empty or stands twice"));
        }
    }
    for attribute in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
        for element in all(document, &format!("[{attribute}]")) {
            let pointed = element.value().attr(attribute).unwrap_or_default();
            for id in pointed.split_whitespace().filter(|id| !seen.contains(id)) {
                faults.push(format!("{attribute} points to \"{id}\", which is not there"));
            }
        }
    }
    faults
}

/// `of_others`: an officer types for somebody, and the officer's own name and address must not come up.
fn fields(document: &Html, of_others: bool) -> Vec<String> {
    let mut faults = Vec::new();
    for field in all(document, "input:not([type=hidden]):not([aria-hidden=true]), select, textarea") {
        let (name, id) = (field.value().attr("name").unwrap_or_default(), field.value().attr("id"));
        let labels = id.map(|id| all(document, &format!("label[for='{id}']"))).unwrap_or_default();
        if !labels.iter().any(|label| !words(*label).is_empty()) {
            faults.push(format!("the field {name} has no label"));
        }
    }
    // Browsers and assistive programs fill in what people need not remember (WCAG 1.3.5).
    let own = "input[type=email], input[type=tel], input[type=password], input[name=name]";
    for field in all(document, if of_others { "input, textarea, select" } else { own }) {
        let has_none = matches!(field.value().attr("autocomplete"), None | Some("" | "off"));
        if has_none && !of_others {
            faults.push(format!("the field {:?} has no autocomplete", field.value().attr("name")));
        } else if of_others && !has_none {
            faults.push(format!("the field {:?} fills itself in", field.value().attr("name")));
        }
    }
    faults
}

fn forms(document: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    // What asks by an address changes nothing, and a token in an address would be told to whoever reads it.
    for form in all(document, "form[method=get]") {
        if form.select(&select("[name=token]")).next().is_some() {
            faults
                .push(format!("the form to {:?} puts its token in an address", form.value().attr("action")));
        }
    }
    for form in all(document, "form:not([method=get])") {
        let first = form.select(&select("input, select, textarea, button")).next();
        let token = first.filter(|first| first.value().attr("name") == Some("token"));
        if token.and_then(|token| token.value().attr("value")).is_none_or(str::is_empty) {
            faults
                .push(format!("the form to {:?} does not begin with its token", form.value().attr("action")));
        }
    }
    faults
}

fn links(document: &Html) -> Vec<String> {
    let nameless = all(document, "a, button").into_iter().filter(|element| {
        let label = element.value().attr("aria-label").unwrap_or_default();
        words(*element).is_empty() && label.trim().is_empty()
    });
    nameless.map(|element| format!("nothing says what this does: {}", element.html())).collect()
}

/// Our policy for content forbids what stands in the page itself, so it would not work anyway.
fn inline(document: &Html) -> Vec<String> {
    let mut faults = Vec::new();
    for element in all(document, "*") {
        let name = element.value().name();
        if name == "style" || (name == "script" && element.value().attr("src").is_none()) {
            faults.push(format!("<{name}> in the page"));
        }
        let handlers = element.value().attrs().map(|(attribute, _)| attribute);
        for attribute in handlers.filter(|attribute| *attribute == "style" || attribute.starts_with("on")) {
            faults.push(format!("<{name} {attribute}=…>"));
        }
    }
    faults
}

#[test]
fn planted_faults_are_found() {
    let good = "<html lang=en><title>A – B</title><main><h1>A</h1>";
    for (html, fault) in [
        ("<html><title>A</title><main><h1>A</h1>", "the page does not say its language"),
        ("<html lang=en><title>A</title><main>", "0 headings h1"),
        ("<html lang=en><title>A</title><main><h1>A</h1><h1>B</h1>", "2 headings h1"),
        ("<html lang=en><title> – B</title><main><h1>A</h1>", "the title is empty"),
        (&format!("{good}<p id=a></p><p id=a></p>"), "the id \"a\" is empty or stands twice"),
        (&format!("{good}<p aria-describedby='a b' id=a></p>"), "aria-describedby points to \"b\""),
        (&format!("{good}<input name=pet id=pet>"), "the field pet has no label"),
        (&format!("{good}<label for=e>E</label><input type=email id=e name=e>"), "has no autocomplete"),
        (
            &format!(
                "{good}<form><input name=a aria-hidden=true><input type=hidden name=token value=x></form>"
            ),
            "does not begin with its token",
        ),
        (
            &format!("{good}<form method=get><input type=hidden name=token value=x></form>"),
            "puts its token in an address",
        ),
        (&format!("{good}<a href=/></a>"), "nothing says what this does"),
        (&format!("{good}<p style='color:red'>"), "<p style=…>"),
        (&format!("{good}<p onclick=x>"), "<p onclick=…>"),
        (&format!("{good}<script>x</script>"), "<script> in the page"),
        (&format!("{good}<a class=govuk-exit-this-page__button href=/exit>E</a>"), "1 buttons"),
    ] {
        let found = faults(&Page::made_up(html), false);
        assert!(found.len() == 1 && found[0].contains(fault), "{html}: {found:?}");
    }
    assert_eq!(faults(&Page::made_up(good), false), Vec::<String>::new());
    assert_eq!(faults(&Page::made_up(good), true), ["0 buttons \"Exit this page\""]);
    let failed = "<html lang=en><title>A</title><ul class=govuk-error-summary__list><a href='#a'>Wrong</a></ul><input id=a>";
    assert_eq!(faults_of_a_failed_form(&Page::made_up(failed)).len(), 2);
}
