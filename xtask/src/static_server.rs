//! A plain static file server, as any host would be: no rewriting, no injected script, no cache to fool anyone.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// A directory and the path under which it answers.
pub struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    Redirect(String),
    NotFound,
}

impl Site {
    pub fn new(folder: impl Into<PathBuf>, base: &str) -> Self {
        let trimmed = base.trim_matches('/');
        let base = if trimmed.is_empty() {
            "/".to_owned()
        } else {
            format!("/{trimmed}/")
        };
        Self {
            folder: folder.into(),
            base,
        }
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    fn target(&self, address: &str) -> Target {
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let (raw_path, query) = address.split_at(end);
        if !raw_path.is_empty() && format!("{raw_path}/") == self.base {
            return Target::Redirect(format!("{raw_path}/{query}"));
        }
        let Some(inside) = raw_path.strip_prefix(&self.base).and_then(percent_decoded) else {
            return Target::NotFound;
        };
        let wants_folder = inside.is_empty() || inside.ends_with('/');
        let mut path = self.folder.clone();
        for segment in inside.strip_suffix('/').unwrap_or(&inside).split('/') {
            let is_root = inside.is_empty();
            let is_odd = segment.is_empty()
                || segment == "."
                || segment == ".."
                || segment.contains(['\\', '\0', ':']);
            if is_odd && !is_root {
                return Target::NotFound;
            }
            path.push(segment);
        }
        if path.is_dir() {
            if !wants_folder {
                return Target::Redirect(format!("{raw_path}/{query}"));
            }
            path.push("index.html");
        } else if wants_folder {
            return Target::NotFound;
        }
        if path.is_file() {
            Target::File(path)
        } else {
            Target::NotFound
        }
    }

    /// `accepted` is what the browser says of encodings.
    fn answer(&self, method: &str, address: &str, accepted: &str) -> Answer {
        if method != "GET" && method != "HEAD" {
            return Answer::text(
                "405 Method Not Allowed",
                "This server only answers GET and HEAD.\n",
            );
        }
        match self.target(address) {
            Target::File(path) => match read_encoded(&path, accepted) {
                Ok((body, encoding)) => Answer {
                    status: "200 OK",
                    mime: mime(&path),
                    location: None,
                    encoding,
                    body,
                },
                Err(_) => Answer::text("500 Internal Server Error", "The file cannot be read.\n"),
            },
            Target::Redirect(location) => {
                let mut answer = Answer::text("301 Moved Permanently", "");
                answer.location = Some(location);
                answer
            }
            Target::NotFound => {
                // Outside of the base is another site, which knows nothing of our page.
                let page = self.folder.join("404.html");
                match fs::read(&page) {
                    Ok(body) if address.starts_with(&self.base) => Answer {
                        status: "404 Not Found",
                        mime: mime(&page),
                        location: None,
                        encoding: None,
                        body,
                    },
                    _ => Answer::text("404 Not Found", "Not found.\n"),
                }
            }
        }
    }
}

struct Answer {
    status: &'static str,
    mime: &'static str,
    location: Option<String>,
    encoding: Option<&'static str>,
    body: Vec<u8>,
}

/// The file, or the compressed one that stands beside it, is not older, and is accepted.
fn read_encoded(path: &Path, accepted: &str) -> io::Result<(Vec<u8>, Option<&'static str>)> {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified());
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        let accepts = accepted
            .split(',')
            .any(|word| word.split(';').next().map(str::trim) == Some(encoding));
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{ending}"));
        let beside = PathBuf::from(name);
        let is_fresh = accepts
            && matches!((changed(&beside), changed(path)), (Ok(its), Ok(ours)) if its >= ours);
        if is_fresh {
            return Ok((fs::read(beside)?, Some(encoding)));
        }
    }
    Ok((fs::read(path)?, None))
}

impl Answer {
    fn text(status: &'static str, text: &str) -> Self {
        Self {
            status,
            mime: "text/plain; charset=utf-8",
            location: None,
            encoding: None,
            body: text.as_bytes().to_vec(),
        }
    }

