/** What does not fit into simulated memory: text, and native state of any kind. An object holds a slot's number. */
export abstract class SideTables {
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

  setString(slot: number, value: string): void {
    this.#strings[slot] = value;
  }

  dropString(slot: number): void {
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
    this.#payloads[slot] = undefined;
    this.#freePayloads.push(slot);
  }
}
