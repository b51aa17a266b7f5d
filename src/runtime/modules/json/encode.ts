/**
 * Writing an object as JSON, with a stack of its own: nested objects use none of JavaScript's. Follows
 * encoder_listencode_obj, _list and _dict of Modules/_json.c (CPython 3.13).
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, isAnyDict, isExactDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { floatRepr } from "../../objects/numbers/float-repr.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { intText } from "../../objects/numbers/int-text.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { listFromIterable } from "../../objects/sequences/list-from-iterable.ts";
import { listSort } from "../../objects/sequences/list-sort.ts";
import { itemCount, itemsStart } from "../../objects/sequences/sequence.ts";
import { isStr, strValue } from "../../objects/str/str.ts";

/** What an encoder was made with; references are borrowed. */
export interface EncodeOptions {
  /** Whether an object inside of itself is looked for. */
  readonly checksCircles: boolean;
  readonly fallback: Ref;
  /** Turns text into a JSON string: a native one, or the program's. */
  readonly quote: ((text: string) => string) | undefined;
  readonly encoder: Ref;
  /** Undefined for everything on one line. */
  readonly indent: string | undefined;
  readonly keySeparator: string;
  readonly itemSeparator: string;
  readonly sortsKeys: boolean;
  readonly skipsKeys: boolean;
  readonly allowsNan: boolean;
}

/** A key with its value. */
interface Member {
  readonly key: Ref;
  readonly value: Ref;
}

/** What is being written. */
type Open =
  | { readonly kind: "list"; readonly object: Ref; readonly items: Ref; at: number }
  | {
      readonly kind: "dict";
      readonly object: Ref;
      readonly members: readonly Member[];
      /** Owned references to what the members come from. */
      readonly owned: readonly Ref[];
      at: number;
      isFirst: boolean;
      isAtValue: boolean;
    }
  | { readonly kind: "replaced"; readonly object: Ref; readonly by: Ref };

export class JsonEncoder {
  private readonly m: Interpreter;
  private readonly options: EncodeOptions;
  private readonly open: Open[] = [];
  private readonly within = new Set<Ref>();
  private output = "";
  private readonly baseLevel: number;

  constructor(m: Interpreter, options: EncodeOptions, level: number) {
    this.m = m;
    this.options = options;
    this.baseLevel = level;
  }

  *encode(object: Ref): Steps<string> {
    try {
      yield* this.begin(object);
      for (;;) {
        const top = this.open.at(-1);
        if (top === undefined) return this.output;
        this.m.charge(1);
        if (top.kind === "list") yield* this.nextItem(top);
        else if (top.kind === "dict") yield* this.nextMember(top);
        else this.end(top);
      }
    } catch (thrown) {
      if (!this.m.profile.library.jsonErrorsSayWhere || this.open.length === 0) throw thrown;
      return yield* this.raiseWithPlaces(this.m.own(this.m.caught(thrown)));
    } finally {
      for (const _ of this.open) this.m.leaveRecursion();
    }
  }

  /** Notes on the exception, from the inside out, what was being written (`_PyErr_FormatNote`). */
  private *raiseWithPlaces(exception: Ref): Steps<never> {
    const { m } = this;
    const addNote = m.own(yield* resolve(m.getAttribute(exception, m.name("add_note"))));
    for (const open of this.open.toReversed()) {
      const place = yield* this.placeIn(open);
      if (place === undefined) continue;
      const { name } = m.typeOf(open.object);
      const note = m.own(m.newStr(`when serializing ${name} ${place}`));
      m.heap.decref(yield* m.call(addNote, [note]));
      m.heap.decref(m.disown(note));
    }
    m.heap.decref(m.disown(addNote));
    return m.raiseObject(m.disown(exception));
  }

