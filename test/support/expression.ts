/**
 * Evaluates Python expressions on a machine without compiling them, so that every operator runs in the object types
 * and nothing is folded: literals, displays, operators, slices, attributes and calls of native functions.
 */
import assert from "node:assert/strict";
import type { Comparison } from "../../src/bytecode/opcodes.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { PythonError } from "../../src/runtime/machine/frames/frame.ts";
import { Machine } from "../../src/runtime/machine/machine.ts";
import { contains, setItem } from "../../src/runtime/machine/operators.ts";
import { NULL, type Ref } from "../../src/runtime/memory/linear-memory.ts";
import type { Steps } from "../../src/runtime/objects/runtime.ts";
import { listFrom } from "../../src/runtime/objects/sequences/list.ts";
import { newSlice } from "../../src/runtime/objects/sequences/slice.ts";
import { extraBuiltins } from "./expression-builtins.ts";

const TOKEN =
  /\s*(?:((?:[rR][bB]?|[bB][rR]?)?(?:'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"))|(0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?j?)|([A-Za-z_]\w*)|(\*\*|\/\/|<<|>>|<=|>=|==|!=|[-+*/%@&|^~<>()[\]{},:.=]))/iy;

const PRECEDENCE: Readonly<Record<string, number | undefined>> = {
  "|": 5,
  "^": 6,
  "&": 7,
  "<<": 8,
  ">>": 8,
  "+": 9,
  "-": 9,
  "*": 10,
  "/": 10,
  "//": 10,
  "%": 10,
  "@": 10,
  "**": 12,
};
const UNARY_PRECEDENCE = 11;
const BITWISE_OR = 5;
const OPERATORS = ["+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"];
const COMPARISONS = ["<", "<=", "==", "!=", ">", ">="];
const STRING_START = /^[rRbB]{0,2}['"]/;

export class ExpressionEvaluator {
  readonly m: Machine;
  #tokens: string[] = [];
  #at = 0;
  /** References to be released when the expression is done. */
  #owned: Ref[] = [];

  constructor(version: PythonVersion) {
    this.m = new Machine({ profile: profileFor(version), write: () => {} });
  }

  /** The repr of what the source gives, or `!Error: message`. */
  answer(source: string): string {
    const { m } = this;
    try {
      const value = this.#evaluate(source);
      return m.strValue(this.#own(run(m.repr(value))));
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      const exception = this.#own(m.caught(error));
      const text = this.#own(run(m.str(exception)));
      return `!${m.typeOf(exception).name}: ${m.strValue(text)}`;
    } finally {
      // What native routines registered and an exception kept them from releasing.
      for (const ref of m.owned.splice(0)) m.heap.decref(ref);
      for (const ref of this.#owned) m.heap.decref(ref);
      this.#owned = [];
    }
  }

  #evaluate(source: string): Ref {
    this.#tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < source.trimEnd().length) {
      const start = TOKEN.lastIndex;
      const match = TOKEN.exec(source);
      assert(match, `a token at ${source.slice(start)}`);
      this.#tokens.push(match[0].trim());
    }
    this.#at = 0;
    const value = this.#expression();
    assert.equal(this.#peek(), "", `all of ${source} was read`);
    return value;
  }

  #own(ref: Ref): Ref {
    this.#owned.push(ref);
    return ref;
  }
  #result(outcome: Ref | Steps<Ref>): Ref {
    return this.#own(run(outcome));
  }
  #peek(): string {
    return this.#tokens[this.#at] ?? "";
  }
  #take(expected?: string): string {
    const token = this.#peek();
    if (expected !== undefined) assert.equal(token, expected);
    this.#at++;
    return token;
  }
  #skip(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }
  #bool(value: boolean): Ref {
    return value ? this.m.true : this.m.false;
  }

  #expression(): Ref {
    let value = this.#operand(BITWISE_OR);
    for (;;) {
      const token = this.#peek();
      if (COMPARISONS.includes(token)) {
        this.#take();
        const comparison = COMPARISONS.indexOf(token) as Comparison;
        value = this.#result(this.m.compare(value, this.#operand(BITWISE_OR), comparison));
      } else if (token === "in" || (token === "not" && this.#tokens[this.#at + 1] === "in")) {
        this.#take();
        const isNegated = token === "not" && this.#skip("in");
        const found = run(contains(this.m, this.#operand(BITWISE_OR), value));
        value = this.#bool(found !== isNegated);
      } else if (token === "is") {
        this.#take();
        const isNegated = this.#skip("not");
        value = this.#bool((value === this.#operand(BITWISE_OR)) !== isNegated);
      } else {
        return value;
      }
    }
  }

  #operand(minimum: number): Ref {
    let left = this.#unary();
    for (;;) {
      const operator = this.#peek();
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence < minimum) return left;
      this.#take();
      const right = this.#operand(operator === "**" ? precedence : precedence + 1);
      left = this.#result(this.m.binaryOperation(left, right, OPERATORS.indexOf(operator)));
    }
  }

  #unary(): Ref {
    const token = this.#peek();
    if (token !== "-" && token !== "+" && token !== "~") return this.#postfix(this.#atom());
    this.#take();
    const operand = this.#operand(UNARY_PRECEDENCE);
    const type = this.m.typeOf(operand);
    const slot = type.slots[({ "-": "negative", "+": "positive", "~": "invert" } as const)[token]];
    if (slot !== undefined) return this.#result(slot(this.m, operand));
    return this.m.raise(this.m.types.TypeError, `bad operand type for unary ${token}: '${type.name}'`);
  }

  #postfix(atom: Ref): Ref {
    let value = atom;
    for (;;) {
      if (this.#skip(".")) value = this.#attribute(value, this.#take());
      else if (this.#skip("(")) value = this.#call(value);
      else if (this.#skip("[")) value = this.#subscript(value);
      else return value;
    }
  }

  #attribute(owner: Ref, name: string): Ref {
    return this.#result(this.m.getAttribute(owner, this.#own(this.m.intern(name))));
  }

  #call(callee: Ref): Ref {
    const positional: Ref[] = [];
    const keywords = new Map<string, Ref>();
    while (!this.#skip(")")) {
      if (this.#tokens[this.#at + 1] === "=") {
        const name = this.#take();
        this.#take("=");
        keywords.set(name, this.#expression());
      } else {
        positional.push(this.#expression());
      }
      if (this.#peek() !== ")") this.#take(",");
    }
    return this.#result(this.m.call(callee, positional, keywords.size === 0 ? undefined : keywords));
  }

  #subscript(owner: Ref): Ref {
    const part = (): Ref => ([":", "]"].includes(this.#peek()) ? this.m.none : this.#expression());
    const parts = [part()];
    while (this.#skip(":")) parts.push(part());
    this.#take("]");
    const [start, stop, step] = parts as [Ref, Ref | undefined, Ref | undefined];
    const key = stop === undefined ? start : this.#own(newSlice(this.m, start, stop, step ?? this.m.none));
    return this.#result(this.m.getItem(owner, key));
  }

  #atom(): Ref {
    const { m } = this;
    const token = this.#take();
    if (token === "(") return this.#parenthesized();
    if (token === "[") return this.#own(listFrom(m, this.#counted(this.#items("]"))));
    if (token === "{") return this.#dict();
    if (STRING_START.test(token)) return this.#own(this.#string(token));
    if (/^[\d.]/.test(token)) return this.#own(newNumber(m, token.toLowerCase().replaceAll("_", "")));
    return this.#name(token);
  }

  #name(name: string): Ref {
    const found = run(this.m.findAttribute(this.m.builtinsModule, this.#own(this.m.intern(name))));
    if (found !== NULL) return this.#own(found);
    const builtin = extraBuiltins(this.m).get(name);
    assert(builtin, `${name} is known`);
    return builtin;
  }

  #parenthesized(): Ref {
    if (this.#skip(")")) return this.m.emptyTuple;
    const first = this.#expression();
    if (this.#skip(")")) return first;
    this.#take(",");
    return this.#own(this.m.newTupleOf(this.#counted([first, ...this.#items(")")])));
  }

  #items(end: string): Ref[] {
    const items: Ref[] = [];
    while (!this.#skip(end)) {
      items.push(this.#expression());
      if (this.#peek() !== end) this.#take(",");
    }
    return items;
  }

  #counted(items: readonly Ref[]): readonly Ref[] {
    for (const item of items) this.m.heap.incref(item);
    return items;
  }

  #dict(): Ref {
    const dict = this.#result(this.m.call(this.m.types.dict.ref, []));
    while (!this.#skip("}")) {
      const key = this.#expression();
      this.#take(":");
      run(setItem(this.m, dict, key, this.#expression()));
      if (this.#peek() !== "}") this.#take(",");
    }
    return dict;
  }

  /** One literal, or several side by side. */
  #string(first: string): Ref {
    let token = first;
    let text = "";
    const isBytes = /^r?b/i.test(first);
    for (;;) {
      const body = token.replace(/^[a-z]*['"]/i, "").slice(0, -1);
      text += /^b?r/i.test(token) ? body : unescapeText(body, isBytes);
      if (!STRING_START.test(this.#peek())) break;
      token = this.#take();
    }
    return isBytes
      ? this.m.newBytes(Uint8Array.from(text, (char) => char.charCodeAt(0)))
      : this.m.newStr(text);
  }
}

/** Runs an outcome to its end; a call of Python code fails. */
export function run<T>(outcome: T | Steps<T>): T {
  if (typeof outcome !== "object" || outcome === null) return outcome as T;
  const step = (outcome as Steps<T>).next();
  assert(step.done, "no Python code has to run");
  return step.value;
}

function newNumber(m: Machine, token: string): Ref {
  if (/^0[xob]/.test(token)) return m.newInt(BigInt(token));
  if (token.endsWith("j")) return m.newComplex(0, Number(token.slice(0, -1)));
  return /[.e]/.test(token) ? m.newFloat(Number(token)) : m.newInt(BigInt(token));
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

function unescapeText(body: string, isBytes: boolean): string {
  const pattern = isBytes
    ? /\\(x[\da-fA-F]{2}|[0-7]{1,3}|[\s\S])/g
    : /\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[\s\S])/g;
  return body.replace(pattern, (whole, code: string) => {
    if (code.length > 1 && "xuU".includes(code.charAt(0))) {
      return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    }
    if (/^[0-7]/.test(code)) return String.fromCodePoint(Number.parseInt(code, 8));
    return SIMPLE_ESCAPES[code] ?? whole;
  });
}
