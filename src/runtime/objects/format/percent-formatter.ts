/**
 * What `%` does for text and for bytes alike: walking over the format, taking arguments from a tuple or a mapping.
 * What a single conversion gives is the subclass's. PyUnicode_Format, _PyBytes_FormatEx.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { type PercentSpec, parsePercent, parsePercentKey } from "./format-percent.ts";
import { PercentErrors, type PercentKind } from "./percent-errors.ts";

const LARGEST_C_INT = 2n ** 31n - 1n;
const LARGEST_SIZE = 2n ** 63n - 1n;

export abstract class PercentFormatter {
  protected readonly rt: Runtime;
  protected readonly format: string;
  readonly #args: Ref;
  /** The items of a tuple, else the one object, or what the last key gave. */
  #items: readonly Ref[];
  /** Whether `%(key)s` may be looked up in the arguments. */
  readonly #isMapping: boolean;
  readonly #isTuple: boolean;
  /** Whether a key was looked up. */
  #hasKeys = false;
  #next = 0;
  protected readonly errors: PercentErrors;

  /** `isText`: whether `args` is of the kind that is formatted, and so no mapping. */
  constructor(rt: Runtime, format: string, args: Ref, isText: boolean, kind: PercentKind) {
    this.rt = rt;
    this.format = format;
    this.#args = args;
    this.errors = new PercentErrors(rt, kind, format);
    const isTuple = rt.isInstance(args, rt.types.tuple);
    this.#isTuple = isTuple;
    this.#items = isTuple ? rt.tupleItems(args) : [args];
    const { getItem, sequenceItem } = rt.typeOf(args).slots;
    this.#isMapping = !isTuple && !isText && getItem !== undefined && getItem !== sequenceItem;
  }

  /** The next literal or conversion begins. */
  protected abstract beginPiece(): void;

  protected abstract write(text: string): void;

  /** What one conversion gives, nothing when it was written already; `value` is borrowed. */
  protected abstract convert(spec: PercentSpec, value: Ref, percent: number): Steps<string>;

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
      const key = this.#key(percent);
      const value = key === undefined ? NULL : yield* this.#lookUp(key.key);
      const start = key?.end ?? percent + 1;
      const star = (isWidth: boolean): number => this.#star(isWidth, percent, key !== undefined);
      const spec = parsePercent(this.errors, this.format, percent, start, star);
      const argument = this.#argument(percent, key !== undefined);
      this.write(yield* this.convert(spec, argument, percent));
      if (value !== NULL) this.rt.heap.decref(this.rt.disown(value));
      at = spec.end;
    }
    if (this.#next < this.#items.length && !this.#isMapping) {
      this.errors.notAll(this.#next, this.#items.length);
    }
    if (at < this.format.length) this.beginPiece();
    this.write(this.format.slice(at));
  }

  #key(percent: number): { readonly key: string; readonly end: number } | undefined {
    if (this.format.charAt(percent + 1) !== "(") return undefined;
    if (!this.#isMapping) this.errors.noMapping(this.#args);
    return parsePercentKey(this.errors, this.format, percent);
  }

  /** The value of a `*`. */
  #star(isWidth: boolean, percent: number, hasKey: boolean): number {
    const saysWhere = this.rt.profile.values.percentErrorsSayWhere;
    if (saysWhere && hasKey) this.errors.starWithKey(percent);
    if (saysWhere && !this.#isTuple) this.errors.notEnough(1);
    const ref = this.#argument(percent, hasKey);
    if (!isInt(this.rt, ref)) this.errors.starNotInt(ref);
    const value = intValue(this.rt.heap, ref);
    const largest = isWidth ? LARGEST_SIZE : LARGEST_C_INT;
    const isTooBig = value > largest || value < -largest - 1n;
    return isTooBig ? this.errors.starTooBig(isWidth) : Number(value);
  }

  /** Borrowed. */
  #argument(percent: number, hasKey: boolean): Ref {
    const { values } = this.rt.profile;
    if (values.percentErrorsSayWhere && this.#hasKeys && !hasKey) this.errors.keyMissing(percent);
    const item = this.#items[this.#next++];
    if (item === undefined) return this.errors.notEnough(this.#items.length);
    if (!hasKey) this.errors.label = this.#isTuple ? ` ${this.#next}` : "";
    return item;
  }

  /** The value of a key, registered as ours; it becomes the only argument. */
  *#lookUp(key: string): Steps<Ref> {
    const { rt } = this;
    const keyRef = rt.own(this.newKey(key));
    if (rt.profile.values.percentErrorsSayWhere) this.errors.label = ` ${yield* rt.reprText(keyRef)}`;
    const value = yield* resolve(rt.getItem(this.#args, keyRef));
    rt.heap.decref(rt.disown(keyRef));
    this.#items = [value];
    this.#hasKeys = true;
    this.#next = 0;
    return rt.own(value);
  }
}
