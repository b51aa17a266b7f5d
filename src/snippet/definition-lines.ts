/** Finds functions, classes and the main block of a file by its lines, without parsing it: quick enough for every edit. */
import { scanLines } from "./logical-lines.ts";

export interface DefinitionLine {
  /** 0-based. */
  readonly line: number;
  /** UTF-16 offset of the line's start. */
  readonly offset: number;
  readonly kind: "function" | "class" | "main";
}

const OPENING =
  /^([ \t]*)(?:(?:async[ \t]+)?(def)[ \t]+\w|(class)[ \t]+\w|(if)[ \t]+\(?__name__[ \t]*==[ \t]*["']__main__["'])/;

/** Functions inside of functions are left out. */
export function definitionLines(text: string): DefinitionLine[] {
  const found: DefinitionLine[] = [];
  const states = scanLines(text);
  /** Indentation of the functions that are open. */
  const open: number[] = [];
  let offset = 0;
  text.split("\n").forEach((content, line) => {
    const start = offset;
    offset += content.length + 1;
    if (states[line]?.startsLogicalLine !== true || /^\s*(?:#|$)/.test(content)) return;
    const depth = /^[ \t]*/.exec(content)?.[0].length ?? 0;
    while (open.length > 0 && depth <= (open.at(-1) ?? 0)) open.pop();
    const match = OPENING.exec(content);
    if (match === null) return;
    const [, , isFunction, isClass] = match;
    const kind = isFunction !== undefined ? "function" : isClass !== undefined ? "class" : "main";
    if (open.length === 0 && (kind !== "main" || depth === 0)) found.push({ line, offset: start, kind });
    if (kind === "function") open.push(depth);
  });
  return found;
}
