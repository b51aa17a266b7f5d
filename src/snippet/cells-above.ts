/**
 * Snippets of a text that stands below another one, as a cell of a notebook does: both are cut as one text, and then
 * told apart by their lines. Lines of the text above have no numbers in the file.
 */
import type { ProgramUnit, Snippet, SnippetRequest } from "./snippet.ts";

/** Both texts as one, with the whole lower one selected where nothing else is. */
export function aboveJoined({ above = "", ...request }: SnippetRequest): {
  readonly joined: SnippetRequest;
  readonly lineCount: number;
} {
  const text = above.endsWith("\n") ? above : `${above}\n`;
  const { startOffset, endOffset } = selectionOf(request);
  const selection = { startOffset: startOffset + text.length, endOffset: endOffset + text.length };
  return {
    joined: { ...request, source: text + request.source, selection },
    lineCount: text.split("\n").length - 1,
  };
}

function selectionOf({ source, selection, runs }: SnippetRequest) {
  const isGiven =
    selection !== undefined &&
    (runs === "definition" || source.slice(selection.startOffset, selection.endOffset).trim() !== "");
  return isGiven ? selection : { startOffset: 0, endOffset: source.length };
}

/** @param count lines of the text above. */
export function belowLine(snippet: Snippet, count: number): Snippet {
  const below = (text: string): string => text.split("\n").slice(count).join("\n");
  return {
    ...snippet,
    units: snippet.units.flatMap((unit) => splitUnit(unit, count)),
    text: below(snippet.text),
    parts: snippet.parts.flatMap(({ firstLine, text }) => {
      const hidden = Math.max(0, count + 1 - firstLine);
      const lines = text.split("\n").slice(hidden);
      return lines.length === 0 ? [] : [{ firstLine: firstLine + hidden - count, text: lines.join("\n") }];
    }),
    documentColumn: (line, column) => snippet.documentColumn(line + count, column),
  };
}

function splitUnit(unit: ProgramUnit, count: number): ProgramUnit[] {
  if (unit.kind === "input") return [unit];
  const lines = unit.text.split("\n");
  const above = lines.slice(0, count).join("\n");
  const below = { ...unit, text: lines.slice(count).join("\n") };
  const units: ProgramUnit[] = above.trim() === "" ? [] : [{ kind: "above", text: above }];
  return below.text.trim() === "" ? units : [...units, below];
}
