/**
 * Evaluates Python expressions on a fake runtime, for the recorded cases: literals, displays, operators, slices,
 * attributes, and calls of types, methods and the built-in functions that belong to numbers and text.
 */
import assert from "node:assert/strict";
import type { Ref } from "../../src/runtime/memory/linear-memory.ts";
import { callNative } from "../../src/runtime/objects/native-function.ts";
import type { CallArguments, Outcome } from "../../src/runtime/objects/runtime.ts";
import type { TypeObject } from "../../src/runtime/objects/type-object.ts";
import { type Display, EXPRESSION_BUILTINS } from "./fake-builtins.ts";
import { binary, compare, contains, unary } from "./fake-operators.ts";
import type { FakeRuntime } from "./fake-runtime.ts";

const TOKEN =
  /\s*(?:((?:[rR][bB]?|[bB][rR]?)?(?:'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"))|(0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?j?)|([A-Za-z_]\w*)|(\*\*|\/\/|<<|>>|<=|>=|==|!=|[-+*/%@&|^~<>()[\]{},:.=]))/iy;

const PRECEDENCE: Readonly<Record<string, number>> = {
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
const COMPARISONS = ["<", "<=", "==", "!=", ">", ">="];

/** The result of an expression: a value on the heap, a type, or a method or function to be called. */
type Value = Ref | TypeObject | ((args: CallArguments) => Outcome);

export class ExpressionEvaluator {
  readonly rt: FakeRuntime;
  #tokens: string[] = [];
  #at = 0;
  /** References to be released when the expression is done. */
  #owned: Ref[] = [];
  readonly #displays: Display;

  constructor(rt: FakeRuntime, displays: Display) {
    this.rt = rt;
    this.#displays = displays;
  }

  /** The repr of what the source gives, or `!Error: message`. */
  answer(source: string): string {
    try {
      const value = this.#evaluate(source);
      assert(typeof value === "number", "the expression gives an object");
      const text = this.#own(this.rt.run(this.rt.repr(value)));
      return this.rt.strValue(text);
    } catch (error) {
      if (error instanceof Error && "typeName" in error) return `!${error.message}`;
      throw error;
    } finally {
      for (const ref of this.#owned) this.rt.heap.decref(ref);
      this.#owned = [];
    }
  }

  #evaluate(source: string): Value {
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
  #result(outcome: Outcome): Ref {
    return this.#own(this.rt.run(outcome));
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

  #expression(): Value {
    let value = this.#operand(5);
    for (;;) {
      const token = this.#peek();
      if (COMPARISONS.includes(token)) {
        this.#take();
        const right = this.#operand(5) as Ref;
        value = this.#result(compare(this.rt, value as Ref, right, COMPARISONS.indexOf(token)));
      } else if (token === "in" || (token === "not" && this.#tokens[this.#at + 1] === "in")) {
        this.#take();
        const isNegated = token === "not" && this.#skip("in");
        const right = this.#operand(5) as Ref;
        const found = contains(this.rt, right, value as Ref);
        value = found !== isNegated ? this.rt.true : this.rt.false;
      } else if (token === "is") {
        this.#take();
        const isNegated = this.#skip("not");
        value = (value === this.#operand(5)) !== isNegated ? this.rt.true : this.rt.false;
      } else {
        return value;
      }
    }
  }

  #operand(minimum: number): Value {
    let left = this.#unary();
    for (;;) {
      const operator = this.#peek();
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence < minimum) return left;
      this.#take();
      const right = this.#operand(operator === "**" ? precedence : precedence + 1) as Ref;
      left = this.#result(binary(this.rt, left as Ref, right, operator));
    }
  }

  #unary(): Value {
    const token = this.#peek();
    if (token === "-" || token === "+" || token === "~") {
      this.#take();
      return this.#result(unary(this.rt, this.#operand(11) as Ref, token));
    }
    return this.#postfix(this.#atom());
  }

  #postfix(atom: Value): Value {
    let value = atom;
    for (;;) {
      if (this.#skip(".")) value = this.#attribute(value, this.#take());
      else if (this.#skip("(")) value = this.#call(value, this.#arguments());
      else if (this.#skip("[")) value = this.#subscript(value as Ref);
      else return value;
    }
  }

  #attribute(owner: Value, name: string): Value {
    const { rt } = this;
    if (typeof owner === "object") return this.#typeAttribute(owner, name);
    const self = owner as Ref;
    const method = rt.findMethod(rt.typeOf(self), name);
    if (method !== undefined) return (args) => callNative(rt, method, self, args);
    for (const type of rt.typeOf(self).mro) {
      const onClass = rt.classMethods.get(type)?.get(name);
      if (onClass !== undefined) return (args) => callNative(rt, onClass, rt.typeOf(self).ref, args);
    }
    return this.#result(rt.getAttribute(self, this.#own(rt.newStr(name))));
  }

  #typeAttribute(type: TypeObject, name: string): Value {
    const { rt } = this;
    const onClass = rt.classMethods.get(type)?.get(name);
    if (onClass !== undefined) return (args) => callNative(rt, onClass, type.ref, args);
    const method = rt.findMethod(type, name);
    assert(method, `${type.name} has ${name}`);
    return ({ positional: [self, ...rest], keywords }) =>
      callNative(rt, method, self as Ref, { positional: rest, keywords });
  }

  #arguments(): CallArguments {
    const positional: Ref[] = [];
    const keywords = new Map<string, Ref>();
    while (!this.#skip(")")) {
      if (this.#tokens[this.#at + 1] === "=") {
        const name = this.#take();
        this.#take("=");
        keywords.set(name, this.#expression() as Ref);
      } else if (this.#skip("*")) {
        positional.push(...this.rt.tupleItems(this.#expression() as Ref));
      } else {
        const value = this.#expression();
        positional.push(typeof value === "object" ? value.ref : (value as Ref));
      }
      if (this.#peek() !== ")") this.#take(",");
    }
    return { positional, keywords: keywords.size === 0 ? undefined : keywords };
  }

  #call(callee: Value, args: CallArguments): Ref {
    if (typeof callee === "function") return this.#result(callee(args));
    assert(typeof callee === "object", "types, methods and functions are called");
    const { construct } = callee.slots;
    assert(construct, `${callee.name} can be made`);
    return this.#result(construct(this.rt, callee, args));
  }

  #subscript(owner: Ref): Ref {
    const part = (): Ref => ([":", "]"].includes(this.#peek()) ? this.rt.none : (this.#expression() as Ref));
    const parts = [part()];
    while (this.#skip(":")) parts.push(part());
    this.#take("]");
    const [start, stop, step] = parts as [Ref, Ref | undefined, Ref | undefined];
    const key =
      stop === undefined
        ? start
        : this.#own(this.#displays.slice(this.rt, start, stop, step ?? this.rt.none));
    const type = this.rt.typeOf(owner);
    const { getItem } = type.slots;
    if (getItem === undefined)
      this.rt.raise(this.rt.types.TypeError, `'${type.name}' object is not subscriptable`);
    return this.#result(getItem(this.rt, owner, key));
  }

  #atom(): Value {
    const { rt } = this;
    const token = this.#take();
    if (token === "(") return this.#parenthesized();
    if (token === "[") return this.#own(this.#displays.list(rt, this.#items("]")));
    if (token === "{") return this.#own(this.#dict());
    if (/^[rRbB]{0,2}['"]/.test(token)) return this.#own(this.#string(token));
    if (/^[\d.]/.test(token)) return this.#own(number(rt, token.toLowerCase().replaceAll("_", "")));
    const constant = { None: rt.none, True: rt.true, False: rt.false, Ellipsis: rt.ellipsis }[token];
    if (constant !== undefined) return constant;
    const type = rt.types[token as keyof typeof rt.types];
    if (type !== undefined) return type;
    const builtin = EXPRESSION_BUILTINS[token];
    assert(builtin, `${token} is known`);
    return (args) => builtin(rt, args.positional, args.keywords);
  }

  #parenthesized(): Value {
    if (this.#skip(")")) return this.rt.emptyTuple;
    const first = this.#expression();
    if (this.#skip(")")) return first;
    this.#take(",");
    const items = [first as Ref, ...this.#items(")")];
    for (const item of items) this.rt.heap.incref(item);
    return this.#own(this.rt.newTupleOf(items));
  }

  #items(end: string): Ref[] {
    const items: Ref[] = [];
    while (!this.#skip(end)) {
      items.push(this.#expression() as Ref);
      if (this.#peek() !== end) this.#take(",");
    }
    return items;
  }

  #dict(): Ref {
    const pairs: [Ref, Ref][] = [];
    while (!this.#skip("}")) {
      const key = this.#expression() as Ref;
      this.#take(":");
      pairs.push([key, this.#expression() as Ref]);
      if (this.#peek() !== "}") this.#take(",");
    }
    return this.#displays.dict(this.rt, pairs);
  }

  /** One literal, or several side by side. */
  #string(first: string): Ref {
    let token = first;
    let text = "";
    const isBytes = /^r?b/i.test(first);
    for (;;) {
      const body = token.replace(/^[a-z]*['"]/i, "").slice(0, -1);
      text += /^b?r/i.test(token) ? body : unescapeText(body, isBytes);
      if (!/^[rRbB]{0,2}['"]/.test(this.#peek())) break;
      token = this.#take();
    }
    return isBytes
      ? this.rt.newBytes(Uint8Array.from(text, (char) => char.charCodeAt(0)))
      : this.rt.newStr(text);
  }
}

function number(rt: FakeRuntime, token: string): Ref {
  if (/^0[xob]/.test(token)) return rt.newInt(BigInt(token));
  if (token.endsWith("j")) return rt.newComplex(0, Number(token.slice(0, -1)));
  return /[.e]/.test(token) ? rt.newFloat(Number(token)) : rt.newInt(BigInt(token));
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
    ? /\\(x[\da-f]{2}|[0-7]{1,3}|[\s\S])/gi
    : /\\(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{1,3}|[\s\S])/gi;
  return body.replace(pattern, (whole, sequence: string) => {
    if (sequence.length > 1 && "xuU".includes(sequence.charAt(0))) {
      return String.fromCodePoint(Number.parseInt(sequence.slice(1), 16));
    }
    if (/^[0-7]/.test(sequence)) return String.fromCodePoint(Number.parseInt(escape, 8));
    return SIMPLE_ESCAPES[sequence] ?? whole;
  });
}
