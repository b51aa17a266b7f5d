/** What does not fit into simulated memory: text, and native state of any kind. An object holds a slot's number. */
export abstract class SideTables {
  /** Whether what was once in a side table stays there, so that memory of earlier moments can be read. */
  keepsSideTables = false;
  readonly #strings: string[] = [""];
  readonly #freeStrings: number[] = [];
  readonly #payloads: unknown[] = [undefined];
  readonly #freePayloads: number[] = [];

  addString(value: string): number {
    const slot = this.#freeStrings.pop() ?? this.#strings.length;
    this.#strings[slot] = value;
    return slot;
  }

  stringAt(slot: number): string {
    return this.#strings[slot] as string;
  }

  /** Puts `value` in the place of a string; returns the slot where it is. */
  replaceString(slot: number, value: string): number {
    if (this.keepsSideTables) return this.addString(value);
    this.#strings[slot] = value;
    return slot;
  }

  dropString(slot: number): void {
    if (this.keepsSideTables) return;
    this.#strings[slot] = "";
    this.#freeStrings.push(slot);
  }

  addPayload(value: unknown): number {
    const slot = this.#freePayloads.pop() ?? this.#payloads.length;
    this.#payloads[slot] = value;
    return slot;
  }

  payloadAt(slot: number): unknown {
    return this.#payloads[slot];
  }

  setPayload(slot: number, value: unknown): void {
    this.#payloads[slot] = value;
  }

  dropPayload(slot: number): void {
    if (this.keepsSideTables) return;
    this.#payloads[slot] = undefined;
    this.#freePayloads.push(slot);
  }
}
