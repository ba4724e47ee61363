//! What the app's script and its main module say to each other, without what nobody calls and without long names.
//!
//! The binding tool names what the module imports after the crate, the interface and the method, with a hash of sixteen
//! digits, once in the script and once in the module: digits do not compress. It also keeps whatever a crate has
//! exported, called or not: classes for streams that a page of ours never opens hold on to a whole machinery.

use super::sections;
use crate::Outcome;
use std::collections::BTreeSet;

/// The module that the script is, in the eyes of the main module.
const SCRIPT: &str = "./app_bg.js";
/// The classes, and the functions behind them, that one crate exports for streams of bytes.
const STREAMS: [&str; 2] = ["IntoUnderlying", "intounderlying"];
/// How far the functions that the script hands over are set in.
const HANDED: &str = "        ";

fn unknown(what: &str) -> String {
    format!("the binding tool writes {what} in another way than we know")
}

fn is_of_streams(text: &str) -> bool {
    STREAMS.iter().any(|name| text.contains(name))
}

/// The main module without the exports that only streams need; what only they call, the optimiser then leaves out.
pub fn without_streams(module: &[u8]) -> Outcome<Vec<u8>> {
    sections::exports_kept(module, &|name| !is_of_streams(name))
        .ok_or_else(|| unknown("the exports"))
}

/// The script with only what the optimised module imports, and both with short names for it.
pub fn agree(script: &str, module: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let mut names: Vec<String> = Vec::new();
    let module = sections::imports_renamed(module, SCRIPT, &mut |name| {
        let short = format!("i{}", names.len());
        names.push(name.to_owned());
        short
    });
    let module = module.ok_or_else(|| unknown("the imports"))?;

    let mut out = String::with_capacity(script.len());
    let mut found = BTreeSet::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let is_top = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_top && is_of_streams(line) {
            // To the end of the class, or of the statement.
            let is_end = |last: &str| {
                if line.contains("class ") {
                    last == "}"
                } else {
                    last.ends_with(';')
                }
            };
            let mut last = line;
            while !is_end(last) {
                last = lines.next().ok_or_else(|| unknown("a class"))?;
            }
            continue;
        }
        let handed = line
            .strip_prefix(HANDED)
            .and_then(|rest| rest.split_once(": function("));
        let Some((name, rest)) = handed.filter(|(name, _)| !name.contains(' ')) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let place = names.iter().position(|other| other == name);
        if let Some(place) = place {
            found.insert(place);
            out.push_str(&format!("{HANDED}i{place}: function({rest}\n"));
        }
        // Its body, to the brace that is set in as far as its name; some are written on one line.
        let close = format!("{HANDED}}}");
        let mut is_end = line.ends_with("},");
        while !is_end {
            let last = lines.next().ok_or_else(|| unknown("a function"))?;
            is_end = last.starts_with(&close);
            if place.is_some() {
                out.push_str(last);
                out.push('\n');
            }
        }
    }
    if let Some((_, name)) = (names.iter().enumerate()).find(|(place, _)| !found.contains(place)) {
        return Err(unknown(name));
    }
    Ok((without_unused(&out), module))
}

/// The script without the functions that it never names again.
fn without_unused(script: &str) -> String {
    let mut script = script.to_owned();
    loop {
        let unused = script.lines().find_map(|line| {
            let name = line.strip_prefix("function ")?.split_once('(')?.0;
            let is_unused = line.ends_with('{') && script.matches(name).count() == 1;
            is_unused.then(|| line.to_owned())
        });
        let Some(line) = unused else {
            return script;
        };
        let Some((before, after)) = script.split_once(&line) else {
            return script;
        };
        let Some((_, after)) = after.split_once("\n}\n") else {
            return script;
        };
        script = format!("{before}{after}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "export class IntoUnderlyingSink {\n    free() {\n        let a = 1;\n    }\n}\n\
        if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
        function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n\
        \x20       __wbg_get_0123456789abcdef: function(arg0) {\n            return { a: arg0 };\n        },\n\
        \x20       __wbg_dropped_0123456789abcdef: function(arg0) {\n            if (helped()) {\n            }\n        },\n\
        \x20       __wbg_tries_0123456789abcdef: function() { return handleError(function (arg0) {\n            arg0();\n\
        \x20       }, arguments); },\n    };\n    return import0;\n}\n\
        const IntoUnderlyingSinkFinalization = (typeof X === 'undefined')\n    ? 1\n    : 2;\n\
        function helped() {\n    helps();\n}\nfunction helps() {\n}\nfunction handleError(f) {\n    f();\n}\n\
        __wbg_get_imports();\n";

    /// A module that imports two functions of the script and one of another, and exports two.
    fn module() -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([1, 4, 1, 0x60, 0, 0]);
        let mut imports = vec![3];
        for (from, name) in [
            (SCRIPT, "__wbg_tries_0123456789abcdef"),
            ("other", "kept"),
            (SCRIPT, "__wbg_get_0123456789abcdef"),
        ] {
            for text in [from, name] {
                imports.push(text.len() as u8);
                imports.extend(text.as_bytes());
            }
            imports.extend([0, 0]);
        }
        module.extend([2, imports.len() as u8]);
        module.extend(&imports);
        let mut exports = vec![2];
        for name in ["intounderlyingsink_close", "main"] {
            exports.push(name.len() as u8);
            exports.extend(name.as_bytes());
            exports.extend([0, 1]);
        }
        module.extend([7, exports.len() as u8]);
        module.extend(&exports);
        module
    }

    fn holds(module: &[u8], text: &str) -> bool {
        module
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    }

    #[test]
    fn the_two_keep_what_both_know_under_short_names() {
        let module = without_streams(&module()).unwrap();
        assert!(holds(&module, "main") && !holds(&module, "intounderlying"));
        let (script, module) = agree(APP, &module).unwrap();
        assert_eq!(
            script,
            "function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n\
             \x20       i1: function(arg0) {\n            return { a: arg0 };\n        },\n\
             \x20       i0: function() { return handleError(function (arg0) {\n            arg0();\n\
             \x20       }, arguments); },\n    };\n    return import0;\n}\n\
             function handleError(f) {\n    f();\n}\n__wbg_get_imports();\n"
        );
        assert!(holds(&module, "kept") && holds(&module, "i1") && !holds(&module, "__wbg"));
    }

    #[test]
    fn what_is_written_in_another_way_is_refused() {
        let without = APP.replace("__wbg_get_0123456789abcdef", "other");
        assert!(agree(&without, &module()).is_err());
        assert!(without_streams(b"no module").is_err());
        assert!(agree(APP, b"no module").is_err());
        assert!(agree("export class IntoUnderlyingSink {\n", &module()).is_err());
    }
}