  private *placeIn(open: Open): Steps<string | undefined> {
    if (open.kind === "replaced") return "object";
    if (open.kind === "list") return `item ${open.at - 1}`;
    const member = open.members[open.at - 1];
    // What is wrong with a key is not said of a place.
    return member === undefined || !open.isAtValue ? undefined : `item ${yield* this.m.reprText(member.key)}`;
  }

  /** Writes a scalar, or opens what has contents. */
  private *begin(object: Ref): Steps<void> {
    const { m } = this;
    const scalar = yield* this.scalarText(object);
    if (scalar !== undefined) {
      this.output += scalar;
      return;
    }
    if (m.isInstance(object, m.types.list) || m.isInstance(object, m.types.tuple)) this.beginList(object);
    else if (isAnyDict(m, object)) yield* this.beginDict(object);
    else yield* this.beginReplaced(object);
  }

  private *scalarText(object: Ref): Steps<string | undefined> {
    const { m } = this;
    const word = this.wordFor(object);
    if (word !== undefined) return word;
    if (isStr(m, object)) return yield* this.quoted(object);
    if (isInt(m, object)) return intText(m, intValue(m.heap, object));
    return isFloat(m, object) ? yield* this.floatText(object) : undefined;
  }

  private wordFor(object: Ref): string | undefined {
    const { m } = this;
    if (object === m.none) return "null";
    if (object === m.true) return "true";
    return object === m.false ? "false" : undefined;
  }

  private *floatText(object: Ref): Steps<string> {
    const { m } = this;
    const value = floatValue(m.heap, object);
    if (Number.isFinite(value)) return floatRepr(value);
    if (!this.options.allowsNan) {
      // Through 3.11 it is Lib/json/encoder.py that indents, and names the number.
      const isNamed = m.profile.values.jsonNamesWrongFloat || this.options.indent !== undefined;
      const shown = isNamed ? `: ${yield* m.reprText(object)}` : "";
      m.raise(m.types.ValueError, `Out of range float values are not JSON compliant${shown}`);
    }
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  }

  private *quoted(text: Ref): Steps<string> {
    const { m, options } = this;
    if (options.quote !== undefined) return options.quote(strValue(m.heap, text));
    const encoded = yield* m.call(options.encoder, [text]);
    if (!isStr(m, encoded)) {
      const got = m.typeOf(encoded).name;
      m.heap.decref(encoded);
      m.raise(m.types.TypeError, `encoder() must return a string, not ${got}`);
    }
    const result = strValue(m.heap, encoded);
    m.heap.decref(encoded);
    return result;
  }

  private enter(object: Ref, open: Open): void {
    const { m } = this;
    if (this.options.checksCircles) {
      if (this.within.has(object)) m.raise(m.types.ValueError, "Circular reference detected");
      this.within.add(object);
    }
    m.enterRecursion(" while encoding a JSON object");
    this.open.push(open);
  }

  private leave({ object }: Open): void {
    this.open.pop();
    this.m.leaveRecursion();
    this.within.delete(object);
  }

  /** The line break before an item at this depth. */
  private newline(depth: number): string {
    const { indent } = this.options;
    return indent === undefined ? "" : `\n${indent.repeat(this.baseLevel + depth)}`;
  }

  /** How many containers are open; what `default` gave adds none. */
  private get depth(): number {
    return this.open.reduce((count, { kind }) => count + (kind === "replaced" ? 0 : 1), 0);
  }

  private beginList(object: Ref): void {
    if (itemCount(this.m, object) === 0) {
      this.output += "[]";
      return;
    }
    this.enter(object, { kind: "list", object, items: object, at: 0 });
    this.output += `[${this.newline(this.depth)}`;
  }

  /** The next item of a list, which the program may change meanwhile. */
  private *nextItem(top: Extract<Open, { kind: "list" }>): Steps<void> {
    const { m } = this;
    if (top.at >= itemCount(m, top.items)) {
      this.output += `${this.newline(this.depth - 1)}]`;
      this.leave(top);
      return;
    }
    const item = m.heap.words[itemsStart(m, top.items) + 2 * top.at] as number;
    if (top.at++ > 0) this.output += this.options.itemSeparator + this.newline(this.depth);
    yield* this.begin(item);
  }

