import assert from "node:assert/strict";
import path from "node:path";
import { folderModules } from "../../src/cli/folder-modules.ts";
import { Header } from "../../src/runtime/heap/heap.ts";
import type { Machine } from "../../src/runtime/machine/machine.ts";
import type { MachineObserver } from "../../src/runtime/machine/observer.ts";
import type { TypeObject } from "../../src/runtime/objects/type-object.ts";
import { HeapHistory } from "../../src/simulation/heap-history.ts";
import { HeapRecorder } from "../../src/simulation/heap-recorder.ts";
import { areasOf, programsIn, sourceOf } from "../conformance/programs.mjs";
import { runPython } from "../support/run-python.ts";

/**
 * The recorded machine, led back to a step, is the machine that ran up to that step: object for object. It holds when
 * the build notes every write to memory and everything that changes is in memory.
 */
const VERSION = "3.13";
/** The first steps, then ever fewer. */
const MOMENTS = 8;
const GROWTH = 4;
/** Bytes of log between keyframes, few, so that short runs have some. */
const INTERVAL = 2_000;

/** Streams are not compared: what they buffer is beside memory and shows what it is at the end of the run. */
const STREAMS = "_io.";

/** What is compared of each object. */
const FACTS = ["type", "count", "size", "references"] as const;

interface Portrait {
  readonly step: number;
  readonly refs: readonly number[];
  /** A row of FACTS for each object, the references as a hash. */
  readonly facts: Int32Array;
}

function portrait(machine: Machine, step: number): Portrait {
  const refs: number[] = [];
  const facts: number[] = [];
  const { heap } = machine;
  heap.forEachObject((ref) => {
    const type = heap.typeOf(ref) as TypeObject | undefined;
    if (type === undefined || type.name.startsWith(STREAMS)) return;
    let hash = 0;
    type.traverse(ref, (to) => {
      hash = (Math.imul(hash ^ to, 0x9e3779b1) << 5) ^ (hash >>> 13);
    });
    refs.push(ref);
    const size = type.slots.sizeOf?.(machine, ref) ?? type.basicBytes;
    facts.push(type.id, heap.words[ref + Header.REFCOUNT] as number, size, hash);
  });
  return { step, refs, facts: Int32Array.from(facts) };
}

/** Says where two portraits of one step differ first; undefined if nowhere. */
function difference(machine: Machine, now: Portrait, then: Portrait): string | undefined {
  const rows = new Map(then.refs.map((ref, row) => [ref, row]));
  for (const [nowRow, ref] of now.refs.entries()) {
    const row = rows.get(ref);
    rows.delete(ref);
    const place = `step ${then.step}: ${machine.heap.typeOf(ref).name} at ${machine.addressText(ref)}`;
    if (row === undefined) return `${place} was not there`;
    for (const [index, fact] of FACTS.entries()) {
      const [was, is] = [then.facts[row * FACTS.length + index], now.facts[nowRow * FACTS.length + index]];
      if (was !== is) return `${place}: ${fact} was ${was}, is ${is}`;
    }
  }
  for (const [ref] of rows) return `step ${then.step}: ${machine.addressText(ref)} is missing`;
  return undefined;
}

class Camera implements MachineObserver {
  readonly portraits: Portrait[] = [];
  recorder: HeapRecorder | undefined;
  machine: Machine | undefined;
  private steps = 0;
  private next = 0;

  onLine(_line: number, _depth: number, functionId: number): void {
    const { recorder, machine } = this;
    assert.ok(recorder !== undefined && machine !== undefined);
    recorder.beginStep(functionId);
    const step = this.steps++;
    if (step < this.next || this.portraits.length >= MOMENTS) return;
    this.next = Math.max(step + 1, step * GROWTH);
    this.portraits.push(portrait(machine, step));
  }

  onResume(): void {}
  onCollection(): void {}
  onOutput(): void {}
  onAllocate(): void {}
  onFree(): void {}
}

async function record(name: string): Promise<{ history: HeapHistory; camera: Camera } | undefined> {
  const camera = new Camera();
  const { machine } = await runPython(sourceOf(name), {
    version: VERSION,
    fileName: name,
    observer: camera,
    siblings: folderModules(path.join("test/conformance/programs", path.dirname(name))),
    onMachine: (made) => {
      camera.machine = made;
      camera.recorder = new HeapRecorder(made, INTERVAL);
    },
  });
  const recording = camera.recorder?.close();
  return recording === undefined ? undefined : { history: new HeapHistory(machine, recording), camera };
}

describe("a recorded heap", () => {
  it("is recorded in this build", async () => {
    await runPython("x = 1", {});
    assert.equal(HeapRecorder.isPossible(), true);
  });

  for (const area of areasOf()) {
    for (const name of programsIn(area, VERSION)) {
      it(`is at any step what it was: ${name}`, async () => {
        const recorded = await record(name);
        if (recorded === undefined) return;
        const { history, camera } = recorded;
        const { portraits } = camera;
        assert.ok(portraits.length > 0);
        const { machine } = history;
        const visit = (then: Portrait): void => {
          history.goTo(then.step);
          assert.equal(difference(machine, portrait(machine, then.step), then), undefined);
        };
        for (const then of [...portraits].reverse()) visit(then);
        for (const then of portraits) visit(then);
      }).timeout(60_000);
    }
  }
});
