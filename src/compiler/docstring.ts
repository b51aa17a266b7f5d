/** Docstrings: the first statement of a body when it is a plain string. */
import type { Constant } from "../bytecode/code.ts";
import { isDocstring } from "../symtable/future.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { strConstant } from "./constants.ts";

export function docstringOf(c: Compiler, body: readonly ast.Stmt[]): Constant | undefined {
  if (c.omitsDocstrings) return undefined;
  const [first] = body;
  if (first === undefined || !isDocstring(first)) return undefined;
  const value = c.folder.valueOf(first.value);
  if (value?.kind !== "str") return undefined;
  return strConstant(c.traits.stripsDocstringIndent ? stripIndent(value.value) : value.value);
}

/** _PyCompile_CleanDoc (3.13): expands tabs, and takes the common indentation off all lines but the first. */
function stripIndent(text: string): string {
  const [first = "", ...rest] = expandTabs(text).split("\n");
  const indents = rest.map((line) => line.length - line.replace(/^ +/, "").length);
  const margin = Math.min(...indents.filter((indent, index) => indent < (rest[index]?.length ?? 0)));
  const width = Number.isFinite(margin) ? margin : 0;
  const stripped = rest.map((line, index) => line.slice(Math.min(indents[index] ?? 0, width)));
  return [first.replace(/^ +/, ""), ...stripped].join("\n");
}

/** str.expandtabs(8). */
function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let expanded = "";
  for (const char of text) {
    if (char === "\t") {
      const spaces = 8 - (column % 8);
      expanded += " ".repeat(spaces);
      column += spaces;
    } else {
      expanded += char;
      column = char === "\n" || char === "\r" ? 0 : column + 1;
    }
  }
  return expanded;
}
