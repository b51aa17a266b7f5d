/** Runs the slicer on Python source with a marked selection, and says in words what came out. */
import { prepareSnippet } from "../../src/snippet/prepare.ts";
import type { Snippet, SnippetRequest } from "../../src/snippet/snippet.ts";
import { loadParser } from "../../src/syntax/parser.ts";
import { pythonFiles } from "../support/python-files.ts";

export const parser = loadParser(pythonFiles());

/** A request for source in which « and » stand around the selection. */
export function marked(source: string): Omit<SnippetRequest, "siblings"> {
  const startOffset = source.indexOf("«");
  const endOffset = source.indexOf("»") - 1;
  return { source: source.replace(/[«»]/g, ""), selection: { startOffset, endOffset }, startLine: 1 };
}

export async function slice(source: string, more: Partial<SnippetRequest> = {}): Promise<Snippet> {
  return prepareSnippet(await parser, { ...marked(source), ...more });
}

/** What is run, a line each: lines of the file with their numbers, inputs, the call. */
export function describeUnits({ units }: Snippet): string[] {
  return units.flatMap((unit) => {
    const lines = unit.text.split("\n").map((text, index) => ({ text, line: index + 1 }));
    const written = lines.filter(({ text }) => text.trim() !== "");
    if (unit.kind === "input") return [`input ${unit.text}`];
    return written.map(({ text, line }) => `${unit.kind === "call" ? "call " : ""}${line} ${text}`);
  });
}
