/**
 * Reading one JSON value into objects, with a stack of its own: nested values use none of JavaScript's. Follows
 * scan_once_unicode, _parse_object_unicode, _parse_array_unicode and _match_number_unicode of Modules/_json.c (3.13).
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { parseInteger } from "../../objects/numbers/int-parse.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { listAppend, newList } from "../../objects/sequences/list.ts";
import { JsonError } from "./decode-error.ts";
import { scanString } from "./scan-string.ts";

/** What a scanner was told by its decoder; borrowed. */
export interface ScanOptions {
  readonly isStrict: boolean;
  /** NULL where there is none. */
  readonly objectHook: Ref;
  readonly pairsHook: Ref;
  /** NULL for `float` and `int` themselves. */
  readonly parseFloat: Ref;
  readonly parseInt: Ref;
  readonly parseConstant: Ref;
}

export interface ScannedValue {
  /** A new reference. */
  readonly value: Ref;
  readonly end: number;
}

/** No value begins where one was wanted: StopIteration for the caller of the scanner. */
export class NoValue {
  readonly offset: number;

  constructor(offset: number) {
    this.offset = offset;
  }
}

/** A container that is being filled, owned. */
interface OpenContainer {
  readonly kind: "array" | "object";
  /** A list, or a dict; of an object with a hook for pairs the list of them. */
  readonly ref: Ref;
  /** Key of the value that comes, owned; NULL in arrays. */
  key: Ref;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANTS = ["NaN", "Infinity", "-Infinity"] as const;

export class JsonScanner {
  private readonly m: Interpreter;
  private readonly text: string;
  private readonly options: ScanOptions;
  private readonly memo: Ref;
  private readonly open: OpenContainer[] = [];
  private at: number;

  /** @param memo a dict of the keys seen, so that equal ones are one object; borrowed. */
  constructor(m: Interpreter, text: string, start: number, options: ScanOptions, memo: Ref) {
    this.m = m;
    this.text = text;
    this.at = start;
    this.options = options;
    this.memo = memo;
  }

  /** Throws JsonError and NoValue, too. */
  *scan(): Steps<ScannedValue> {
    try {
      for (;;) {
        this.m.charge(1);
        let value = yield* this.begin();
        while (value !== NULL) {
          const container = this.open.at(-1);
          if (container === undefined) return { value, end: this.at };
          this.add(container, value);
          value = this.endsHere(container) ? yield* this.close(container) : NULL;
        }
        const container = this.open.at(-1);
        if (container?.kind === "object") this.readKey(container);
      }
    } finally {
      for (const _ of this.open) this.m.leaveRecursion();
    }
  }

  /** A value without contents, or NULL when a container was opened that has some. */
  private *begin(): Steps<Ref> {
    const container = this.openContainer();
    if (container === undefined) return yield* this.scalar();
    if (this.text.charAt(this.at) !== closing(container)) return NULL;
    this.at++;
    return yield* this.close(container);
  }

