/**
 * What `%` does for text and for bytes alike: walking over the format, taking arguments from a tuple or a mapping.
 * What a single conversion gives is the subclass's. PyUnicode_Format, _PyBytes_FormatEx.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { type PercentSpec, parsePercent, parsePercentKey } from "./format-percent.ts";

export abstract class PercentFormatter {
  protected readonly rt: Runtime;
  protected readonly format: string;
  readonly #args: Ref;
  /** The items of a tuple, else the one object, or what the last key gave. */
  #items: readonly Ref[];
  /** Whether `%(key)s` may be looked up in the arguments. */
  readonly #isMapping: boolean;
  readonly #kind: "string" | "bytes";
  #next = 0;

  /** `isText`: whether `args` is of the kind that is formatted, and so no mapping. */
  constructor(rt: Runtime, format: string, args: Ref, isText: boolean, kind: "string" | "bytes") {
    this.rt = rt;
    this.format = format;
    this.#args = args;
    this.#kind = kind;
    const isTuple = rt.isInstance(args, rt.types.tuple);
    this.#items = isTuple ? rt.tupleItems(args) : [args];
    this.#isMapping = !isTuple && !isText && rt.typeOf(args).slots.getItem !== undefined;
  }

  /** The next literal or conversion begins. */
  protected abstract beginPiece(): void;

  protected abstract write(text: string): void;

  /** What one conversion gives, nothing when it was written already; `value` is borrowed. */
  protected abstract convert(spec: PercentSpec, value: Ref): Steps<string>;

  /** A key of the mapping as an object; a new reference. */
  protected abstract newKey(key: string): Ref;

  *run(): Steps<void> {
    let at = 0;
    for (;;) {
      const percent = this.format.indexOf("%", at);
      if (percent < 0) break;
      if (percent > at) this.beginPiece();
      this.write(this.format.slice(at, percent));
      this.beginPiece();
      if (this.format.charAt(percent + 1) === "%") {
        this.write("%");
        at = percent + 2;
        continue;
      }
      const key = parsePercentKey(this.rt, this.format, percent + 1);
      const value = key === undefined ? NULL : yield* this.#lookUp(key.key);
      const start = key?.end ?? percent + 1;
      const spec = parsePercent(this.rt, this.format, start, (isWidth) => this.#star(isWidth));
      this.write(yield* this.convert(spec, this.#argument()));
      if (value !== NULL) this.rt.heap.decref(this.rt.disown(value));
      at = spec.end;
    }
    if (this.#next < this.#items.length && !this.#isMapping) {
      const what = `not all arguments converted during ${this.#kind} formatting`;
      this.rt.raise(this.rt.types.TypeError, what);
    }
    if (at < this.format.length) this.beginPiece();
    this.write(this.format.slice(at));
  }

  /** The value of a `*`. */
  #star(isWidth: boolean): number {
    const ref = this.#argument();
    if (!isInt(this.rt, ref)) this.rt.raise(this.rt.types.TypeError, "* wants int");
    const value = intValue(this.rt.heap, ref);
    if (typeof value === "number") return value;
    const target = isWidth ? "ssize_t" : "int";
    return this.rt.raise(this.rt.types.OverflowError, `Python int too large to convert to C ${target}`);
  }

  /** Borrowed. */
  #argument(): Ref {
    const item = this.#items[this.#next++];
    if (item !== undefined) return item;
    return this.rt.raise(this.rt.types.TypeError, "not enough arguments for format string");
  }

  /** The value of a key, registered as ours; it becomes the only argument. */
  *#lookUp(key: string): Steps<Ref> {
    const { rt } = this;
    if (!this.#isMapping) rt.raise(rt.types.TypeError, "format requires a mapping");
    const keyRef = rt.own(this.newKey(key));
    const value = yield* resolve(rt.getItem(this.#args, keyRef));
    rt.heap.decref(rt.disown(keyRef));
    this.#items = [value];
    this.#next = 0;
    return rt.own(value);
  }
}
