/**
 * Holds a machine's heap against its own rules: every mortal object of the program has exactly the count that
 * its owners give it (objects that refer to it, frames, the machine itself), and the collector's lists hold only
 * objects that have its header.
 */
import { Header } from "../../src/runtime/heap/heap.ts";
import { type Activation, Frame } from "../../src/runtime/machine/frames/frame.ts";
import { HELD_FOR_FRAME } from "../../src/runtime/machine/generators/generator-holdings.ts";
import type { Machine } from "../../src/runtime/machine/machine.ts";
import type { MachineObserver } from "../../src/runtime/machine/observer.ts";
import { NULL, type Ref } from "../../src/runtime/memory/linear-memory.ts";
import { dictKeysOf } from "../../src/runtime/objects/dict/dict.ts";
import { DictKeys, entryKey, KeysKind, keysKind } from "../../src/runtime/objects/dict/dict-keys.ts";
import { codeOf, isLoaded } from "../../src/runtime/objects/functions/code.ts";
import { FunctionField } from "../../src/runtime/objects/functions/function.ts";
import { hiddenDict } from "../../src/runtime/objects/instance.ts";
import { DescriptorField } from "../../src/runtime/objects/native-object.ts";
import type { TypeObject } from "../../src/runtime/objects/type-object.ts";

/** One line for each violation, naming type, address, count and the owners that were found. */
export function auditHeap(machine: Machine): string[] {
  const owners = new Map<Ref, number>();
  const own = (ref: Ref): void => {
    if (ref !== NULL) owners.set(ref, (owners.get(ref) ?? 0) + 1);
  };
  const { heap } = machine;
  const tables = new Set<object>();
  heap.forEachObject((ref) => {
    const type = heap.typeOf(ref) as TypeObject | undefined;
    if (type === undefined) return;
    type.traverse(ref, own);
    if (type === machine.types.code) visitCode(machine, ref, tables, own);
    own(hiddenDict(machine, ref));
    if (machine.isInstance(ref, machine.types.dict)) visitTextKeys(machine, ref, own);
    visitNames(machine, ref, own);
  });
  for (const type of heap.types as unknown as readonly (TypeObject | undefined)[]) {
    if (type !== undefined && type.sharedKeys !== NULL) visitKeys(machine, type.sharedKeys, own);
  }
  visitRoots(machine, own);
  const problems = listedWithoutHeader(machine);
  heap.forEachObject((ref, isCounted) => {
    const count = heap.words[ref + Header.REFCOUNT] as number;
    if (!isCounted || count < 0) return;
    const found = owners.get(ref) ?? 0;
    if (found !== count) {
      problems.push(
        `${heap.typeOf(ref).name} at ${machine.addressText(ref)}: count ${count}, owners ${found}`,
      );
    }
  });
  return problems;
}

/** Threading such an object into a list has written over its neighbour in memory, so the list is not followed on. */
function listedWithoutHeader(machine: Machine): string[] {
  const { gc, heap } = machine;
  const problems: string[] = [];
  for (const list of [...gc.generations, gc.permanent]) {
    for (let ref = gc.first(list); ref !== list; ref = gc.next(ref)) {
      const type = heap.typeOf(ref) as TypeObject | undefined;
      if (type?.hasGc) continue;
      problems.push(`${type?.name} at ${machine.addressText(ref)} is in a list without having the header`);
      break;
    }
  }
  return problems;
}

/** Lines that are audited one after another before the steps between two audits grow. */
const EVERY_LINE_UP_TO = 150;
/** From there on the next audit comes when this many times as many lines have run. */
const GROWTH = 1.03;

/**
 * Audits the heap before each line of a run, as a machine's observer: all of the first lines, then ever fewer, so
 * that a program of a million lines takes about 300 audits more. Collects the violations with the lines.
 */
export class StepAudit implements MachineObserver {
  machine: Machine | undefined;
  readonly problems: string[] = [];
  audits = 0;
  private lines = 0;
  private next = 1;

  onLine(line: number): void {
    this.lines++;
    if (this.machine === undefined || this.lines < this.next || this.problems.length > 0) return;
    this.next = this.lines < EVERY_LINE_UP_TO ? this.lines + 1 : Math.ceil(this.lines * GROWTH);
    this.audits++;
    for (const problem of auditHeap(this.machine)) this.problems.push(`before line ${line}: ${problem}`);
  }

  onResume(): void {}
  onCollection(): void {}
  onOutput(): void {}
  onAllocate(): void {}
  onFree(): void {}
}