  private skipSpaces(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  /** Opens the container that begins here, if one does. */
  private openContainer(): OpenContainer | undefined {
    const { m } = this;
    const character = this.text.charAt(this.at);
    if (character !== "[" && character !== "{") return undefined;
    const kind = character === "[" ? "array" : "object";
    m.enterRecursion(` while decoding a JSON ${kind} from a unicode string`);
    const isList = kind === "array" || this.options.pairsHook !== NULL;
    const container: OpenContainer = { kind, ref: m.own(isList ? newList(m, 0) : newDict(m)), key: NULL };
    this.open.push(container);
    this.at++;
    this.skipSpaces();
    return container;
  }

  /** Puts a value, which is taken over, into its container. */
  private add(container: OpenContainer, value: Ref): void {
    const { m } = this;
    const { key, ref } = container;
    container.key = NULL;
    if (container.kind === "array") {
      listAppend(m, ref, value);
    } else if (this.options.pairsHook !== NULL) {
      listAppend(m, ref, m.newTupleOf([m.disown(key), value]));
    } else {
      dictSetStr(m, ref, key, value);
      m.heap.decref(m.disown(key));
      m.heap.decref(value);
    }
  }

  /** Behind a value: whether its container ends, too; else the comma is taken. */
  private endsHere(container: OpenContainer): boolean {
    this.skipSpaces();
    const end = closing(container);
    if (this.text.charAt(this.at) !== end) {
      this.takeComma(container, end);
      return false;
    }
    this.at++;
    return true;
  }

  private takeComma(container: OpenContainer, end: string): void {
    const comma = this.at;
    if (this.text.charAt(comma) !== ",") throw new JsonError("Expecting ',' delimiter", comma);
    this.at++;
    this.skipSpaces();
    if (this.text.charAt(this.at) === end && this.m.profile.values.jsonNamesTrailingComma) {
      throw new JsonError(`Illegal trailing comma before end of ${container.kind}`, comma);
    }
  }

  /** Ends the innermost container: its reference, or what the hook makes of it. */
  private *close(container: OpenContainer): Steps<Ref> {
    const { m, options } = this;
    this.open.pop();
    m.leaveRecursion();
    const hook = options.pairsHook === NULL ? options.objectHook : options.pairsHook;
    if (container.kind === "array" || hook === NULL) return m.disown(container.ref);
    const made = yield* m.call(hook, [container.ref]);
    m.heap.decref(m.disown(container.ref));
    return made;
  }

  /** `"key":` and the spaces behind it. */
  private readKey(container: OpenContainer): void {
    const { m } = this;
    if (this.text.charAt(this.at) !== '"') {
      throw new JsonError("Expecting property name enclosed in double quotes", this.at);
    }
    const { value, end } = scanString(this.text, this.at + 1, this.options.isStrict);
    const key = m.newStr(value);
    const known = dictGetStr(m, this.memo, key);
    if (known === NULL) {
      dictSetStr(m, this.memo, key, key);
      container.key = m.own(key);
    } else {
      m.heap.decref(key);
      container.key = m.own(newReference(m, known));
    }
    this.at = end;
    this.skipSpaces();
    if (this.text.charAt(this.at) !== ":") throw new JsonError("Expecting ':' delimiter", this.at);
    this.at++;
    this.skipSpaces();
  }

  /** A value that is no container; a new reference. */
  private *scalar(): Steps<Ref> {
    const { m, text, at } = this;
    if (at >= text.length) throw new NoValue(at);
    switch (text.charAt(at)) {
      case '"': {
        const { value, end } = scanString(text, at + 1, this.options.isStrict);
        this.at = end;
        return m.newStr(value);
      }
      case "n":
        if (this.takeWord("null")) return newReference(m, m.none);
        break;
      case "t":
        if (this.takeWord("true")) return newReference(m, m.true);
        break;
      case "f":
        if (this.takeWord("false")) return newReference(m, m.false);
        break;
      default:
        for (const name of CONSTANTS) if (this.takeWord(name)) return yield* this.constant(name);
    }
    return yield* this.number();
  }

  private takeWord(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private *constant(name: string): Steps<Ref> {
    return yield* this.callWithText(this.options.parseConstant, this.m.intern(name));
  }

  private *number(): Steps<Ref> {
    const { m, options } = this;
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) throw new NoValue(this.at);
    const [written, fraction, exponent] = match as unknown as [string, ...(string | undefined)[]];
    this.at += written.length;
    const isFloat = fraction !== undefined || exponent !== undefined;
    const custom = isFloat ? options.parseFloat : options.parseInt;
    if (custom !== NULL) return yield* this.callWithText(custom, m.newStr(written));
    return isFloat ? m.newFloat(Number(written)) : m.newInt(parseInteger(m, written, 10) ?? 0);
  }

  /** Takes `text` over. */
  private *callWithText(callable: Ref, text: Ref): Steps<Ref> {
    const { m } = this;
    m.own(text);
    const made = yield* m.call(callable, [text]);
    m.heap.decref(m.disown(text));
    return made;
  }
}

function closing({ kind }: OpenContainer): string {
  return kind === "array" ? "]" : "}";
}