  private *beginDict(object: Ref): Steps<void> {
    const { m } = this;
    if (dictLength(m.heap, object) === 0) {
      this.output += "{}";
      return;
    }
    const isPlain = isExactDict(m.heap, object) && !this.options.sortsKeys;
    const { members, owned } = isPlain
      ? { members: dictEntries(m, object), owned: [] }
      : yield* this.itemsOf(object);
    if (members.length === 0) {
      for (const ref of owned) m.heap.decref(m.disown(ref));
      this.output += "{}";
      return;
    }
    this.enter(object, { kind: "dict", object, members, owned, at: 0, isFirst: true, isAtValue: false });
    this.output += "{";
  }

  /** `list(object.items())`, sorted if that is asked for; the list is kept while it is written. */
  private *itemsOf(object: Ref): Steps<{ members: Member[]; owned: Ref[] }> {
    const { m } = this;
    const method = m.own(yield* resolve(m.getAttribute(object, m.name("items"))));
    const view = m.own(yield* m.call(method, []));
    const list = yield* listFromIterable(m, view);
    m.heap.decref(m.disown(view));
    m.heap.decref(m.disown(method));
    m.own(list);
    if (this.options.sortsKeys) yield* resolve(listSort(m, list, NULL, NULL));
    const start = itemsStart(m, list);
    const members = Array.from({ length: itemCount(m, list) }, (_, index) => {
      const pair = m.heap.words[start + 2 * index] as Ref;
      const [key, value] = m.isInstance(pair, m.types.tuple) ? m.tupleItems(pair) : [];
      if (key === undefined || value === undefined) {
        return m.raise(m.types.ValueError, "items must return 2-tuples");
      }
      return { key, value };
    });
    return { members, owned: [list] };
  }

  private *nextMember(top: Extract<Open, { kind: "dict" }>): Steps<void> {
    const { m, options } = this;
    const member = top.members[top.at++];
    if (member === undefined) {
      this.output += top.isFirst ? "}" : `${this.newline(this.depth - 1)}}`;
      this.leave(top);
      for (const ref of top.owned) m.heap.decref(m.disown(ref));
      return;
    }
    top.isAtValue = false;
    const key = yield* this.keyText(member.key);
    if (key === undefined) return;
    this.output += (top.isFirst ? "" : options.itemSeparator) + this.newline(this.depth);
    top.isFirst = false;
    this.output += key + options.keySeparator;
    top.isAtValue = true;
    yield* this.begin(member.value);
  }

  /** The key as a JSON string; undefined for one that is left out. */
  private *keyText(key: Ref): Steps<string | undefined> {
    const { m } = this;
    if (isStr(m, key)) return yield* this.quoted(key);
    const text = yield* this.scalarText(key);
    if (text !== undefined) {
      const ref = m.own(m.newStr(text));
      const result = yield* this.quoted(ref);
      m.heap.decref(m.disown(ref));
      return result;
    }
    if (this.options.skipsKeys) return undefined;
    const got = m.typeOf(key).name;
    return m.raise(m.types.TypeError, `keys must be str, int, float, bool or None, not ${got}`);
  }

  /** What `default` makes of an object stands for it. */
  private *beginReplaced(object: Ref): Steps<void> {
    const { m } = this;
    if (this.options.checksCircles && this.within.has(object)) {
      m.raise(m.types.ValueError, "Circular reference detected");
    }
    if (this.options.checksCircles) this.within.add(object);
    const by = m.own(yield* m.call(this.options.fallback, [object]));
    this.within.delete(object);
    this.enter(object, { kind: "replaced", object, by });
    yield* this.begin(by);
  }

  private end(top: Extract<Open, { kind: "replaced" }>): void {
    this.leave(top);
    this.m.heap.decref(this.m.disown(top.by));
  }
}
