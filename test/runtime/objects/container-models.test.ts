/** Containers of ints behave as JavaScript's own containers, through any history, and leave no memory behind. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { profileFor } from "../../../src/cpython/profile.ts";
import type { PythonVersion } from "../../../src/cpython/version.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import { NULL, type Ref } from "../../../src/runtime/memory/linear-memory.ts";
import {
  dictDelete,
  dictGet,
  dictLength,
  dictPop,
  dictSet,
  newDict,
} from "../../../src/runtime/objects/dict/dict.ts";
import { dictClear } from "../../../src/runtime/objects/dict/dict-memory.ts";
import { dictCopy } from "../../../src/runtime/objects/dict/dict-merge.ts";
import { dictEntries } from "../../../src/runtime/objects/dict/dict-walk.ts";
import { intValue } from "../../../src/runtime/objects/numbers/int.ts";
import {
  copyItems,
  listAppend,
  listInsert,
  listLength,
  listSetSlice,
  newList,
} from "../../../src/runtime/objects/sequences/list.ts";
import {
  newSet,
  setAdd,
  setClear,
  setContains,
  setDiscard,
  setLength,
  setMembers,
} from "../../../src/runtime/objects/set/set.ts";
import { setCopy, setDifference, setIntersection } from "../../../src/runtime/objects/set/set-algebra.ts";
import { run } from "../../support/expression.ts";

const VERSIONS: readonly PythonVersion[] = ["3.9", "3.11", "3.13"];
const RUNS = { numRuns: 40 };

/** A machine and, when the body is done, the proof that all it made is freed. */
function withMachine(version: PythonVersion, body: (machine: Machine) => void): void {
  const machine = new Machine({ profile: profileFor(version), write: () => {} });
  machine.heap.startCounting();
  body(machine);
  machine.gc.dropKept();
  assert.equal(machine.heap.liveBlocks, 0, "no block is left");
}

/** Runs `body` with a new int, which is released afterwards. */
function withInt<T>(machine: Machine, value: number, body: (ref: Ref) => T): T {
  const ref = machine.newInt(value);
  try {
    return body(ref);
  } finally {
    machine.heap.decref(ref);
  }
}

function numbers(machine: Machine, refs: readonly Ref[]): number[] {
  return refs.map((ref) => Number(intValue(machine.heap, ref)));
}

/** Keys near each other, far apart and with equal lower halves of their hashes. */
const keys = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: 0, max: 12 }).map((n) => n * 2 ** 32 + 5),
  fc.integer({ min: 0, max: 30 }).map((n) => n * 64),
);

