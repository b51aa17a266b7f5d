// The sources in fixtures/ that are tried for errors: one a line in errors-by-line.txt, divided by lines of
// hyphens in errors.txt. Some of them are fine, since what looks like an error must not become one.
import fs from "node:fs";

export function readErrorSources() {
  const folder = "test/compiler/fixtures";
  const lines = fs.readFileSync(`${folder}/errors-by-line.txt`, "utf8").trimEnd().split("\n");
  const blocks = fs.readFileSync(`${folder}/errors.txt`, "utf8").split(/^----\n/m);
  return [...lines.map((line) => `${line}\n`), ...blocks];
}
