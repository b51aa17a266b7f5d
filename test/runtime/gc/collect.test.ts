/** Collections on graphs of lists that are built by hand. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { profileFor } from "../../../src/cpython/profile.ts";
import { collect } from "../../../src/runtime/gc/collect.ts";
import { GcFlag, GcHead } from "../../../src/runtime/gc/collector.ts";
import { Mark } from "../../../src/runtime/heap/blocks.ts";
import { Header } from "../../../src/runtime/heap/heap.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import type { Ref } from "../../../src/runtime/memory/linear-memory.ts";
import { dictSet, newDict } from "../../../src/runtime/objects/dict/dict.ts";
import { listAppend, listClear, newList } from "../../../src/runtime/objects/sequences/list.ts";
import { tupleFrom } from "../../../src/runtime/objects/sequences/tuple.ts";
import { newSet, setAdd } from "../../../src/runtime/objects/set/set.ts";
import { run } from "../../support/expression.ts";

function newMachine(): Machine {
  const machine = new Machine({ profile: profileFor("3.13"), write: () => {} });
  run(collect(machine, 2));
  return machine;
}

function collectNow(machine: Machine, generation = 2): number {
  return run(collect(machine, generation));
}

/** Appends a new reference. */
function refer(machine: Machine, from: Ref, to: Ref): void {
  machine.heap.incref(to);
  listAppend(machine, from, to);
}

function isAlive(machine: Machine, ref: Ref): boolean {
  return ((machine.heap.marks[ref >> 2] as number) & Mark.OBJECT) !== 0;
}

/** The collector's lists are circles that agree in both directions, and no flag is left. */
function checkLists(machine: Machine): void {
  const { gc, heap } = machine;
  for (const head of [...gc.generations, gc.permanent]) {
    let previous = head;
    for (let ref = gc.first(head); ref !== head; ref = gc.next(ref)) {
      assert.equal(heap.words[ref + GcHead.PREVIOUS], previous);
      assert.equal(heap.words[ref + GcHead.FLAGS], 0, "no flag of a collection is left");
      assert.ok((heap.words[ref + Header.REFCOUNT] as number) !== 0, "no dead object is listed");
      previous = ref;
    }
    assert.equal(heap.words[head + GcHead.PREVIOUS], previous);
  }
  for (const head of [gc.unreachable, gc.stillUnreachable, gc.seen]) assert.ok(gc.isEmpty(head));
}

interface Graph {
  readonly size: number;
  readonly edges: readonly (readonly [number, number])[];
  readonly roots: readonly number[];
}

const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 30 }).chain((size) => {
  const node = fc.nat({ max: size - 1 });
  return fc.record({
    size: fc.constant(size),
    edges: fc.array(fc.tuple(node, node), { maxLength: 70 }),
    roots: fc.array(node, { maxLength: 4 }),
  });
});

