// Causes that many disagreements share, each with a test on the source that decides whether it is the one. What none of
// them explains is judged by a person.

/** Method calls and stores that put something into a container. */
const GROWTH = "append|appendleft|add|extend|update|setdefault|insert|push";

/**
 * @typedef {{ text: string, lines: string[], start: { line: number, column: number } }} Source what is marked, in its file
 * @type {{ rule: string, isOurs: boolean, reason: string, holds: (source: Source) => boolean }[]}
 */
export const CAUSES = [
  {
    rule: "sequence-literal-membership",
    isOurs: false,
    reason:
      "The elements are names or attributes: the set would be built at each test (or be a slower constant), where the list or tuple is not slower.",
    holds: ({ text }) => /[A-Za-z_]/.test(withoutConstants(containerOf(text))),
  },
  {
    rule: "sequence-literal-membership",
    isOurs: false,
    reason: "With one or two constants comparing is as fast as hashing (measured on 3.11 and 3.13).",
    holds: ({ text }) => elementCount(containerOf(text)) <= 2,
  },
  {
    rule: "sequence-literal-membership",
    isOurs: false,
    reason:
      "The left side is the value of `len`, but the module has `from ... import *`, which may bring another `len`: its type is not proven.",
    holds: ({ lines, start }) =>
      /\blen\([\w.]+\)\s+(?:not\s+)?in\s*$/.test(before(lines, start)) &&
      lines.some((line) => /^\s*from \S+ import \*/.test(line)),
  },
  {
    rule: "sequence-literal-membership",
    isOurs: false,
    reason:
      "Constants, but the type of the left side is not known from the source: an unhashable value is merely absent from a list and a TypeError in a set. We ask for proof.",
    holds: ({ text }) => !/[A-Za-z_]/.test(withoutConstants(containerOf(text))),
  },
  {
    rule: "mutable-default-cache",
    isOurs: false,
    reason:
      "Nothing is put into the default inside the function: it does not grow, so it holds no memory. Ruff reports the trap of a shared default, which is another matter.",
    holds: (source) => !growsParameter(source),
  },
  {
    rule: "keys-membership",
    isOurs: false,
    reason:
      "A loop over `keys()`, not a test of membership: the view is one small object for the whole loop. Dropping the call is style.",
    holds: ({ lines, start }) => /\bfor\s+\(?$/.test(before(lines, start)),
  },
];

/** The first cause that explains a disagreement. */
export function findCause(rule, isOurs, source) {
  return CAUSES.find((cause) => cause.rule === rule && cause.isOurs === isOurs && cause.holds(source))
    ?.reason;
}

function before(lines, { line, column }) {
  return lines[line - 1].slice(0, column);
}

/** The last pair of brackets of an expression, with what is in it. */
function containerOf(text) {
  return /[([][^()[\]]*[)\]]\s*$/.exec(text)?.[0] ?? text;
}

/** Without string, bytes and number literals, comments, and the words that are constants. */
function withoutConstants(text) {
  return text
    .replace(/#[^\n]*/g, "")
    .replace(/(?<!\w)[rbuRBU]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/g, "")
    .replace(/\b(?:None|True|False)\b/g, "")
    .replace(/\b\d[\w.]*/g, "");
}

/** Of a display of constants: what is left of each is nothing, so commas tell. */
function elementCount(container) {
  const inner = container.trim().slice(1, -1).trim();
  const commas = withoutConstants(inner).match(/,/g)?.length ?? 0;
  return inner.endsWith(",") ? commas : commas + 1;
}

/** Looks for growth through the parameter's name in the block of the function. */
function growsParameter({ lines, start }) {
  const name = /(\w+)\s*(?::[^=]*)?=\s*$/.exec(before(lines, start))?.[1];
  if (name === undefined) return true;
  let header = start.line - 1;
  while (header > 0 && !/^\s*(?:async\s+)?def\b/.test(lines[header])) header--;
  const indent = /^\s*/.exec(lines[header])[0].length;
  const grows = new RegExp(`\\b${name}\\s*(?:\\.(?:${GROWTH})\\(|\\[[^=]*\\]\\s*[-+|*]?=(?!=)|[+|]=)`);
  for (let index = start.line; index < lines.length; index++) {
    const text = lines[index];
    if (/^\s*(?:async\s+)?(?:def|class)\b/.test(text) && /^\s*/.exec(text)[0].length <= indent) return false;
    if (/\S/.test(text) && /^\s*/.exec(text)[0].length <= indent && !/^\s*[)\]}#]/.test(text)) return false;
    if (grows.test(text)) return true;
  }
  return false;
}
