// The sources in fixtures/ that are no whole programs. Those tried for errors: one a line in errors-by-line.txt,
// divided by lines of hyphens in errors.txt. Some of them are fine: what only looks like an error must not become one.
import fs from "node:fs";

const folder = "test/compiler/fixtures";

function readBlocks(file) {
  return fs.readFileSync(`${folder}/${file}`, "utf8").split(/^----\n/m);
}

/** Sources for `eval` or `single`, in eval.txt and single.txt. The line before the divider is not ended. */
export function readModeSources(mode) {
  return readBlocks(`${mode}.txt`).map((text) => text.replace(/\n$/, ""));
}

export function readErrorSources() {
  const lines = fs.readFileSync(`${folder}/errors-by-line.txt`, "utf8").trimEnd().split("\n");
  return [...lines.map((line) => `${line}\n`), ...readBlocks("errors.txt")];
}
