/**
 * How long CPython's code for a pattern is, in words: it is part of the pattern object, so that `sys.getsizeof` shows
 * it. Only lengths, no code. Follows `_code`, `_compile` and `_compile_info` of Lib/re/_compiler.py (3.13), and what
 * Lib/re/_parser.py makes of alternatives before; earlier versions give the same lengths. DIVERGES: through 3.12 `(?!)`
 * takes three words more.
 */
import { type CaseRules, charsetLength, extraCases, isCased } from "./charset-length.ts";
import { type Node, type ParsedRegex, RegexFlag, type Sequence, type SetItem, TYPE_FLAGS } from "./syntax.ts";
import { widthOf } from "./width.ts";

export function codeLength({ body, flags, groupWidths }: ParsedRegex): number {
  const pattern = normalized(body);
  const isEmpty = widthOf(body, groupWidths).low === 0;
  const info = 5 + (isEmpty ? 0 : prefixLength(pattern, flags));
  return info + sequenceLength(pattern, flags) + 1;
}

function caseRules(flags: number): CaseRules | undefined {
  const ignoresCase = (flags & RegexFlag.IGNORECASE) !== 0 && (flags & RegexFlag.LOCALE) === 0;
  return ignoresCase ? { isUnicode: (flags & RegexFlag.UNICODE) !== 0 } : undefined;
}

