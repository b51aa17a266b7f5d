/**
 * Where a key stands in a TOML file, for complaints about it. It looks at lines and does not parse: for what it does not
 * find, such as a key in a table that is written in one line, it answers with what is around it.
 */

/** Part of one line, all counted from 0. */
export interface LinePlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The text of a line, counted from 1. */
export function placeOnLine(text: string, line: number): LinePlace {
  const content = linesOf(text)[line - 1] ?? "";
  const start = content.search(/\S|$/);
  return { line: line - 1, start, end: Math.max(content.trimEnd().length, start) };
}

/** `path` are the names of the tables and the key, with dots between: "tool.heapscope.rules.cycles". */
export function placeOfKey(text: string, path: string): LinePlace {
  const lines = linesOf(text);
  for (let wanted = path; wanted !== ""; wanted = wanted.slice(0, Math.max(wanted.lastIndexOf("."), 0))) {
    let table = "";
    for (const [index, line] of lines.entries()) {
      const header = /^\s*\[\[?([^\]]+)\]/.exec(line)?.[1];
      const key = header === undefined ? /^\s*([\w."'-]+)\s*=/.exec(line)?.[1] : "";
      if (header !== undefined) table = plain(header);
      if (key !== undefined && joined(table, plain(key)) === wanted) return placeOnLine(text, index + 1);
    }
  }
  return placeOnLine(text, 1);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

function plain(name: string): string {
  return name.replaceAll(/[\s"']/g, "");
}

function joined(table: string, key: string): string {
  return [table, key].filter((part) => part !== "").join(".");
}
