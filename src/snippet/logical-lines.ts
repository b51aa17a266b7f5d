/**
 * Tells for each line of Python text whether a logical line starts there, and whether the line starts inside a
 * string. It knows strings, comments, brackets and backslashes and nothing more of the language.
 */

export interface LineState {
  /** False inside a string, between brackets and after a backslash. */
  readonly startsLogicalLine: boolean;
  readonly startsInString: boolean;
}

/** One state for each line of `text.split("\n")`. */
export function scanLines(text: string): LineState[] {
  const states: LineState[] = [];
  let openString = "";
  let depth = 0;
  let isContinued = false;
  for (const line of text.split("\n")) {
    const startsInString = openString !== "";
    states.push({ startsLogicalLine: !startsInString && depth === 0 && !isContinued, startsInString });
    const end = scanLine(line, openString, depth);
    openString = end.openString;
    depth = end.depth;
    isContinued = end.isContinued;
  }
  return states;
}

interface LineEnd {
  /** The quotes that will close the string that is open, or empty. */
  readonly openString: string;
  /** Brackets that are open. */
  readonly depth: number;
  readonly isContinued: boolean;
}

/** A quote (three before one), a backslash with what it escapes, a bracket, or a comment. */
const TOKEN = /"""|'''|"|'|\\.?|[([{]|[)\]}]|#.*/gu;

function scanLine(line: string, openString: string, depth: number): LineEnd {
  let open = openString;
  let brackets = depth;
  let isContinued = false;
  for (const [token] of line.replace(/\r$/, "").matchAll(TOKEN)) {
    if (token.startsWith("\\")) isContinued = token === "\\";
    else if (open !== "") open = closes(token, open) ? "" : open;
    else if (token.startsWith('"') || token.startsWith("'")) open = token;
    else if (token.startsWith("#")) break;
    else brackets = Math.max(0, brackets + ("([{".includes(token) ? 1 : -1));
  }
  // A string of one quote ends with its line, unless a backslash carries it on.
  const isOpen = open.length === 3 || (open !== "" && isContinued);
  return { openString: isOpen ? open : "", depth: brackets, isContinued };
}

/** Three quotes close a string of one and are an empty string besides. */
function closes(token: string, open: string): boolean {
  return token === open || token === open.repeat(3);
}
