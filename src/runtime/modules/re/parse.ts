/**
 * From the text of a pattern to its tree, with every error that `re` has for a wrong one. Follows `parse`,
 * `_parse_sub` and `_parse` of Lib/re/_parser.py (CPython 3.13); it leaves out their optimizations.
 */

import type { RegexDialect } from "../../../cpython/library-traits.ts";
import { DIGIT, parseEscape, parseSetEscape } from "./parse-escape.ts";
import { parseGroup } from "./parse-group.ts";
import { ParserState, type TextFacts } from "./parser-state.ts";
import {
  type Node,
  type ParsedRegex,
  RegexError,
  RegexFlag,
  RegexValueError,
  type RepeatMode,
  type Sequence,
  type SetItem,
  UNBOUNDED,
} from "./syntax.ts";
import { lengthOf, Tokenizer } from "./tokenizer.ts";

/** Groups in groups: CPython's parser recurses twice for each and ends with a RecursionError near here. */
const MAX_NESTING = 480;
const WHITESPACE = " \t\n\r\v\f";

export function parseRegex(
  pattern: string,
  isText: boolean,
  flags: number,
  text: TextFacts,
  dialect: RegexDialect,
): ParsedRegex {
  const source = new Tokenizer(pattern, isText);
  const state = new ParserState(flags, text, dialect);
  const body = parseAlternatives(source, state, (flags & RegexFlag.VERBOSE) !== 0, 0);
  const finalFlags = checkFlags(state.flags, isText);
  if (source.next !== undefined) throw source.error("unbalanced parenthesis");
  for (const [group, position] of state.referencePositions) {
    if (group > state.groupCount) throw new RegexError(`invalid group reference ${group}`, position);
  }
  return {
    body,
    flags: finalFlags,
    groupCount: state.groupCount,
    groupNames: state.groupNames,
    groupWidths: state.groupWidths,
    misplacedFlags: state.misplacedFlags,
    suspectSets: state.suspectSets,
  };
}

/** `fix_flags` */
function checkFlags(flags: number, isText: boolean): number {
  const has = (flag: RegexFlag): boolean => (flags & flag) !== 0;
  const fail = (message: string): never => {
    throw new RegexValueError("ValueError", message);
  };
  if (isText) {
    if (has(RegexFlag.LOCALE)) return fail("cannot use LOCALE flag with a str pattern");
    if (!has(RegexFlag.ASCII)) return flags | RegexFlag.UNICODE;
    if (has(RegexFlag.UNICODE)) return fail("ASCII and UNICODE flags are incompatible");
    return flags;
  }
  if (has(RegexFlag.UNICODE)) return fail("cannot use UNICODE flag with a bytes pattern");
  if (has(RegexFlag.LOCALE) && has(RegexFlag.ASCII)) {
    return fail("ASCII and LOCALE flags are incompatible");
  }
  return flags;
}

/** `a|b|c` up to a closing parenthesis or the end. `nesting` is 0 for the pattern itself. */
export function parseAlternatives(
  source: Tokenizer,
  state: ParserState,
  isVerbose: boolean,
  nesting: number,
): Sequence {
  if (nesting > MAX_NESTING) throw new RegexValueError("RecursionError", "maximum recursion depth exceeded");
  const branches: Sequence[] = [];
  let verbose = isVerbose;
  do {
    branches.push(parseSequence(source, state, verbose, nesting, nesting === 0 && branches.length === 0));
    if (nesting === 0) verbose = (state.flags & RegexFlag.VERBOSE) !== 0;
  } while (source.match("|"));
  if (branches.length === 1) return branches[0] as Sequence;
  const set = asSet(branches);
  return set === undefined ? [{ kind: "branch", branches }] : [set];
}

/** Alternatives of one character each are a set. */
function asSet(branches: readonly Sequence[]): Node | undefined {
  const items: SetItem[] = [];
  for (const branch of branches) {
    const [node] = branch;
    if (branch.length !== 1 || node === undefined) return undefined;
    if (node.kind === "literal" && !node.isNegated) items.push({ kind: "literal", code: node.code });
    else if (node.kind === "set" && !node.isNegated) items.push(...node.items);
    else return undefined;
  }
  return { kind: "set", items, isNegated: false };
}

/** One alternative. `isFirst`: global flags may stand here. */
export function parseSequence(
  source: Tokenizer,
  state: ParserState,
  isVerbose: boolean,
  nesting: number,
  isFirst: boolean,
): Sequence {
  const nodes: Node[] = [];
  let verbose = isVerbose;
  for (;;) {
    const token = source.next;
    if (token === undefined || token === "|" || token === ")") break;
    source.take();
    if (verbose && WHITESPACE.includes(token)) continue;
    if (verbose && token === "#") {
      skipComment(source);
      continue;
    }
    switch (token) {
      case "[":
        nodes.push(parseSet(source, state));
        break;
      case ".":
        nodes.push({ kind: "any" });
        break;
      case "^":
        nodes.push({ kind: "at", at: "beginning" });
        break;
      case "$":
        nodes.push({ kind: "at", at: "end" });
        break;
      case "*":
      case "+":
      case "?":
      case "{":
        parseRepeat(source, nodes, token, state);
        break;
      case "(": {
        const node = parseGroup(source, state, verbose, nesting, isFirst && nodes.length === 0);
        if (node !== undefined) nodes.push(node);
        else verbose = isFirst ? (state.flags & RegexFlag.VERBOSE) !== 0 || verbose : verbose;
        break;
      }
      default:
        nodes.push(
          token.startsWith("\\")
            ? parseEscape(source, token, state)
            : { kind: "literal", code: token.codePointAt(0) as number, isNegated: false },
        );
    }
  }
  return nodes.flatMap((node) => (isPlainGroup(node) ? node.body : [node]));
}

