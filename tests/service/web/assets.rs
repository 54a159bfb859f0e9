//! Styles and script reach the browser small, once, and right.

use crate::support::App;
use pa_registry::web::assets::{self, ASSETS};
use rocket::http::{Header, Status};
use rocket::local::blocking::{Client, LocalResponse};

fn client() -> Client {
    let rocket = rocket::execute(async {
        pa_registry::rocket(App::new().await.service.clone(), pa_registry::config::figment())
    });
    Client::untracked(rocket).unwrap()
}

fn get<'c>(client: &'c Client, address: &str, headers: &[(&'static str, &str)]) -> LocalResponse<'c> {
    let mut request = client.get(address.to_owned());
    for (name, value) in headers {
        request.add_header(Header::new(*name, (*value).to_owned()));
    }
    request.dispatch()
}

fn header(answer: &LocalResponse<'_>, name: &str) -> String {
    answer.headers().get(name).collect::<Vec<_>>().join(",")
}

#[test]
fn every_file_comes_packed_as_asked_and_may_be_kept() {
    let client = client();
    for asset in ASSETS {
        let address = assets::address(asset.name);
        let plain = get(&client, &address, &[]);
        assert_eq!(plain.status(), Status::Ok);
        assert_eq!(header(&plain, "Content-Type"), asset.kind);
        assert_eq!(header(&plain, "Content-Encoding"), "");
        assert_eq!(header(&plain, "Vary"), "Accept-Encoding");
        assert_eq!(header(&plain, "Cache-Control"), "public, max-age=31536000, immutable");
        let (tag, full) = (header(&plain, "ETag"), plain.into_bytes().unwrap().len());
        for encoding in ["br", "gzip"] {
            let packed = get(&client, &address, &[("Accept-Encoding", encoding)]);
            let smaller = header(&packed, "Content-Encoding") == encoding;
            assert!(smaller || asset.name == "favicon.ico", "{encoding} of {}", asset.name);
            assert!(!smaller || packed.into_bytes().unwrap().len() < full);
        }
        let again = get(&client, &address, &[("If-None-Match", &format!("\"other\", {tag}"))]);
        assert_eq!((again.status(), again.into_bytes()), (Status::NotModified, None));
    }
}

#[test]
fn the_first_page_has_room_within_sixty_kilobytes() {
    let client = client();
    let sizes = ["style.css", "script.js"].map(|name| {
        let answer = get(&client, &assets::address(name), &[("Accept-Encoding", "gzip")]);
        answer.into_bytes().unwrap().len()
    });
    assert!(sizes.iter().sum::<usize>() < 30_000, "{sizes:?}");
}

#[test]
fn the_councils_dress_is_served_by_its_hash() {
    let client = client();
    let council = crate::support::app::council();
    let answer = get(&client, &format!("/assets/{}", council.dress.file()), &[]);
    assert_eq!(header(&answer, "Content-Type"), "text/css; charset=utf-8");
    assert_eq!(answer.into_string().unwrap(), council.dress.css());
}

#[test]
fn the_icon_and_the_manifest_stand_where_browsers_look() {
    let client = client();
    assert_eq!(get(&client, "/favicon.ico", &[]).status(), Status::Ok);
    let manifest = get(&client, "/manifest.webmanifest", &[]);
    assert_eq!(header(&manifest, "Content-Type"), "application/manifest+json; charset=utf-8");
    assert!(manifest.into_string().unwrap().contains("Example Council"));
}

#[test]
fn other_names_are_not_found() {
    let client = client();
    for name in ["style.css", "dress.css", "list.txt", "..%2fCargo.toml", "style-0000000000000000.css"] {
        assert_eq!(get(&client, &format!("/assets/{name}"), &[]).status(), Status::NotFound, "{name}");
    }
}