function combineFlags(flags: number, { addFlags, removeFlags }: Extract<Node, { kind: "group" }>): number {
  const kept = (addFlags & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
  return (kept | addFlags) & ~removeFlags;
}

// What the parser does with sets and alternatives

/** Sets without repetitions, alternatives without a common beginning. */
function normalized(sequence: Sequence): Sequence {
  return sequence.flatMap((node): Sequence => {
    switch (node.kind) {
      case "set":
        return [uniqueSet(node)];
      case "branch":
        return normalizedBranch(node.branches.map((branch) => [...normalized(branch)]));
      case "repeat":
      case "group":
      case "atomic":
      case "assert":
        return [{ ...node, body: normalized(node.body) }];
      case "conditional":
        return [{ ...node, yes: normalized(node.yes), no: node.no && normalized(node.no) }];
      default:
        return [node];
    }
  });
}

function uniqueSet(node: Extract<Node, { kind: "set" }>): Node {
  const items = unique(node.items);
  const [only] = items;
  if (items.length === 1 && only?.kind === "literal") {
    return { kind: "literal", code: only.code, isNegated: node.isNegated };
  }
  return { ...node, items };
}

function unique(items: readonly SetItem[]): readonly SetItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** `_parse_sub`: what all alternatives begin with goes before them; single characters become a set. */
function normalizedBranch(branches: Node[][]): Sequence {
  const before: Node[] = [];
  for (;;) {
    const [first] = branches[0] as Node[];
    if (first === undefined || !isComparable(first)) break;
    const key = JSON.stringify(first);
    if (!branches.every(([node]) => node !== undefined && JSON.stringify(node) === key)) break;
    for (const branch of branches) branch.shift();
    before.push(first);
  }
  const items: SetItem[] = [];
  for (const branch of branches) {
    const [node] = branch;
    const isSingle = branch.length === 1 && node !== undefined;
    if (isSingle && node.kind === "literal" && !node.isNegated)
      items.push({ kind: "literal", code: node.code });
    else if (isSingle && node.kind === "set" && !node.isNegated) items.push(...node.items);
    else return [...before, { kind: "branch", branches }];
  }
  return [...before, { kind: "set", items: unique(items), isNegated: false }];
}

/** Whether equal nodes are equal in CPython, too: those with a part of the pattern in them are not. */
function isComparable({ kind }: Node): boolean {
  return ["literal", "any", "set", "at", "backreference", "failure"].includes(kind);
}

// Lengths

function sequenceLength(sequence: Sequence, flags: number): number {
  return sequence.reduce((sum, node) => sum + nodeLength(node, flags), 0);
}

function nodeLength(node: Node, flags: number): number {
  switch (node.kind) {
    case "literal":
      return literalLength(node.code, node.isNegated, caseRules(flags));
    case "set":
      return 2 + charsetLength(node.items, node.isNegated, caseRules(flags));
    case "any":
    case "failure":
      return 1;
    case "at":
    case "backreference":
      return 2;
    case "repeat":
      return 5 + sequenceLength(node.body, flags);
    case "group":
      return (node.index === undefined ? 0 : 4) + sequenceLength(node.body, combineFlags(flags, node));
    case "atomic":
      return 3 + sequenceLength(node.body, flags);
    case "assert":
      return 4 + sequenceLength(node.body, flags);
    case "branch":
      return 2 + node.branches.reduce((sum, branch) => sum + 3 + sequenceLength(branch, flags), 0);
    case "conditional": {
      const { yes, no } = node;
      const other = no === undefined || no.length === 0 ? 0 : 2 + sequenceLength(no, flags);
      return 3 + sequenceLength(yes, flags) + other;
    }
  }
}

function literalLength(code: number, isNegated: boolean, rules: CaseRules | undefined): number {
  if (rules === undefined || !isCased(code, rules)) return 2;
  const others = extraCases(code, rules).length;
  return others === 0 ? 2 : 3 + (isNegated ? 1 : 0) + 2 * (1 + others);
}

// The information block

/** Words of what each match begins with: plain characters, or a set. */
function prefixLength(pattern: Sequence, flags: number): number {
  const rules = caseRules(flags);
  if (rules === undefined && (flags & RegexFlag.IGNORECASE) !== 0) return 0;
  const { length } = literalPrefix(pattern, flags);
  if (length > 0) return 2 + 2 * length;
  const charset = charsetPrefix(pattern, flags);
  if (charset === undefined || (charset.items.length === 0 && !charset.isNegated)) return 0;
  return charsetLength(charset.items, charset.isNegated, undefined);
}

/** `_get_literal_prefix`: how many characters, and whether they are all of the pattern. */
function literalPrefix(pattern: Sequence, flags: number): { length: number; isAll: boolean } {
  const rules = caseRules(flags);
  let length = 0;
  for (const node of pattern) {
    if (node.kind === "literal" && !node.isNegated) {
      if (rules !== undefined && isCased(node.code, rules)) return { length, isAll: false };
      length++;
    } else if (node.kind === "group") {
      const inner = literalPrefix(node.body, combineFlags(flags, node));
      length += inner.length;
      if (!inner.isAll) return { length, isAll: false };
    } else return { length, isAll: false };
  }
  return { length, isAll: true };
}

interface Charset {
  readonly items: readonly SetItem[];
  readonly isNegated: boolean;
}

/** `_get_charset_prefix` */
function charsetPrefix(pattern: Sequence, flags: number): Charset | undefined {
  const [node] = pattern;
  if (node === undefined) return undefined;
  if (node.kind === "group") return charsetPrefix(node.body, combineFlags(flags, node));
  const rules = caseRules(flags);
  const plain = (each: Node | undefined): SetItem | undefined =>
    each?.kind === "literal" && !each.isNegated && !(rules !== undefined && isCased(each.code, rules))
      ? { kind: "literal", code: each.code }
      : undefined;
  if (node.kind === "branch") {
    const items = node.branches.map(([first]) => plain(first));
    return items.every((item) => item !== undefined) ? { items, isNegated: false } : undefined;
  }
  if (node.kind === "set") {
    return rules !== undefined && node.items.some((item) => hasCasedItem(item, rules)) ? undefined : node;
  }
  const item = plain(node);
  return item && { items: [item], isNegated: false };
}

function hasCasedItem(item: SetItem, rules: CaseRules): boolean {
  if (item.kind === "literal") return isCased(item.code, rules);
  if (item.kind === "category") return false;
  if (item.high > 0xffff) return true;
  for (let code = item.low; code <= item.high; code++) if (isCased(code, rules)) return true;
  return false;
}
