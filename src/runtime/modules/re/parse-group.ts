/** What stands in parentheses: groups, assertions, conditionals, inline flags and comments. */
import { parseAlternatives, parseSequence } from "./parse.ts";
import { MAX_GROUPS, type ParserState } from "./parser-state.ts";
import { type Node, RegexError, RegexFlag, type Sequence, TYPE_FLAGS } from "./syntax.ts";
import { lengthOf, type Tokenizer } from "./tokenizer.ts";
import { widthOf } from "./width.ts";

const FLAG_LETTERS: Readonly<Record<string, RegexFlag>> = {
  i: RegexFlag.IGNORECASE,
  L: RegexFlag.LOCALE,
  m: RegexFlag.MULTILINE,
  s: RegexFlag.DOTALL,
  x: RegexFlag.VERBOSE,
  a: RegexFlag.ASCII,
  u: RegexFlag.UNICODE,
};
const LETTER = /^\p{L}$/u;

interface Place {
  readonly source: Tokenizer;
  readonly state: ParserState;
  readonly isVerbose: boolean;
  readonly nesting: number;
  /** Position of the parenthesis. */
  readonly start: number;
}

/** The parenthesis is taken already. Undefined for a comment and for global flags, which leave no node. */
export function parseGroup(
  source: Tokenizer,
  state: ParserState,
  isVerbose: boolean,
  nesting: number,
  mayHoldGlobalFlags: boolean,
): Node | undefined {
  const place: Place = { source, state, isVerbose, nesting, start: source.position - 1 };
  if (!source.match("?")) return parseCapture(place, undefined);
  const character = takeOption(source);
  switch (character) {
    case "P":
      return parsePythonExtension(place);
    case ":":
      return parseBody(place, 0, 0);
    case "#":
      skipComment(place);
      return undefined;
    case "=":
    case "!":
    case "<":
      return parseAssertion(place, character);
    case "(":
      return parseConditional(place);
    case ">":
      if (!state.dialect.hasAtomicGroups) break;
      return { kind: "atomic", body: parseContents(place, isVerbose) };
    default:
  }
  if (character !== "-" && FLAG_LETTERS[character] === undefined) {
    throw source.error(`unknown extension ?${character}`, lengthOf(character) + 1);
  }
  const flags = parseFlags(source, state, character);
  if (flags !== undefined) return parseBody(place, flags.add, flags.remove);
  if (mayHoldGlobalFlags) return undefined;
  if (state.dialect.takesFlagsAnywhere) state.misplacedFlags.push(place.start);
  else {
    throw source.error("global flags not at the start of the expression", source.position - place.start);
  }
  return undefined;
}

function takeOption(source: Tokenizer): string {
  const token = source.take();
  if (token === undefined) throw source.error("unexpected end of pattern");
  return token;
}

/** The alternatives and the closing parenthesis. */
function parseContents(place: Place, isVerbose: boolean): Sequence {
  const { source, state, nesting } = place;
  const body = parseAlternatives(source, state, isVerbose, nesting + 1);
  close(place);
  return body;
}

function close({ source, start }: Place): void {
  if (!source.match(")")) {
    throw source.error("missing ), unterminated subpattern", source.position - start);
  }
}

function parseCapture(place: Place, name: string | undefined): Node {
  const { source, state } = place;
  let index: number;
  try {
    index = state.openGroup(name);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    throw source.error(error.message, lengthOf(name ?? "") + 1);
  }
  const body = parseContents(place, place.isVerbose);
  state.closeGroup(index, widthOf(body, state.groupWidths));
  return { kind: "group", index, addFlags: 0, removeFlags: 0, body };
}

function parseBody(place: Place, addFlags: number, removeFlags: number): Node {
  const turnsOn = (addFlags & RegexFlag.VERBOSE) !== 0;
  const turnsOff = (removeFlags & RegexFlag.VERBOSE) !== 0;
  const body = parseContents(place, (place.isVerbose || turnsOn) && !turnsOff);
  return { kind: "group", index: undefined, addFlags, removeFlags, body };
}

/** `(?P<name>...)` and `(?P=name)`. */
function parsePythonExtension(place: Place): Node {
  const { source, state } = place;
  if (source.match("<")) {
    return parseCapture(place, checkGroupName(source, state, source.takeUntil(">", "group name")));
  }
  if (source.match("=")) {
    const name = checkGroupName(source, state, source.takeUntil(")", "group name"));
    const group = groupNamed(source, state, name);
    if (!state.isClosed(group)) throw source.error("cannot refer to an open group", lengthOf(name) + 1);
    state.checkLookbehindGroup(group, source);
    return { kind: "backreference", group };
  }
  const character = takeOption(source);
  throw source.error(`unknown extension ?P${character}`, lengthOf(character) + 2);
}

/** The name, if it may be one (`checkgroupname`). */
function checkGroupName(source: Tokenizer, state: ParserState, name: string): string {
  const isAscii = [...name].every((character) => character < "\x80");
  if ((source.isText || isAscii) && state.text.isIdentifier(name)) return name;
  throw source.error(`bad character in group name ${state.text.quote(name)}`, lengthOf(name) + 1);
}

