//! The sections of a WebAssembly module: what it carries, and how it and its surroundings name each other.
//!
//! After eight bytes of heading a module is a row of sections, each a number, a length and a content. Those with the
//! number 0 are custom: they begin with a name, and whoever runs the module passes over them.

/// Bytes before the first section.
const HEADING: usize = 8;
/// The numbers of the sections that name what comes from outside and what is given to it.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// Adds a custom section at the end.
pub fn append(module: &mut Vec<u8>, name: &str, content: &[u8]) {
    let mut section = Vec::with_capacity(content.len() + name.len() + 5);
    write_name(&mut section, name.as_bytes());
    section.extend(content);
    module.push(0);
    write_leb128(module, section.len());
    module.extend(section);
}

/// The module without its custom sections of these names; as it is where it cannot be read.
pub fn without(module: &[u8], names: &[&str]) -> Vec<u8> {
    try_without(module, names).unwrap_or_else(|| module.to_vec())
}

fn try_without(module: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    each(module, &mut |number, section| {
        let is_meant = number == 0 && {
            let (name, _) = read_name(section)?;
            names.iter().any(|other| other.as_bytes() == name)
        };
        Some((!is_meant).then(|| section.to_vec()))
    })
}

/// The module with only those of its exports whose name is to be kept.
pub fn exports_kept(module: &[u8], is_kept: &dyn Fn(&str) -> bool) -> Option<Vec<u8>> {
    each(module, &mut |number, section| {
        if number != EXPORTS {
            return Some(Some(section.to_vec()));
        }
        let (count, mut rest) = read_leb128(section)?;
        let (mut kept, mut exports) = (0, Vec::new());
        for _ in 0..count {
            let (name, after) = read_name(rest)?;
            let (_, after) = read_leb128(after.get(1..)?)?;
            if is_kept(str::from_utf8(name).ok()?) {
                exports.extend(&rest[..rest.len() - after.len()]);
                kept += 1;
            }
            rest = after;
        }
        Some(Some(counted(kept, &exports)))
    })
}

/// The module with other names for what it imports from one module; nothing where it imports anything but functions
/// from there.
pub fn imports_renamed(
    module: &[u8],
    from: &str,
    rename: &mut dyn FnMut(&str) -> String,
) -> Option<Vec<u8>> {
    each(module, &mut |number, section| {
        if number != IMPORTS {
            return Some(Some(section.to_vec()));
        }
        let (count, mut rest) = read_leb128(section)?;
        let mut imports = Vec::new();
        for _ in 0..count {
            let (source, after) = read_name(rest)?;
            let (name, after) = read_name(after)?;
            // A function: 0, then the number of its type.
            let ([0], after) = after.split_at_checked(1)? else {
                return None;
            };
            let (signature, after) = read_leb128(after)?;
            write_name(&mut imports, source);
            if source == from.as_bytes() {
                write_name(&mut imports, rename(str::from_utf8(name).ok()?).as_bytes());
            } else {
                write_name(&mut imports, name);
            }
            imports.push(0);
            write_leb128(&mut imports, signature);
            rest = after;
        }
        Some(Some(counted(count, &imports)))
    })
}

/// What becomes of a section: another content, or nothing; nothing at all where it cannot be read.
type Change<'a> = dyn FnMut(u8, &[u8]) -> Option<Option<Vec<u8>>> + 'a;

/// The module with each section changed, or left out.
fn each(module: &[u8], change: &mut Change<'_>) -> Option<Vec<u8>> {
    let mut out = module.get(..HEADING)?.to_vec();
    let mut rest = &module[HEADING..];
    while let [number, after @ ..] = rest {
        let (length, content) = read_leb128(after)?;
        let (section, after) = content.split_at_checked(length)?;
        if let Some(section) = change(*number, section)? {
            out.push(*number);
            write_leb128(&mut out, section.len());
            out.extend(section);
        }
        rest = after;
    }
    Some(out)
}

fn counted(count: usize, entries: &[u8]) -> Vec<u8> {
    let mut section = Vec::with_capacity(entries.len() + 3);
    write_leb128(&mut section, count);
    section.extend(entries);
    section
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    write_leb128(out, name.len());
    out.extend(name);
}

/// A name, and what follows it.
fn read_name(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = read_leb128(bytes)?;
    rest.split_at_checked(length)
}

/// A number as WebAssembly writes it: seven bits a byte, the lowest first.
fn write_leb128(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Such a number, and what follows it.
fn read_leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (i, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[i + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty() -> Vec<u8> {
        b"\0asm\x01\0\0\0".to_vec()
    }

    #[test]
    fn a_section_is_added_as_the_format_has_it() {
        let mut module = empty();
        append(&mut module, "7", &[9; 200]);
        // Number 0, 202 bytes: a name of one byte, then the content.
        assert_eq!(module[8..13], [0, 0xca, 0x01, 1, b'7']);
        assert_eq!(module.len(), 13 + 200);
    }

    #[test]
    fn sections_go_by_name_and_what_cannot_be_read_stays() {
        let mut module = empty();
        append(&mut module, "name", &[1; 300]);
        let bare = module.len();
        append(&mut module, "7", &[2; 3]);
        let kept = without(&module, &["name"]);
        assert_eq!(kept, [&empty()[..], &module[bare..]].concat());
        assert_eq!(without(&module, &["other"]), module);
        module.truncate(bare + 2);
        assert_eq!(without(&module, &["name"]), module);
        assert_eq!(without(b"no module", &["name"]), b"no module");
    }
}
