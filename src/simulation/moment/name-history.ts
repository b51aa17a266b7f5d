/**
 * When a name was bound anew over a run. A local is that of the innermost call of its function; while none runs,
 * nothing changes. A number or text that takes the place of another one within one step is told from it by its value; a
 * container that takes the place of one of its type counts as the same.
 */
import type { Machine } from "../../runtime/machine/machine.ts";
import { NULL, type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import { DictField } from "../../runtime/objects/dict/dict.ts";
import { DictKeys } from "../../runtime/objects/dict/dict-keys.ts";
import { keyAtPosition, nextPosition, valueAtPosition } from "../../runtime/objects/dict/dict-walk.ts";
import { floatValue } from "../../runtime/objects/numbers/float.ts";
import { intValue } from "../../runtime/objects/numbers/int.ts";
import { strValue } from "../../runtime/objects/str/str.ts";
import { changesAround } from "../../trace/changes.ts";
import { NAME_LENGTH, type NamedIn, type NameReport, type NameRow } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { localAt } from "./frames-at.ts";
import { valueText } from "./value-text.ts";

/** An activation that nothing is known of yet, and one without the function among its callers. */
const UNKNOWN = 0;
const NONE = -1;

export class NameHistory {
  readonly name: NamedIn;
  private readonly history: HeapHistory;
  private readonly lookUp: NamespaceLookUp;
  /** 1 + the row of the nearest activation of the function, for each row of the activations. */
  private readonly activations: Int32Array;
  /** Steps after which the name was bound to something else, in order. */
  private readonly changes: readonly { readonly step: number }[];
  private readonly rows = new Map<number, NameRow>();

  /** Walks the whole run once. Memory is where it was afterwards. */
  constructor(history: HeapHistory, name: NamedIn) {
    this.history = history;
    this.name = name;
    this.lookUp = new NamespaceLookUp(history.machine, name.name);
    this.activations = new Int32Array(history.recording.frames.activations.caller.length);
    this.changes = this.allChanges();
  }

  /** The changes around a step. Memory is where it was afterwards. */
  report(step: number): NameReport {
    const now = this.history.step;
    const rows = changesAround(this.changes, step, NAME_LENGTH).map((change) => this.rowAfter(change.step));
    this.history.goTo(now);
    return { ...this.name, count: this.changes.length, rows };
  }

  private allChanges(): { step: number }[] {
    const { history } = this;
    const now = history.step;
    const changes: { step: number }[] = [];
    let last: Ref = NULL;
    let lastNature: unknown;
    for (let moment = 0; moment <= history.steps; moment++) {
      history.goTo(moment);
      const ref = this.bindingAt(moment);
      if (ref === undefined) continue;
      const nature = this.natureOf(ref);
      if (ref === last && Object.is(nature, lastNature)) continue;
      if (moment > 0) changes.push({ step: moment - 1 });
      [last, lastNature] = [ref, nature];
    }
    history.goTo(now);
    return changes;
  }

  /** What an object never changes: the value of one of the commonest values, else the type. */
  private natureOf(ref: Ref): unknown {
    if (ref === NULL) return undefined;
    const { machine } = this.history;
    const type = machine.typeOf(ref);
    if (type === machine.types.int) return intValue(machine.heap, ref);
    if (type === machine.types.float) return floatValue(machine.heap, ref);
    if (type === machine.types.str) return strValue(machine.heap, ref);
    return type;
  }

  private rowAfter(step: number): NameRow {
    const row = this.rows.get(step) ?? this.readRow(step);
    this.rows.set(step, row);
    return row;
  }

  private readRow(step: number): NameRow {
    this.history.goTo(step + 1);
    const ref = this.bindingAt(step + 1);
    if (ref === undefined || ref === NULL) return { step, text: undefined, address: undefined };
    const { text, isAtom } = valueText(this.history.machine, ref);
    return { step, text, address: isAtom ? undefined : ref * WORD_BYTES };
  }

  /** Memory must be at the moment. NULL while it is unbound, undefined while its function does not run. */
  private bindingAt(moment: number): Ref | undefined {
    const { machine, recording, steps } = this.history;
    const { activations, steps: stepFrames } = recording.frames;
    // At the end the module is left.
    const innermost = moment < steps ? (stepFrames.activation[moment] as number) : 0;
    const row = this.rowOf(innermost);
    if (row === undefined) return undefined;
    const namespace = activations.namespace[row] as number;
    if (namespace !== NULL) return this.lookUp.valueIn(namespace);
    const unit = machine.functions[activations.functionId[row] as number];
    const index = unit?.localsPlusNames.indexOf(this.name.name) ?? -1;
    if (unit === undefined || index < 0) return undefined;
    return localAt(machine, unit, activations.base[row] as number, index);
  }

  /** The nearest activation of the function, of a row and its callers. */
  private rowOf(innermost: number): number | undefined {
    const { activations, history } = this;
    const { caller, functionId } = history.recording.frames.activations;
    let found = NONE;
    let row = innermost;
    for (;;) {
      const known = activations[row] as number;
      if (known !== UNKNOWN) found = known;
      else if (history.machine.functions[functionId[row] as number]?.qualname === this.name.frame)
        found = row + 1;
      else if (caller[row] !== 0) {
        row = (caller[row] as number) - 1;
        continue;
      }
      break;
    }
    for (let at = innermost; ; at = (caller[at] as number) - 1) {
      activations[at] = found;
      if (at === row) break;
    }
    return found === NONE ? undefined : found - 1;
  }
}

/** Looks a name up in a namespace that changes little between two looks. */
class NamespaceLookUp {
  private readonly machine: Machine;
  private readonly name: string;
  /** Where it was found last, and the key that was there. */
  private position = 0;
  private key: Ref = NULL;
  /** The namespace in which it was not found, as it was then. */
  private missing = "";

  constructor(machine: Machine, name: string) {
    this.machine = machine;
    this.name = name;
  }

  /** Borrowed; NULL where it is not bound. */
  valueIn(dict: Ref): Ref {
    const { words } = this.machine.heap;
    const keys = words[dict + DictField.KEYS] as number;
    const entries = words[keys + DictKeys.COUNT] as number;
    if (this.key !== NULL && this.position < entries) {
      const value = valueAtPosition(this.machine, dict, this.position);
      if (value !== NULL && keyAtPosition(this.machine, dict, this.position) === this.key) return value;
    }
    const state = `${dict} ${keys} ${entries} ${words[dict + DictField.USED]}`;
    if (state === this.missing) return NULL;
    const found = this.search(dict);
    this.missing = found === NULL ? state : "";
    return found;
  }

  private search(dict: Ref): Ref {
    const { machine } = this;
    const { heap } = machine;
    for (let at = nextPosition(heap, dict, 0); at >= 0; at = nextPosition(heap, dict, at + 1)) {
      const key = keyAtPosition(machine, dict, at);
      if (strValue(heap, key) !== this.name) continue;
      [this.position, this.key] = [at, key];
      return valueAtPosition(machine, dict, at);
    }
    return NULL;
  }
}
