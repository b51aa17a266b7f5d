/** The total of `sum` as it grows: a plain integer, a plain double, or an object. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { floatValue, newFloat } from "../objects/numbers/float.ts";
import { intValue, newInt } from "../objects/numbers/int.ts";
import { newReference } from "../objects/plain-data.ts";
import type { Runtime } from "../objects/runtime.ts";

/** What a C `long` holds; a larger total becomes an object. Doubles are exact enough to tell. */
const LARGEST_LONG = 2 ** 63;

export class RunningSum {
  readonly #rt: Runtime;
  #kind: "int" | "float" | "object";
  #integer = 0n;
  /** The same as a number, while it is exact. */
  #small = 0;
  #double = 0;
  /** What rounding has taken off `#double` so far. */
  #lost = 0;
  #object: Ref = NULL;

  /** `start` is borrowed; NULL stands for 0. An object as the total is registered as the routine's own. */
  constructor(rt: Runtime, start: Ref) {
    this.#rt = rt;
    const type = start === NULL ? rt.types.int : rt.typeOf(start);
    if (type === rt.types.int && (start === NULL || this.#addInteger(intValue(rt.heap, start)))) {
      this.#kind = "int";
    } else if (type === rt.types.float) {
      this.#kind = "float";
      this.#double = floatValue(rt.heap, start);
    } else {
      this.#kind = "object";
      this.#object = rt.own(newReference(rt, start));
    }
  }

  /** Adds an exact int or float if no object is needed for it; false otherwise. The item is borrowed. */
  addNumber(item: Ref): boolean {
    const rt = this.#rt;
    const type = rt.typeOf(item);
    const isInteger = type === rt.types.int || type === rt.types.bool;
    if (this.#kind === "int" && isInteger) return this.#addInteger(intValue(rt.heap, item));
    if (this.#kind !== "float") return false;
    if (type === rt.types.float) this.#addDouble(floatValue(rt.heap, item));
    else if (isInteger && Math.abs(Number(intValue(rt.heap, item))) < LARGEST_LONG) {
      this.#double += Number(intValue(rt.heap, item));
    } else return false;
    return true;
  }

  /** The total so far as a new reference; afterwards there is none. */
  take(): Ref {
    switch (this.#kind) {
      case "int":
        return newInt(this.#rt, this.#integer + BigInt(this.#small));
      case "float":
        return newFloat(
          this.#rt,
          this.#lost !== 0 && Number.isFinite(this.#lost) ? this.#double + this.#lost : this.#double,
        );
      case "object":
        return this.#rt.disown(this.#object);
    }
  }

  /** Goes on with this object, which is taken over; exact floats go on as doubles. */
  continueWith(total: Ref): void {
    const rt = this.#rt;
    // Only from the integers there is a way to the doubles; after other objects everything is an object.
    if (this.#kind === "int" && rt.typeOf(total) === rt.types.float) {
      this.#kind = "float";
      this.#double = floatValue(rt.heap, total);
      rt.heap.decref(total);
      return;
    }
    this.#kind = "object";
    this.#object = rt.own(total);
  }

  #addInteger(value: number | bigint): boolean {
    if (typeof value === "number" && Math.abs(this.#small + value) < Number.MAX_SAFE_INTEGER) {
      this.#small += value;
      return true;
    }
    const sum = this.#integer + BigInt(this.#small) + BigInt(value);
    if (BigInt.asIntN(64, sum) !== sum) return false;
    this.#integer = sum;
    this.#small = 0;
    return true;
  }

  #addDouble(value: number): void {
    const before = this.#double;
    const sum = before + value;
    if (this.#rt.profile.values.sumCompensates) {
      this.#lost += Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
    }
    this.#double = sum;
  }
}
