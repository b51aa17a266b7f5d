/** A list's length and capacity, driven by the growth formulas: what the runtime's list does, without a heap. */
import {
  appendedListCapacity,
  extendedListCapacity,
  listCapacityExtendedByIterator,
  listCapacityExtendedByTable,
  resizedListCapacity,
  UNKNOWN_LENGTH_HINT,
} from "../../src/cpython/growth.ts";
import type { Profile } from "../../src/cpython/profile.ts";
import { listSizeBytesForCapacity } from "../../src/cpython/sizes.ts";

export class ListModel {
  length: number;
  capacity: number;
  hasArray: boolean;
  readonly #profile: Profile;

  /** A list of `length` items with exactly the room it needs: `[z] * n`, a slice, `[x, y]`. */
  constructor(profile: Profile, length = 0, capacity = length) {
    this.#profile = profile;
    this.length = length;
    this.capacity = capacity;
    this.hasArray = capacity > 0;
  }

  get sizeBytes(): number {
    return listSizeBytesForCapacity(this.#profile, this.capacity);
  }

  append(): this {
    this.#set(this.length + 1, appendedListCapacity(this.length, this.capacity));
    return this;
  }

  extendBySequence(added: number): this {
    const capacity = extendedListCapacity(this.#profile, this.length, this.capacity, this.hasArray, added);
    if (added > 0) this.#set(this.length + added, capacity);
    return this;
  }

  extendByTable(added: number): this {
    const { length, capacity, hasArray } = this;
    this.#set(length + added, listCapacityExtendedByTable(this.#profile, length, capacity, hasArray, added));
    return this;
  }

  extendByIterator(added: number, lengthHint: number = UNKNOWN_LENGTH_HINT): this {
    const { length, capacity, hasArray } = this;
    this.#set(
      length + added,
      listCapacityExtendedByIterator(this.#profile, length, capacity, hasArray, lengthHint, added),
    );
    return this;
  }

  /** `list.pop`, at any index. */
  pop(): this {
    return this.length === 1 && this.#profile.listPopOfLastClears
      ? this.clear()
      : this.resize(this.length - 1);
  }

  /** `del x[i]`. */
  deleteItem(): this {
    switch (this.#profile.listDeleteItem) {
      case "slice":
        return this.replace(1, 0);
      case "keep":
        this.length--;
        return this;
      case "resize":
        return this.resize(this.length - 1);
    }
  }

  /** `x[low:high] = ...` and `del x[low:high]`, `x.remove(y)`: `removed` items give way to `added`. */
  replace(removed: number, added: number): this {
    const newLength = this.length - removed + added;
    if (newLength === 0) return this.clear();
    return newLength === this.length ? this : this.resize(newLength);
  }

  clear(): this {
    this.length = 0;
    this.capacity = 0;
    this.hasArray = false;
    return this;
  }

  /** `list_resize`. */
  resize(newLength: number): this {
    const kept = this.#profile.listKeepsCapacityUpTo;
    this.#set(newLength, resizedListCapacity(this.length, this.capacity, newLength, kept));
    return this;
  }

  #set(length: number, capacity: number): void {
    // A reallocation leaves an array behind even where it has no slots.
    this.hasArray ||= capacity > 0;
    this.length = length;
    this.capacity = capacity;
  }
}
