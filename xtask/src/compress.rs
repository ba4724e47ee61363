//! The compressed files beside the others, for hosts that send them: `.br` and `.gz`, by Node's own zlib.

use crate::Outcome;
use crate::shell::{command, run, step};
use crate::site_build::node;
use std::path::Path;

/// Brotli's last steps cost minutes over a thousand pages and win a hundredth; the app's own files are worth them.
const SCRIPT: &str = r#"
const [fs, path, zlib] = ["fs", "path", "zlib"].map(require);
const kinds = /\.(html|js|css|json|jsonld|wasm|svg|xml|ics|csv|txt|webmanifest)$/;
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (kinds.test(entry.name) && fs.statSync(file).size > 600) {
      const body = fs.readFileSync(file);
      const quality = entry.name.endsWith(".html") ? 9 : 11;
      const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length };
      fs.writeFileSync(file + ".br", zlib.brotliCompressSync(body, { params }));
      fs.writeFileSync(file + ".gz", zlib.gzipSync(body, { level: 9 }));
    }
  }
};
walk(process.argv[1]);
"#;

/// Compresses what compresses well. Where Node.js is missing, says so: the host may do it as it sends.
pub fn all(dist: &Path) -> Outcome {
    let Ok(node) = node() else {
        eprintln!(
            "   Node.js 20 or later is not here: no .br and .gz beside the files; let the host compress what it sends."
        );
        return Ok(());
    };
    step("compressing (brotli and gzip, beside each file)", || {
        run(command(node).args(["-e", SCRIPT]).arg(dist))
    })
}
