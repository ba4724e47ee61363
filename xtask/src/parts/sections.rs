//! Custom sections of a WebAssembly module: whoever runs the module passes over them.
//!
//! After eight bytes of heading a module is a row of sections, each a number, a length and a content; the custom ones have
//! the number 0 and begin with a name.

/// Bytes before the first section.
const HEADING: usize = 8;

/// Adds a custom section at the end.
pub fn append(module: &mut Vec<u8>, name: &str, content: &[u8]) {
    let mut section = Vec::with_capacity(content.len() + name.len() + 5);
    write_leb128(&mut section, name.len());
    section.extend(name.as_bytes());
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
    let mut out = module.get(..HEADING)?.to_vec();
    let mut rest = &module[HEADING..];
    while let [number, after @ ..] = rest {
        let (length, content) = read_leb128(after)?;
        let section = content.get(..length)?;
        let whole = rest.len() - content.len() + length;
        let is_meant = *number == 0 && {
            let (length, name) = read_leb128(section)?;
            let name = name.get(..length)?;
            names.iter().any(|other| other.as_bytes() == name)
        };
        if !is_meant {
            out.extend(&rest[..whole]);
        }
        rest = &rest[whole..];
    }
    Some(out)
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
