//! A static file server for `dist/`, on this machine only, mounted at any prefix: what a plain web host does.

use crate::run::Done;
use crate::{lost, site};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

pub(crate) const USAGE: &str = "\
serve takes
  --port N      the port to listen on (8080, or any free one when that is taken)
  --prefix P    the path the app is found at, such as /some/sub/path/ (default /)
  --no-build    serve dist/ as it is";

const USUAL_PORT: u16 = 8080;
const LONGEST_REQUEST: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// Builds the app and serves it until stopped.
pub(crate) fn chore(args: &[String]) -> Done {
    let options = Options::read(args)?;
    if options.builds {
        site::build()?;
    }
    let listener = listen(options.port)?;
    let site = Site { folder: site::built()?, prefix: options.prefix };
    println!("\nBackcast is at {}  (stop with Ctrl+C)", site.address(&listener)?);
    site.answer_all(&listener);
    Ok(())
}

/// Serves `dist/` at a prefix on a free port, in the background, and returns the address of the app.
pub(crate) fn in_background(prefix: &str) -> Done<String> {
    let listener = listen(Some(0))?;
    let site = Site { folder: site::built()?, prefix: whole_prefix(prefix) };
    let address = site.address(&listener)?;
    thread::spawn(move || site.answer_all(&listener));
    Ok(address)
}

struct Options {
    port: Option<u16>,
    prefix: String,
    builds: bool,
}

impl Options {
    fn read(mut args: &[String]) -> Done<Self> {
        let mut options = Options { port: None, prefix: "/".to_owned(), builds: true };
        while let [option, rest @ ..] = args {
            args = match (option.as_str(), rest) {
                ("--no-build", rest) => {
                    options.builds = false;
                    rest
                }
                ("--prefix", [given, rest @ ..]) => {
                    options.prefix = whole_prefix(given);
                    rest
                }
                ("--port", [given, rest @ ..]) => {
                    options.port = Some(port(given)?);
                    rest
                }
                _ => return Err(format!("`serve` does not know what to do with `{option}`.\n\n{USAGE}")),
            };
        }
        Ok(options)
    }
}

fn port(given: &str) -> Done<u16> {
    given.parse().map_err(|_| "The port is a number from 0 to 65535.".to_owned())
}

/// A prefix with a slash at both ends.
fn whole_prefix(given: &str) -> String {
    match given.trim_matches('/') {
        "" => "/".to_owned(),
        middle => format!("/{middle}/"),
    }
}

fn listen(port: Option<u16>) -> Done<TcpListener> {
    let bound = match port {
        Some(port) => TcpListener::bind((Ipv4Addr::LOCALHOST, port)),
        None => TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT))
            .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0))),
    };
    bound
        .map_err(|error| format!("The server cannot listen on port {}: {error}.", port.unwrap_or(USUAL_PORT)))
}

/// A folder of files, found under a prefix.
struct Site {
    folder: PathBuf,
    prefix: String,
}

impl Site {
    fn address(&self, listener: &TcpListener) -> Done<String> {
        let socket: SocketAddr = listener.local_addr().map_err(|error| error.to_string())?;
        Ok(format!("http://{socket}{}", self.prefix))
    }

    fn answer_all(&self, listener: &TcpListener) {
        thread::scope(|scope| {
            for stream in listener.incoming().flatten() {
                // A visitor who leaves early is no fault of the server.
                scope.spawn(move || self.answer(&stream).ok());
            }
        });
    }

    fn answer(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let (method, target) = read_request(stream)?;
        let reply = self.reply(&method, &target);
        stream.write_all(reply.head().as_bytes())?;
        if method != "HEAD" {
            stream.write_all(&reply.body)?;
        }
        stream.flush()
    }