function reachable({ edges, roots }: Graph): Set<number> {
  const seen = new Set(roots);
  const waiting = [...roots];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const [from, to] of edges) {
      if (from !== at || seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen;
}

/** What is left when everything that nothing refers to has died by counting, one after another. */
function survivors(graph: Graph): Set<number> {
  const alive = new Set(Array.from({ length: graph.size }, (_, index) => index));
  for (;;) {
    const dead = [...alive].filter(
      (node) =>
        !graph.roots.includes(node) && !graph.edges.some(([from, to]) => to === node && alive.has(from)),
    );
    if (dead.length === 0) return alive;
    for (const node of dead) alive.delete(node);
  }
}

describe("collection", () => {
  it("frees exactly what no root reaches, and counts what counting alone could not free", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const machine = newMachine();
        const before = machine.heap.liveBlocks;
        const nodes = Array.from({ length: graph.size }, () => newList(machine, 0));
        for (const [from, to] of graph.edges) refer(machine, nodes[from] as Ref, nodes[to] as Ref);
        for (const root of graph.roots) machine.heap.incref(nodes[root] as Ref);
        for (const node of nodes) machine.heap.decref(node);
        const left = survivors(graph);
        nodes.forEach((node, index) => {
          assert.equal(isAlive(machine, node), left.has(index), "counting frees what is in no cycle");
        });
        const kept = reachable(graph);
        assert.equal(collectNow(machine), [...left].filter((node) => !kept.has(node)).length);
        nodes.forEach((node, index) => {
          assert.equal(isAlive(machine, node), kept.has(index));
        });
        checkLists(machine);
        for (const root of graph.roots) machine.heap.decref(nodes[root] as Ref);
        collectNow(machine);
        assert.equal(machine.heap.liveBlocks, before, "nothing is left in the end");
      }),
      { numRuns: 40 },
    );
  });

  it("sees references through tuples, dictionaries and sets", () => {
    const machine = newMachine();
    const list = newList(machine, 0);
    const dict = newDict(machine);
    const set = newSet(machine);
    machine.heap.incref(set);
    machine.heap.incref(dict);
    const tuple = tupleFrom(machine, [set, dict]);
    const key = machine.newInt(1);
    run(dictSet(machine, dict, key, list));
    refer(machine, list, tuple);
    const member = tupleFrom(machine, [machine.newInt(1000)]);
    run(setAdd(machine, set, member));
    for (const ref of [member, list, dict, set, tuple]) machine.heap.decref(ref);
    for (const ref of [list, dict, set, tuple]) assert.ok(isAlive(machine, ref));
    assert.equal(collectNow(machine), 5);
    for (const ref of [list, dict, set, tuple]) assert.equal(isAlive(machine, ref), false);
    checkLists(machine);
  });

  it("moves survivors one generation up and leaves older garbage alone", () => {
    const machine = newMachine();
    const { gc } = machine;
    const cycle = newList(machine, 0);
    refer(machine, cycle, cycle);
    const sizes = (): number[] => gc.generations.map((head) => gc.size(head));
    const [, second, third] = sizes() as [number, number, number];
    assert.equal(collectNow(machine, 0), 0, "the cycle is still referred to");
    assert.deepEqual(sizes(), [0, second + 1, third]);
    machine.heap.decref(cycle);
    assert.equal(collectNow(machine, 0), 0, "generation 0 does not look at generation 1");
    assert.ok(isAlive(machine, cycle));
    assert.equal(collectNow(machine, 1), 1);
    assert.equal(isAlive(machine, cycle), false);
    assert.deepEqual(sizes(), [0, 0, third]);
  });

  it("counts collections for the next generation and starts the younger ones anew", () => {
    const machine = newMachine();
    const { gc } = machine;
    gc.counts.fill(0);
    const lists = [newList(machine, 0), newList(machine, 0), newList(machine, 0)];
    assert.deepEqual(gc.counts, [3, 0, 0]);
    machine.heap.decref(lists[0] as Ref);
    assert.deepEqual(gc.counts, [3, 0, 0], "a dead list is kept in the free list");
    collectNow(machine, 0);
    assert.deepEqual(gc.counts, [0, 1, 0]);
    collectNow(machine, 0);
    collectNow(machine, 1);
    assert.deepEqual(gc.counts, [0, 0, 1]);
    collectNow(machine, 2);
    assert.deepEqual(gc.counts, [0, 0, 0]);
  });

  it("becomes due above the first threshold, not while it is off or set to zero", () => {
    const machine = newMachine();
    const { gc } = machine;
    gc.counts.fill(0);
    gc.thresholds.splice(0, 3, 3, 1, 1);
    const make = (count: number): void => {
      for (let index = 0; index < count; index++) newList(machine, 0);
    };
    make(3);
    assert.equal(gc.isDue, false);
    make(1);
    assert.equal(gc.isDue, true);
    assert.equal(gc.generationDue(), 0);
    collectNow(machine, 0);
    assert.equal(gc.isDue, false);
    gc.isEnabled = false;
    make(9);
    assert.equal(gc.isDue, false);
    gc.isEnabled = true;
    gc.thresholds[0] = 0;
    make(9);
    assert.equal(gc.isDue, false);
  });

  it("collects the oldest generation only when enough has joined it", () => {
    const machine = newMachine();
    const { gc } = machine;
    gc.thresholds.splice(0, 3, 1, 1, 1);
    gc.counts.splice(0, 3, 2, 2, 2);
    gc.longLivedTotal = 100;
    gc.longLivedPending = 24;
    assert.equal(gc.generationDue(), 1);
    gc.longLivedPending = 25;
    assert.equal(gc.generationDue(), 2);
  });

  it("untracks tuples after any collection and dictionaries after a full one", () => {
    const machine = newMachine();
    const { gc } = machine;
    const inner = tupleFrom(machine, [machine.newInt(5)]);
    const outer = tupleFrom(machine, [inner]);
    const list = newList(machine, 0);
    const holder = tupleFrom(machine, [list]);
    const dict = newDict(machine);
    const key = machine.newInt(1);
    assert.equal(gc.isTracked(dict), false, "an empty dictionary is not tracked");
    run(dictSet(machine, dict, key, list));
    assert.equal(gc.isTracked(dict), true);
    run(dictSet(machine, dict, key, key));
    assert.ok(gc.isTracked(inner) && gc.isTracked(outer) && gc.isTracked(holder));
    collectNow(machine, 0);
    assert.equal(gc.isTracked(inner), false);
    assert.equal(gc.isTracked(holder), true);
    assert.equal(gc.isTracked(dict), true);
    collectNow(machine, 2);
    assert.equal(gc.isTracked(outer), false);
    assert.equal(gc.isTracked(dict), false);
  });

  it("keeps garbage that DEBUG_SAVEALL wants saved", () => {
    const machine = newMachine();
    const cycle = newList(machine, 0);
    refer(machine, cycle, cycle);
    machine.heap.decref(cycle);
    machine.gc.debugFlags = 32;
    assert.equal(collectNow(machine), 1);
    assert.ok(isAlive(machine, cycle));
    assert.equal(machine.gc.isTracked(cycle), true);
    machine.gc.debugFlags = 0;
    assert.equal(collectNow(machine), 0, "gc.garbage refers to it");
    listClear(machine, machine.garbage);
    assert.equal(collectNow(machine), 1);
    assert.equal(isAlive(machine, cycle), false);
  });

  it("takes nothing into a collection that runs already", () => {
    const machine = newMachine();
    machine.gc.isCollecting = true;
    assert.equal(collectNow(machine), 0);
    machine.gc.isCollecting = false;
  });

  it("counts what is made while a collection waits towards the one after it, where allocation collects", () => {
    const machine = new Machine({ profile: profileFor("3.11"), write: () => {} });
    const { gc } = machine;
    run(collect(machine, 2));
    gc.counts.fill(0);
    const lists = Array.from({ length: 701 }, () => newList(machine, 0));
    assert.equal(gc.isDue, true);
    lists.push(newList(machine, 0), newList(machine, 0));
    machine.heap.decref(lists[702] as Ref);
    run(collect(machine, gc.generationDue()));
    assert.equal(gc.counts[0], 2, "a dead list is kept in the free list");
    assert.equal((machine.heap.words[(lists[0] as Ref) + GcHead.FLAGS] as number) & GcFlag.COLLECTING, 0);
  });

  it("frees a list cleared by hand as counting does", () => {
    const machine = newMachine();
    const first = newList(machine, 0);
    const second = newList(machine, 0);
    refer(machine, first, second);
    refer(machine, second, first);
    machine.heap.decref(second);
    listClear(machine, first);
    assert.equal(isAlive(machine, second), false);
    assert.equal(collectNow(machine), 0);
    machine.heap.decref(first);
    assert.equal(isAlive(machine, first), false);
  });
});