function groupNamed(source: Tokenizer, state: ParserState, name: string): number {
  const group = state.groupNames.get(name);
  if (group !== undefined) return group;
  throw source.error(`unknown group name ${state.text.quote(name)}`, lengthOf(name) + 1);
}

function skipComment({ source, start }: Place): void {
  for (;;) {
    if (source.next === undefined) {
      throw source.error("missing ), unterminated comment", source.position - start);
    }
    if (source.take() === ")") return;
  }
}

/** `(?=...)`, `(?!...)`, `(?<=...)`, `(?<!...)`. */
function parseAssertion(place: Place, opening: string): Node {
  const { source, state } = place;
  const isBehind = opening === "<";
  let sign = opening;
  if (isBehind) {
    sign = takeOption(source);
    if (sign !== "=" && sign !== "!") {
      throw source.error(`unknown extension ?<${sign}`, lengthOf(sign) + 2);
    }
  }
  const outer = state.lookbehindGroups;
  if (isBehind) state.lookbehindGroups ??= state.groupCount;
  const body = parseAlternatives(source, state, place.isVerbose, place.nesting + 1);
  if (isBehind && outer === undefined) state.lookbehindGroups = undefined;
  close(place);
  const isNegated = sign === "!";
  if (isNegated && body.length === 0) return { kind: "failure" };
  return { kind: "assert", isBehind, isNegated, body };
}

/** `(?(group)yes|no)` */
function parseConditional(place: Place): Node {
  const { source, state, isVerbose, nesting } = place;
  const name = source.takeUntil(")", "group name");
  const group = /^[0-9]+$/.test(name)
    ? numberedGroup(source, state, name)
    : groupNamed(source, state, checkGroupName(source, state, name));
  state.checkLookbehindGroup(group, source);
  const yes = parseSequence(source, state, isVerbose, nesting + 1, false);
  let no: Sequence | undefined;
  if (source.match("|")) {
    no = parseSequence(source, state, isVerbose, nesting + 1, false);
    if (source.next === "|") throw source.error("conditional backref with more than two branches");
  }
  close(place);
  return { kind: "conditional", group, yes, no };
}

function numberedGroup(source: Tokenizer, state: ParserState, digits: string): number {
  const group = Number(digits);
  if (group === 0) throw source.error("bad group number", digits.length + 1);
  if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${digits}`, digits.length + 1);
  if (!state.referencePositions.has(group)) {
    state.referencePositions.set(group, source.position - digits.length - 1);
  }
  return group;
}

interface InlineFlags {
  readonly add: number;
  readonly remove: number;
}

/** `(?aiLmsux-imsx:` or, undefined, the global `(?aiLmsux)`. Follows `_parse_flags`. */
function parseFlags(source: Tokenizer, state: ParserState, first: string): InlineFlags | undefined {
  let character = first;
  let add = 0;
  if (character !== "-") {
    do {
      add = addFlag(source, add, character);
      const next = source.take();
      if (next === undefined) throw source.error("missing -, : or )");
      character = next;
      if (!")-:".includes(character)) checkFlagLetter(source, character, "missing -, : or )");
    } while (!")-:".includes(character));
  }
  if (character === ")") {
    state.flags |= add;
    return undefined;
  }
  if ((add & RegexFlag.DEBUG) !== 0) throw source.error("bad inline flags: cannot turn on global flag", 1);
  let remove = 0;
  if (character === "-") remove = parseRemovedFlags(source);
  if ((add & remove) !== 0) throw source.error("bad inline flags: flag turned on and off", 1);
  return { add, remove };
}

function addFlag(source: Tokenizer, flags: number, letter: string): number {
  const flag = FLAG_LETTERS[letter] as number;
  if (source.isText && letter === "L") {
    throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
  }
  if (!source.isText && letter === "u") {
    throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
  }
  const all = flags | flag;
  if ((flag & TYPE_FLAGS) !== 0 && (all & TYPE_FLAGS) !== flag) {
    throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
  }
  return all;
}

function parseRemovedFlags(source: Tokenizer): number {
  let character = source.take();
  if (character === undefined) throw source.error("missing flag");
  checkFlagLetter(source, character, "missing flag");
  let remove = 0;
  while (character !== ":") {
    const flag = FLAG_LETTERS[character] as number;
    if ((flag & TYPE_FLAGS) !== 0) {
      throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    }
    remove |= flag;
    character = source.take();
    if (character === undefined) throw source.error("missing :");
    if (character !== ":") checkFlagLetter(source, character, "missing :");
  }
  return remove;
}

function checkFlagLetter(source: Tokenizer, character: string, missing: string): void {
  if (FLAG_LETTERS[character] !== undefined) return;
  throw source.error(LETTER.test(character) ? "unknown flag" : missing, lengthOf(character));
}
