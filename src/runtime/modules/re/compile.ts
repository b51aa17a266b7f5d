/** From the tree of a pattern to instructions. Refuses what `re` refuses only here: lookbehind of varying width. */
import { caseClass } from "./case-classes.ts";
import { type CategoryFacts, CharacterSet, ignoreCase } from "./character-set.ts";
import { At, Instruction, NO_LIMIT, type RegexProgram } from "./program.ts";
import {
  type Node,
  type ParsedRegex,
  type Position,
  RegexError,
  RegexFlag,
  type Sequence,
  type SetItem,
  TYPE_FLAGS,
} from "./syntax.ts";
import { widthOf } from "./width.ts";

/** A width that fits a code word (MAXCODE in Lib/re/_compiler.py). */
const MAX_LOOKBEHIND = 0xffff_ffff;

export function compileRegex(parsed: ParsedRegex, unicode: CategoryFacts): RegexProgram {
  const compiler = new RegexCompiler(parsed, unicode);
  compiler.sequence(parsed.body, parsed.flags);
  return compiler.finish();
}

class RegexCompiler {
  private readonly parsed: ParsedRegex;
  private readonly unicode: CategoryFacts;
  private readonly code: number[] = [];
  private readonly sets: CharacterSet[] = [];
  private registerCount: number;

  constructor(parsed: ParsedRegex, unicode: CategoryFacts) {
    this.parsed = parsed;
    this.unicode = unicode;
    // Start and end of each group, and the group that was closed last.
    this.registerCount = 2 * parsed.groupCount + 1;
  }

  finish(): RegexProgram {
    this.emit(Instruction.SUCCESS);
    const { groupCount, flags, body } = this.parsed;
    return {
      code: Int32Array.from(this.code),
      sets: this.sets,
      groupCount,
      registerCount: this.registerCount,
      facts: this.unicode,
      prefix: (flags & RegexFlag.IGNORECASE) === 0 ? literalPrefix(body) : "",
    };
  }

  sequence(nodes: Sequence, flags: number): void {
    for (const node of nodes) this.node(node, flags);
  }

  private emit(...words: number[]): void {
    this.code.push(...words);
  }

  /** Room for an address that is not known yet. */
  private reserve(): number {
    return this.code.push(0) - 1;
  }

  private setAddress(place: number): void {
    this.code[place] = this.code.length;
  }

  private takeRegisters(count: number): number {
    const first = this.registerCount;
    this.registerCount += count;
    return first;
  }

  private factsFor(flags: number): CategoryFacts | undefined {
    return (flags & RegexFlag.UNICODE) !== 0 ? this.unicode : undefined;
  }

  private node(node: Node, flags: number): void {
    switch (node.kind) {
      case "literal":
      case "any":
      case "set":
        this.character(node, flags);
        break;
      case "at":
        this.emit(Instruction.AT, positionCode(node.at, flags), flags & RegexFlag.UNICODE);
        break;
      case "repeat":
        this.repeat(node, flags);
        break;
      case "group":
        this.group(node, flags);
        break;
      case "atomic":
        this.atomic(() => this.sequence(node.body, flags));
        break;
      case "assert":
        this.assertion(node, flags);
        break;
      case "failure":
        this.emit(Instruction.FAIL);
        break;
      case "branch":
        this.branch(node.branches, flags);
        break;
      case "backreference":
        this.backreference(node.group, flags);
        break;
      case "conditional":
        this.conditional(node, flags);
    }
  }

  private backreference(group: number, flags: number): void {
    const isFolding = (flags & RegexFlag.IGNORECASE) !== 0;
    if (!isFolding) this.emit(Instruction.BACKREFERENCE, group);
    else this.emit(Instruction.BACKREFERENCE_IGNORING_CASE, group, flags & RegexFlag.UNICODE);
  }

  private character(node: Extract<Node, { kind: "literal" | "any" | "set" }>, flags: number): void {
    if (node.kind === "any") {
      const isAll = (flags & RegexFlag.DOTALL) !== 0;
      this.emit(isAll ? Instruction.ANY : Instruction.ANY_BUT_NEWLINE);
      return;
    }
    const isFolding = (flags & RegexFlag.IGNORECASE) !== 0;
    const isUnicode = (flags & RegexFlag.UNICODE) !== 0;
    if (node.kind === "literal" && (!isFolding || caseClass(node.code, isUnicode).length === 1)) {
      const op = node.isNegated ? Instruction.NOT_CHARACTER : Instruction.CHARACTER;
      this.emit(op, node.code);
      return;
    }
    const items: readonly SetItem[] =
      node.kind === "literal" ? [{ kind: "literal", code: node.code }] : node.items;
    const all = isFolding ? ignoreCase(items, isUnicode) : items;
    this.sets.push(new CharacterSet(all, node.isNegated, this.factsFor(flags)));
    this.emit(Instruction.SET, this.sets.length - 1);
  }