    fn write(&self, stream: &mut TcpStream, with_body: bool, keep_alive: bool) -> io::Result<()> {
        let location = self
            .location
            .as_ref()
            .map_or(String::new(), |to| format!("Location: {to}\r\n"));
        let encoding = self.encoding.map_or(String::new(), |name| {
            format!("Content-Encoding: {name}\r\n")
        });
        let connection = if keep_alive { "keep-alive" } else { "close" };
        let mut message = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nVary: Accept-Encoding\r\n{location}{encoding}Connection: {connection}\r\n\r\n",
            self.status,
            self.mime,
            self.body.len(),
        )
        .into_bytes();
        if with_body {
            message.extend_from_slice(&self.body);
        }
        stream.write_all(&message)
    }
}

/// Listens on this machine only. Port 0 lets the system choose.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Answers for ever, one thread per connection.
pub fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A broken connection is the visitor's business.
        thread::spawn(move || converse(stream, &site).ok());
    }
}

/// The longest request head that is read.
const MAX_HEAD_BYTES: u64 = 32 * 1024;

fn converse(mut stream: TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut head = reader.by_ref().take(MAX_HEAD_BYTES);
        let mut request = String::new();
        if head.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut closes = false;
        let mut has_body = false;
        let mut accepted = String::new();
        loop {
            let mut line = String::new();
            if head.read_line(&mut line)? == 0 {
                return Answer::text("431 Request Header Fields Too Large", "").write(
                    &mut stream,
                    true,
                    false,
                );
            }
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(words) = line.strip_prefix("accept-encoding:") {
                accepted = words.to_owned();
            }
            closes |= line.starts_with("connection:") && line.contains("close");
            has_body |=
                line.starts_with("content-length:") || line.starts_with("transfer-encoding:");
        }
        let mut words = request.split_whitespace();
        let (Some(method), Some(address), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Answer::text("400 Bad Request", "").write(&mut stream, true, false);
        };
        // A body is never read, so nothing that follows it on the connection can be trusted.
        let keep_alive = !closes && !has_body && version == "HTTP/1.1";
        site.answer(method, address, &accepted)
            .write(&mut stream, method != "HEAD", keep_alive)?;
        if !keep_alive {
            return Ok(());
        }
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(std::ffi::OsStr::to_str) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("jsonld") => "application/ld+json",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("xml" | "gexf" | "graphml") => "application/xml",
        Some("atom") => "application/atom+xml",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small site in a folder of its own, with a secret beside it.
    fn site(name: &str, base: &str) -> Site {
        let top = std::env::temp_dir().join(format!("paraphe-xtask-{}-{name}", std::process::id()));
        let dist = top.join("dist");
        fs::create_dir_all(dist.join("suivi")).unwrap();
        fs::create_dir_all(dist.join("sans-page")).unwrap();
        for (file, text) in [
            ("secret.txt", "secret"),
            ("dist/index.html", "home"),
            ("dist/404.html", "lost"),
            ("dist/suivi/index.html", "suivi"),
            ("dist/é à.json", "{}"),
        ] {
            fs::write(top.join(file), text).unwrap();
        }
        Site::new(dist, base)
    }

    #[test]
    fn a_folder_is_its_page_and_a_file_is_itself() {
        let site = site("files", "/");
        let file = |name: &str| Target::File(site.folder.join(name));
        assert_eq!(site.target("/"), file("index.html"));
        assert_eq!(site.target("/?q=%C3%A9#x"), file("index.html"));
        assert_eq!(site.target("/suivi/"), file("suivi/index.html"));
        assert_eq!(site.target("/suivi/index.html"), file("suivi/index.html"));
        assert_eq!(site.target("/%C3%A9%20%C3%A0.json"), file("é à.json"));
    }

    #[test]
    fn a_folder_without_its_slash_redirects_and_keeps_the_query() {
        assert_eq!(
            site("slash", "/").target("/suivi?q=a"),
            Target::Redirect("/suivi/?q=a".to_owned())
        );
        let below = site("slash-below", "/un/deux/");
        assert_eq!(
            below.target("/un/deux"),
            Target::Redirect("/un/deux/".to_owned())
        );
        assert_eq!(
            below.target("/un/deux/suivi"),
            Target::Redirect("/un/deux/suivi/".to_owned())
        );
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let site = site("missing", "/");
        for address in [
            "/absent",
            "/suivi/absent/",
            "/index.html/",
            "/sans-page/",
            "//suivi/",
            "*",
            "",
        ] {
            assert_eq!(site.target(address), Target::NotFound, "{address}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for base in ["/", "/sub/"] {
            let site = site(&format!("traversal{}", base.len()), base);
            for path in [
                "../secret.txt",
                "suivi/../../secret.txt",
                "%2e%2e/secret.txt",
                "..%2fsecret.txt",
                "..%5csecret.txt",
                "/etc/passwd",
                "%2fetc/passwd",
                "%00",
                "%",
                "%zz",
                "%ff",
                "%+1",
            ] {
                assert_eq!(
                    site.target(&format!("{base}{path}")),
                    Target::NotFound,
                    "{base}{path}"
                );
            }
        }
    }

    #[test]
    fn a_base_hides_all_that_is_outside() {
        let site = site("base", "sub/path");
        assert_eq!(site.base(), "/sub/path/");
        assert_eq!(
            site.target("/sub/path/suivi/"),
            Target::File(site.folder.join("suivi/index.html"))
        );
        for address in ["/", "/suivi/", "/sub/", "/sub/pathology/"] {
            assert_eq!(site.target(address), Target::NotFound, "{address}");
        }
        assert_eq!(site.answer("GET", "/sub/path/absent", "").body, b"lost");
        assert_eq!(site.answer("GET", "/absent", "").body, b"Not found.\n");
    }

    #[test]
    fn the_compressed_file_is_sent_where_it_is_accepted() {
        let site = site("encoded", "/");
        fs::write(site.folder.join("suivi/index.html.gz"), "small").unwrap();
        let answer = |accepted| site.answer("GET", "/suivi/", accepted);
        let small = answer("br;q=1, gzip");
        assert_eq!(
            (small.body.as_slice(), small.encoding),
            (&b"small"[..], Some("gzip"))
        );
        assert_eq!(small.mime, "text/html; charset=utf-8");
        assert_eq!(answer("deflate").encoding, None);
        // One that a newer build left behind is not sent.
        let old = std::time::SystemTime::UNIX_EPOCH;
        let file = fs::File::options()
            .write(true)
            .open(site.folder.join("suivi/index.html.gz"));
        file.unwrap().set_modified(old).unwrap();
        assert_eq!(answer("gzip").encoding, None);
    }

    #[test]
    fn kinds_of_file_have_their_names() {
        assert_eq!(mime(Path::new("a/app_bg.wasm")), "application/wasm");
        assert_eq!(mime(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(mime(Path::new("x.woff2")), "font/woff2");
        assert_eq!(mime(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn several_requests_pass_over_one_connection() {
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let site = site("http", "/");
        thread::spawn(move || serve(&listener, site));
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /suivi/ HTTP/1.1\r\nHost: x\r\n\r\nHEAD / HTTP/1.1\r\n\r\nPOST / HTTP/1.1\r\n\r\n").unwrap();
        stream
            .write_all(b"GET /absent HTTP/1.1\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut all = String::new();
        stream.read_to_string(&mut all).unwrap();
        let statuses: Vec<&str> = all
            .split("HTTP/1.1 ")
            .skip(1)
            .map(|part| &part[..3])
            .collect();
        assert_eq!(statuses, ["200", "200", "405", "404"]);
        assert!(all.contains("\r\n\r\nsuivi") && all.ends_with("\r\n\r\nlost"));
        assert!(!all.contains("\r\n\r\nhome"), "HEAD has no body");
    }
}
