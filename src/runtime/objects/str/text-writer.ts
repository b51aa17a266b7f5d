/**
 * Gathers text piece by piece, as `_PyUnicodeWriter` (Objects/unicodeobject.c) does for `%` and `str.format`: an
 * object that is the whole result and was written last is the result itself.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { newStr, strValue } from "./str.ts";

export class TextWriter {
  readonly #rt: Runtime;
  #text = "";
  /** The one object written so far; registered as ours, NULL when there is more or none. */
  #only: Ref = NULL;

  constructor(rt: Runtime) {
    this.#rt = rt;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** A borrowed `str`, written whole. */
  writeObject(ref: Ref): void {
    const text = strValue(this.#rt.heap, ref);
    if (this.#text === "" && text !== "") this.#only = this.#rt.own(newReference(this.#rt, ref));
    this.#text += text;
  }

  /** To be called before each piece: the last one was not the last of all. */
  beginPiece(): void {
    if (this.#only === NULL) return;
    this.#rt.heap.decref(this.#rt.disown(this.#only));
    this.#only = NULL;
  }

  /** A new reference to the result. */
  finish(): Ref {
    return this.#only === NULL ? newStr(this.#rt, this.#text) : this.#rt.disown(this.#only);
  }
}