  private repeat(node: Extract<Node, { kind: "repeat" }>, flags: number): void {
    const max = Math.min(node.max, NO_LIMIT);
    const min = Math.min(node.min, NO_LIMIT);
    const [only] = node.body;
    if (node.body.length === 1 && only !== undefined && isCharacter(only)) {
      const op =
        node.mode === "greedy"
          ? Instruction.REPEAT_GREEDY
          : node.mode === "lazy"
            ? Instruction.REPEAT_LAZY
            : Instruction.REPEAT_POSSESSIVE;
      this.emit(op, min, max);
      const next = this.reserve();
      this.character(only, flags);
      this.setAddress(next);
    } else if (node.mode === "possessive") {
      this.atomic(() =>
        this.loop(Instruction.LOOP_GREEDY, min, max, () =>
          this.atomic(() => this.sequence(node.body, flags)),
        ),
      );
    } else {
      const op = node.mode === "greedy" ? Instruction.LOOP_GREEDY : Instruction.LOOP_LAZY;
      this.loop(op, min, max, () => this.sequence(node.body, flags));
    }
  }

  private loop(op: Instruction, min: number, max: number, body: () => void): void {
    const register = this.takeRegisters(2);
    this.emit(Instruction.LOOP_START, register, Instruction.JUMP);
    const test = this.reserve();
    const start = this.code.length;
    if (op === Instruction.LOOP_LAZY) {
      this.emit(Instruction.LOOP_AGAIN, register);
    }
    body();
    this.setAddress(test);
    this.emit(op, register, min, max, start);
  }

  private group(node: Extract<Node, { kind: "group" }>, flags: number): void {
    const { index, addFlags, removeFlags } = node;
    const kept = (addFlags & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
    if (index !== undefined) this.emit(Instruction.GROUP_START, index);
    this.sequence(node.body, (kept | addFlags) & ~removeFlags);
    if (index !== undefined) this.emit(Instruction.GROUP_END, index);
  }

  private atomic(body: () => void): void {
    const register = this.takeRegisters(1);
    this.emit(Instruction.ATOMIC_START, register);
    body();
    this.emit(Instruction.ATOMIC_END, register);
  }

  private assertion(node: Extract<Node, { kind: "assert" }>, flags: number): void {
    const back = node.isBehind ? this.lookbehindWidth(node.body) : 0;
    const register = this.takeRegisters(2);
    if (!node.isNegated) {
      this.emit(Instruction.LOOK_START, register, back);
      this.sequence(node.body, flags);
      this.emit(Instruction.LOOK_END, register);
      return;
    }
    this.emit(Instruction.LOOK_NOT_START, register, back);
    const next = this.reserve();
    this.sequence(node.body, flags);
    this.emit(Instruction.LOOK_NOT_END, register);
    this.setAddress(next);
  }

  private lookbehindWidth(body: Sequence): number {
    const { low, high } = widthOf(body, this.parsed.groupWidths);
    if (low > MAX_LOOKBEHIND) throw new RegexError("looks too much behind", undefined);
    if (low !== high) throw new RegexError("look-behind requires fixed-width pattern", undefined);
    return Math.min(low, NO_LIMIT);
  }

  private branch(branches: readonly Sequence[], flags: number): void {
    const ends: number[] = [];
    branches.forEach((branch, index) => {
      const isLast = index === branches.length - 1;
      let next = -1;
      if (!isLast) {
        this.emit(Instruction.SPLIT);
        next = this.reserve();
      }
      this.sequence(branch, flags);
      if (isLast) return;
      this.emit(Instruction.JUMP);
      ends.push(this.reserve());
      this.setAddress(next);
    });
    for (const end of ends) this.setAddress(end);
  }

  private conditional(node: Extract<Node, { kind: "conditional" }>, flags: number): void {
    this.emit(Instruction.IF_GROUP, node.group);
    const otherwise = this.reserve();
    this.sequence(node.yes, flags);
    if (node.no === undefined) {
      this.setAddress(otherwise);
      return;
    }
    this.emit(Instruction.JUMP);
    const end = this.reserve();
    this.setAddress(otherwise);
    this.sequence(node.no, flags);
    this.setAddress(end);
  }
}

function isCharacter(node: Node): node is Extract<Node, { kind: "literal" | "any" | "set" }> {
  return node.kind === "literal" || node.kind === "any" || node.kind === "set";
}

function positionCode(at: Position, flags: number): At {
  const isMultiline = (flags & RegexFlag.MULTILINE) !== 0;
  switch (at) {
    case "beginning":
      return isMultiline ? At.LINE_BEGINNING : At.BEGINNING;
    case "beginning-of-string":
      return At.BEGINNING;
    case "end":
      return isMultiline ? At.LINE_END : At.END;
    case "end-of-string":
      return At.STRING_END;
    case "boundary":
      return At.BOUNDARY;
    case "no-boundary":
      return At.NO_BOUNDARY;
  }
}

/** The plain characters that a pattern begins with. */
function literalPrefix(body: Sequence): string {
  let prefix = "";
  for (const node of body) {
    if (node.kind !== "literal" || node.isNegated) break;
    prefix += String.fromCodePoint(node.code);
  }
  return prefix;
}
