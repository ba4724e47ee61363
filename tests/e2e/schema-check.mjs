// The JSON Schema before a validator that is not ours. Run by `cargo xtask test`, or by hand:
//   node --test tests/e2e/schema-check.mjs
// `UPDATE_GOLDEN=1` writes anew the list of broken files that the schema alone refuses.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const schema = JSON.parse(read("public/data/agreements.schema.json"));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

for (const path of ["public/data/agreements.json", "public/data/template.json", "tests/fixtures/small.json"]) {
  test(`${path} follows the schema`, () => {
    const ok = validate(JSON.parse(read(path)));
    assert.ok(ok, JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  });
}

test("the schema refuses what a schema can refuse among the broken files", () => {
  const said = readdirSync(new URL("tests/fixtures/broken/", root))
    .sort()
    .map((name) => {
      let value;
      try {
        value = JSON.parse(read(`tests/fixtures/broken/${name}`));
      } catch {
        return `${name}: not JSON`;
      }
      return `${name}: ${validate(value) ? "left to the checker" : "refused"}`;
    });
  const golden = "tests/golden/schema.txt";
  const text = `${said.join("\n")}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(new URL(golden, root), text);
  assert.equal(text, read(golden));
});
