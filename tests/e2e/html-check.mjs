// The pages as files, before a validator that is not ours: html-validate, with the rules of the HTML standard.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";

const dist = process.env.PARAPHE_DIST ?? new URL("../../dist", import.meta.url).pathname;
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

/** Every page of a kind is written by the same code: all that stand alone, and some of each kind of record. */
function pages() {
  const found = ["404.html"];
  const visit = (folder) => {
    const inside = readdirSync(join(dist, folder), { withFileTypes: true });
    if (inside.some((entry) => entry.name === "index.html")) found.push(join(folder, "index.html"));
    const folders = inside.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const some = folders.length > 20 ? folders.filter((_, i) => i % Math.ceil(folders.length / 8) === 0) : folders;
    for (const name of some) visit(join(folder, name));
  };
  visit("");
  return found;
}

test("the pages are valid HTML", async () => {
  const all = pages();
  assert.ok(all.length > 60, `only ${all.length} pages`);
  const faults = [];
  for (const page of all) {
    const { results } = await validator.validateString(readFileSync(join(dist, page), "utf8"));
    for (const { line, message, ruleId } of results.flatMap((result) => result.messages)) {
      faults.push(`${page}:${line} ${message} (${ruleId})`);
    }
  }
  assert.deepEqual(faults, []);
});

test("the validator sees what is wrong", async () => {
  const { valid } = await validator.validateString("<!DOCTYPE html><title>a</title><p><div>b</div></p>");
  assert.equal(valid, false);
});