    fn reply(&self, method: &str, target: &str) -> Reply {
        if !matches!(method, "GET" | "HEAD") {
            return Reply::text("405 Method Not Allowed", "Only GET and HEAD are answered here.");
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.prefix {
            return Reply::moved(&self.prefix);
        }
        self.locate(path).and_then(|file| Reply::file(&file)).unwrap_or_else(|| self.not_found())
    }

    /// What hosts show in the place of any missing page: the site's own page for that.
    fn not_found(&self) -> Reply {
        let page = Reply::file(&self.folder.join(lost::NAME));
        Reply { status: "404 Not Found", ..page.unwrap_or_else(Reply::nothing) }
    }

    /// The file that a path of the address stands for. Nothing outside the folder can be named.
    fn locate(&self, path: &str) -> Option<PathBuf> {
        let inside = decode(path)?.strip_prefix(&self.prefix)?.to_owned();
        let inside = if inside.is_empty() || inside.ends_with('/') { inside + "index.html" } else { inside };
        inside.split('/').all(is_plain_name).then(|| self.folder.join(inside))
    }
}

fn is_plain_name(segment: &str) -> bool {
    !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['\\', ':', '\0'])
}

/// Reads the whole head of a request and gives its method and target.
fn read_request(stream: &TcpStream) -> std::io::Result<(String, String)> {
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ').map(str::to_owned);
    Ok((words.next().unwrap_or_default(), words.next().unwrap_or_default()))
}

/// Replaces `%2F` and the like by what they stand for.
fn decode(path: &str) -> Option<String> {
    let (first, rest) = path.split_once('%').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let mut bytes = first.as_bytes().to_vec();
    for part in rest.into_iter().flat_map(|rest| rest.split('%')) {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

struct Reply {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

impl Reply {
    fn file(path: &Path) -> Option<Self> {
        let body = fs::read(path).ok()?;
        Some(Reply { status: "200 OK", headers: format!("Content-Type: {}\r\n", content_type(path)), body })
    }

    fn nothing() -> Self {
        Reply::text("404 Not Found", "There is nothing at this address.")
    }

    fn moved(to: &str) -> Self {
        Reply { status: "301 Moved Permanently", headers: format!("Location: {to}\r\n"), body: Vec::new() }
    }

    fn text(status: &'static str, text: &str) -> Self {
        Reply { status, headers: "Content-Type: text/plain; charset=utf-8\r\n".to_owned(), body: text.into() }
    }

    fn head(&self) -> String {
        format!(
            "HTTP/1.1 {}\r\n{}Content-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
            self.status,
            self.headers,
            self.body.len()
        )
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(prefix: &str) -> Site {
        Site { folder: PathBuf::from("dist"), prefix: whole_prefix(prefix) }
    }

    #[test]
    fn a_path_under_the_prefix_names_a_file_of_the_folder() {
        assert_eq!(site("/").locate("/app.js"), Some(PathBuf::from("dist/app.js")));
        assert_eq!(site("some/sub").locate("/some/sub/"), Some(PathBuf::from("dist/index.html")));
        assert_eq!(site("/some/sub/").locate("/some/sub/a%20b.js"), Some(PathBuf::from("dist/a b.js")));
        assert_eq!(site("/some/sub/").locate("/app.js"), None);
    }

    #[test]
    fn nothing_outside_the_folder_can_be_named() {
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/a/..%2fsecret",
            "/..\\secret",
            "/C:/secret",
            "//etc/passwd",
            "/%00",
            "/%zz",
            "/%é",
        ] {
            assert_eq!(site("/").locate(path), None, "{path}");
        }
    }

    #[test]
    fn the_prefix_without_its_slash_is_sent_to_the_prefix() {
        assert!(site("/some/sub/").reply("GET", "/some/sub").headers.contains("Location: /some/sub/"));
    }

    #[test]
    fn only_reading_is_answered() {
        assert_eq!(site("/").reply("POST", "/").status, "405 Method Not Allowed");
        assert_eq!(site("/").reply("GET", "/no-such-file").status, "404 Not Found");
    }

    #[test]
    fn options_are_read_in_any_order() {
        let args = ["--no-build", "--prefix", "a/b", "--port", "9000"].map(str::to_owned);
        let options = Options::read(&args).unwrap();
        assert_eq!((options.port, options.prefix.as_str(), options.builds), (Some(9000), "/a/b/", false));
        assert!(Options::read(&["--port".to_owned()]).is_err());
    }

    #[test]
    fn wasm_is_sent_as_wasm() {
        assert_eq!(content_type(Path::new("app.wasm")), "application/wasm");
    }
}