/** What classes and descriptors own and that is no edge for the collector (type_traverse, descr_traverse). */
function visitNames(machine: Machine, ref: Ref, own: (ref: Ref) => void): void {
  const { heap, types, typeFields } = machine;
  const { words } = heap;
  if (machine.isClass(ref)) {
    for (const field of [typeFields.name, typeFields.qualname, typeFields.slots, typeFields.subclasses]) {
      own(words[ref + field] as Ref);
    }
  }
  const type = machine.typeOf(ref);
  const hidesBuiltins = type === machine.types.function && !machine.profile.fields.functionBuiltins;
  if (hidesBuiltins) own(words[ref + FunctionField.BUILTINS] as Ref);
  const { getsetDescriptor, memberDescriptor, methodDescriptor, slotWrapper, classMethodDescriptor } = types;
  const kinds = [getsetDescriptor, memberDescriptor, methodDescriptor, slotWrapper, classMethodDescriptor];
  if (!kinds.includes(type)) return;
  own(words[ref + DescriptorField.NAME] as Ref);
  own(words[ref + DescriptorField.QUALNAME] as Ref);
}

/** The frames of one thread, from the innermost one on. */
function visitFrames({ heap }: Machine, innermost: Activation | undefined, own: (ref: Ref) => void): void {
  for (let at = innermost; at !== undefined; at = at.previous) {
    if (!(at instanceof Frame)) continue;
    for (let slot = at.base; slot < at.sp; slot += 2) own(heap.words[slot] as Ref);
    own(at.locals);
    own(at.instance);
    own(at.object);
    if (at.ownsFunction) own(at.fn);
    if (at.generator === NULL) continue;
    for (const field of HELD_FOR_FRAME) own(heap.words[at.generator + field] as Ref);
  }
}

function visitRoots(machine: Machine, own: (ref: Ref) => void): void {
  const { heap } = machine;
  visitFrames(machine, machine.current, own);
  for (const { current, handled, arrays } of machine.threads.suspendedStates()) {
    visitFrames(machine, current, own);
    own(handled);
    for (const refs of arrays) for (const ref of refs) own(ref);
  }
  for (const ref of machine.owned) own(ref);
  for (const refs of machine.heldArrays) for (const ref of refs) own(ref);
  for (const ref of heap.pendingFinalizers) own(ref);
  for (const waiting of machine.waitingFinalizers) for (const ref of waiting) own(ref);
  for (const due of machine.dueCallbacks.values()) {
    for (const { weakref, callback } of due) for (const ref of [weakref, callback]) own(ref);
  }
  for (const held of machine.subclassReferences.values()) for (const ref of held) own(ref);
  for (const held of machine.heldWeakReferences.values()) for (const ref of held) own(ref);
  for (const ref of machine.gc.held) own(ref);
  for (const ref of machine.gc.heldOutput) own(ref);
  for (const ref of machine.literals) own(ref);
  for (const ref of machine.laterNames.values()) own(ref);
  own(machine.handled);
  for (const ref of machine.outerHandled) own(ref);
  own(machine.finalResult);
  own(machine.asyncGeneratorHooks.firstIterator);
  own(machine.asyncGeneratorHooks.finalizer);
  own(machine.lastException);
  for (const { fn, positional, keywords } of machine.exitCalls.filter((call) => call !== undefined)) {
    for (const ref of [fn, ...positional, ...(keywords?.values() ?? [])]) own(ref);
  }
  for (const ref of machine.names.values()) own(ref);
}

/** Keys that are text are no edges for the collector (dict_traverse), but they are owned all the same. */
function visitTextKeys(machine: Machine, dict: Ref, own: (ref: Ref) => void): void {
  const keys = dictKeysOf(machine.heap, dict);
  if (keysKind(machine.heap, keys) === KeysKind.UNICODE) visitKeys(machine, keys, own);
}

/**
 * Code objects are nothing to the collector, and own their constants and names; each table of constants once, however
 * many code objects share it. Code that never ran owns nothing yet; to ask for its parts would make them.
 */
function visitCode(machine: Machine, code: Ref, tables: Set<object>, own: (ref: Ref) => void): void {
  if (!isLoaded(machine, code)) return;
  const { name, qualname, constantTable, names, localNames, tuples } = codeOf(machine, code);
  for (const text of [name, qualname]) own(text);
  for (const tuple of tuples.values()) own(tuple);
  for (const table of [names, localNames]) for (const ref of table) own(ref);
  own(constantTable.tuple);
  if (tables.has(constantTable)) return;
  tables.add(constantTable);
  for (const ref of constantTable.tuple === NULL ? constantTable.refs : constantTable.unshown) own(ref);
}

function visitKeys(machine: Machine, keys: Ref, own: (ref: Ref) => void): void {
  const { words } = machine.heap;
  const count = words[keys + DictKeys.COUNT] as number;
  for (let index = 0; index < count; index++) own(entryKey(words, keys, index));
}