for (const version of VERSIONS) {
  describe(`containers of ${version} against models`, () => {
    it("dict against Map", () => {
      const step = fc.record({
        act: fc.constantFrom("set", "set", "set", "delete", "pop", "get", "clear", "copy"),
        key: keys,
        value: fc.integer({ min: 300, max: 400 }),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
          withMachine(version, (machine) => {
            const model = new Map<number, number>();
            let dict = newDict(machine);
            for (const { act, key, value } of steps) {
              dict = changeDict(machine, dict, model, act, key, value);
              const entries = dictEntries(machine, dict);
              assert.deepEqual(
                entries.map((entry) => numbers(machine, [entry.key, entry.value])),
                [...model],
              );
              assert.equal(dictLength(machine.heap, dict), model.size);
            }
            machine.heap.decref(dict);
          });
        }),
        RUNS,
      );
    });

    it("list against Array", () => {
      const step = fc.record({
        act: fc.constantFrom("append", "append", "insert", "splice"),
        at: fc.nat(),
        to: fc.nat(),
        values: fc.array(fc.integer({ min: 300, max: 400 }), { maxLength: 12 }),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
          withMachine(version, (machine) => {
            const model: number[] = [];
            const list = newList(machine, 0);
            for (const { act, at, to, values } of steps) {
              const length = model.length;
              const low = at % (length + 1);
              const high = low + (to % (length - low + 1));
              const [first = 1] = values;
              if (act === "append") {
                model.push(first);
                listAppend(machine, list, machine.newInt(first));
              } else if (act === "insert") {
                model.splice(low, 0, first);
                listInsert(machine, list, low, machine.newInt(first));
              } else {
                model.splice(low, high - low, ...values);
                listSetSlice(
                  machine,
                  list,
                  low,
                  high,
                  values.map((value) => machine.newInt(value)),
                );
              }
              assert.deepEqual(
                numbers(machine, copyItems(machine.heap, list, 0, listLength(machine.heap, list))),
                model,
              );
            }
            machine.heap.decref(list);
          });
        }),
        RUNS,
      );
    });

    it("set against Set, algebra included", () => {
      const step = fc.record({
        act: fc.constantFrom("add", "add", "add", "discard", "has", "clear"),
        key: keys,
      });
      fc.assert(
        fc.property(
          fc.array(step, { maxLength: 120 }),
          fc.array(keys, { maxLength: 60 }),
          (steps, others) => {
            withMachine(version, (machine) => {
              const model = new Set<number>();
              const set = newSet(machine);
              for (const { act, key } of steps) changeSet(machine, set, model, act, key);
              const other = newSet(machine);
              for (const key of others) withInt(machine, key, (ref) => run(setAdd(machine, other, ref)));
              const shared = run(setIntersection(machine, set, other));
              const only = run(setDifference(machine, set, other));
              const copy = setCopy(machine, set);
              const sorted = (ref: Ref): number[] =>
                numbers(machine, setMembers(machine.heap, ref)).sort((a, b) => a - b);
              const expected = [...model].sort((a, b) => a - b);
              assert.deepEqual(sorted(set), expected);
              assert.deepEqual(sorted(copy), expected);
              assert.deepEqual(
                sorted(shared),
                expected.filter((key) => others.includes(key)),
              );
              assert.deepEqual(
                sorted(only),
                expected.filter((key) => !others.includes(key)),
              );
              for (const ref of [set, other, shared, only, copy]) machine.heap.decref(ref);
            });
          },
        ),
        RUNS,
      );
    });
  });
}

function changeDict(
  machine: Machine,
  dict: Ref,
  model: Map<number, number>,
  act: string,
  key: number,
  value: number,
): Ref {
  const { heap } = machine;
  switch (act) {
    case "set":
      model.set(key, value);
      withInt(machine, key, (k) => withInt(machine, value, (v) => run(dictSet(machine, dict, k, v))));
      return dict;
    case "delete":
      assert.equal(
        withInt(machine, key, (k) => run(dictDelete(machine, dict, k))),
        model.delete(key),
      );
      return dict;
    case "pop": {
      const popped = withInt(machine, key, (k) => run(dictPop(machine, dict, k)));
      assert.equal(popped === NULL ? undefined : Number(intValue(heap, popped)), model.get(key));
      heap.decrefIfAny(popped);
      model.delete(key);
      return dict;
    }
    case "get": {
      const found = withInt(machine, key, (k) => run(dictGet(machine, dict, k)));
      assert.equal(found === NULL ? undefined : Number(intValue(heap, found)), model.get(key));
      heap.decrefIfAny(found);
      return dict;
    }
    case "clear":
      if (value < 390) return dict;
      model.clear();
      dictClear(machine, dict);
      return dict;
    default: {
      const copy = run(dictCopy(machine, dict));
      heap.decref(dict);
      return copy;
    }
  }
}

function changeSet(machine: Machine, set: Ref, model: Set<number>, act: string, key: number): void {
  const has = model.has(key);
  if (act === "add") {
    model.add(key);
    assert.equal(
      withInt(machine, key, (ref) => run(setAdd(machine, set, ref))),
      !has,
    );
  } else if (act === "discard") {
    model.delete(key);
    assert.equal(
      withInt(machine, key, (ref) => run(setDiscard(machine, set, ref))),
      has,
    );
  } else if (act === "has") {
    assert.equal(
      withInt(machine, key, (ref) => run(setContains(machine, set, ref))),
      has,
    );
  } else if (key === 7) {
    model.clear();
    setClear(machine, set);
  }
  assert.equal(setLength(machine.heap, set), model.size);
}
