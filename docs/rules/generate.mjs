// Writes the page of each rule, from the rule's own `meta` and what was measured: `node docs/rules/generate.mjs`.
// With --check it writes nothing and ends with status 1 where a page is not what it would write.
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";

const folder = import.meta.dirname;
const isCheck = process.argv.includes("--check");

/** The pages as the analyzer makes them, by file name. */
async function makePages() {
  const source = `
    import { RULE_METAS } from "../../src/analyzer/registry.ts";
    import { formatRuleIndex, formatRulePage } from "../../src/analyzer/rule-page.ts";
    export const pages = [
      ["README.md", formatRuleIndex(RULE_METAS)],
      ...RULE_METAS.map((meta) => [meta.id + ".md", formatRulePage(meta)]),
    ];`;
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].text).toString("base64");
  const { pages } = await import(`data:text/javascript;base64,${code}`);
  return new Map(pages);
}

const pages = await makePages();
const stale = fs.readdirSync(folder).filter((name) => name.endsWith(".md") && !pages.has(name));
let differing = stale.length;
for (const name of stale) {
  if (!isCheck) fs.rmSync(path.join(folder, name));
}
for (const [name, text] of pages) {
  const file = path.join(folder, name);
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
  differing++;
  if (!isCheck) fs.writeFileSync(file, text);
}
if (isCheck && differing > 0) {
  console.error(`${differing} pages are out of date: node docs/rules/generate.mjs`);
  process.exit(1);
}
console.log(isCheck ? `${pages.size} pages are up to date` : `${differing} of ${pages.size} pages written`);