type GroupNode = Extract<Node, { kind: "group" }>;

/** `(?:...)`, which only serves to group. */
function isPlainGroup(node: Node): node is GroupNode {
  return node.kind === "group" && node.index === undefined && node.addFlags === 0 && node.removeFlags === 0;
}

function skipComment(source: Tokenizer): void {
  let token = source.take();
  while (token !== undefined && token !== "\n") token = source.take();
}

/** What the doubled characters may come to mean. */
const SET_OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["-", "difference"],
  ["&", "intersection"],
  ["~", "symmetric difference"],
  ["|", "union"],
]);

function parseSet(source: Tokenizer, state: ParserState): Node {
  const start = source.position - 1;
  if (source.next === "[") state.suspectSets.push(`nested set at position ${source.position}`);
  const isNegated = source.match("^");
  const items: SetItem[] = [];
  const takeToken = (): string => {
    const token = source.take();
    if (token === undefined) throw source.error("unterminated character set", source.position - start);
    return token;
  };
  for (;;) {
    const token = takeToken();
    if (token === "]" && items.length > 0) break;
    const operation = items.length > 0 && source.next === token ? SET_OPERATIONS.get(token) : undefined;
    if (operation !== undefined)
      state.suspectSets.push(`set ${operation} at position ${source.position - 1}`);
    const first = parseSetItem(source, token, state);
    if (!source.match("-")) {
      items.push(first);
      continue;
    }
    const end = takeToken();
    if (end === "]") {
      items.push(first, { kind: "literal", code: "-".charCodeAt(0) });
      break;
    }
    if (end === "-") state.suspectSets.push(`set difference at position ${source.position - 2}`);
    const last = parseSetItem(source, end, state);
    if (first.kind !== "literal" || last.kind !== "literal" || last.code < first.code) {
      const length = lengthOf(token) + 1 + lengthOf(end);
      throw source.error(`bad character range ${token}-${end}`, length);
    }
    items.push({ kind: "range", low: first.code, high: last.code });
  }
  const [only] = items;
  if (items.length === 1 && only?.kind === "literal") return { kind: "literal", code: only.code, isNegated };
  return { kind: "set", items, isNegated };
}

function parseSetItem(source: Tokenizer, token: string, state: ParserState): SetItem {
  if (token.startsWith("\\")) return parseSetEscape(source, token, state);
  return { kind: "literal", code: token.codePointAt(0) as number };
}

/** `*`, `+`, `?` or `{m,n}` behind the last node, which is replaced by its repetition. */
function parseRepeat(source: Tokenizer, nodes: Node[], token: string, state: ParserState): void {
  const start = source.position;
  const bounds = parseBounds(source, token, start);
  if (bounds === undefined) {
    nodes.push({ kind: "literal", code: "{".charCodeAt(0), isNegated: false });
    return;
  }
  const item = nodes.at(-1);
  const offset = source.position - start + token.length;
  if (item === undefined || item.kind === "at") throw source.error("nothing to repeat", offset);
  if (item.kind === "repeat") throw source.error("multiple repeat", offset);
  const body: Sequence = isPlainGroup(item) ? item.body : [item];
  const mode = repeatMode(source, state);
  nodes[nodes.length - 1] = { kind: "repeat", mode, min: bounds.min, max: bounds.max, body };
}

function repeatMode(source: Tokenizer, { dialect }: ParserState): RepeatMode {
  if (source.match("?")) return "lazy";
  return dialect.hasAtomicGroups && source.match("+") ? "possessive" : "greedy";
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Undefined for a brace that begins no bounds and stands for itself. */
function parseBounds(source: Tokenizer, token: string, start: number): Bounds | undefined {
  if (token === "?") return { min: 0, max: 1 };
  if (token === "*") return { min: 0, max: UNBOUNDED };
  if (token === "+") return { min: 1, max: UNBOUNDED };
  if (source.next === "}") return undefined;
  const low = source.takeWhile(Number.POSITIVE_INFINITY, DIGIT);
  const high = source.match(",") ? source.takeWhile(Number.POSITIVE_INFINITY, DIGIT) : low;
  if (!source.match("}")) {
    source.seek(start);
    return undefined;
  }
  const min = low === "" ? 0 : boundOf(low);
  const max = high === "" ? UNBOUNDED : boundOf(high);
  if (max < min) {
    throw source.error("min repeat greater than max repeat", source.position - start);
  }
  return { min, max };
}

function boundOf(digits: string): number {
  const value = Number(digits);
  if (value >= UNBOUNDED) throw new RegexValueError("OverflowError", "the repetition number is too large");
  return value;
}
