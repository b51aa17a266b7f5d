/** All objects of the program at the moment that a history shows, as a graph: what `tp_traverse` gives, and who holds. */
import { Header } from "../../runtime/heap/heap.ts";
import { NULL, type Ref } from "../../runtime/memory/linear-memory.ts";
import { hiddenDict } from "../../runtime/objects/instance.ts";
import type { TypeObject } from "../../runtime/objects/type-object.ts";
import type { ObjectGraph } from "../../trace/object-graph.ts";
import type { HeapHistory } from "../heap-history.ts";
import type { FrameAt } from "./frames-at.ts";

export interface GraphAt {
  readonly graph: ObjectGraph;
  /** The object of each node, ascending. */
  readonly refs: Int32Array;
  nodeOf(ref: Ref): number | undefined;
}

/**
 * What the interpreter itself holds and made before the program started is outside: it counts as a root, as does
 * whatever has a higher count than its references explain.
 */
export function graphAt({ machine }: HeapHistory, frames: readonly FrameAt[]): GraphAt {
  const { heap } = machine;
  const refs: Ref[] = [];
  const outside: Ref[] = [];
  heap.forEachObject((ref, isCounted) => {
    if ((heap.typeOf(ref) as TypeObject | undefined) !== undefined) (isCounted ? refs : outside).push(ref);
  });
  const nodes = new Map(refs.map((ref, node) => [ref, node]));
  const nodeCount = refs.length;
  const starts = new Int32Array(nodeCount + 1);
  const targets: number[] = [];
  const incoming = new Int32Array(nodeCount);
  const isRoot = new Uint8Array(nodeCount);
  const addEdge = (to: Ref): void => {
    const node = nodes.get(to);
    if (node === undefined) return;
    incoming[node] = (incoming[node] as number) + 1;
    targets.push(node);
  };
  for (const [node, ref] of refs.entries()) {
    machine.typeOf(ref).traverse(ref, addEdge);
    const dict = hiddenDict(machine, ref);
    if (dict !== NULL) addEdge(dict);
    starts[node + 1] = targets.length;
  }
  const addRoot = (to: Ref): void => {
    const node = nodes.get(to);
    if (node !== undefined) isRoot[node] = 1;
  };
  for (const ref of outside) machine.typeOf(ref).traverse(ref, addRoot);
  for (const { base, end, namespace } of frames) {
    for (let slot = base; slot < end; slot += 2) addRoot(heap.words[slot] as Ref);
    addRoot(namespace);
  }
  const counts = Int32Array.from(refs, (ref) => heap.words[ref + Header.REFCOUNT] as number);
  for (let node = 0; node < nodeCount; node++) {
    if ((counts[node] as number) > (incoming[node] as number)) isRoot[node] = 1;
  }
  const sizes = Float64Array.from(refs, (ref) => machine.getSizeOf(ref));
  return {
    graph: { nodeCount, starts, targets: Int32Array.from(targets), isRoot, counts, sizes },
    refs: Int32Array.from(refs),
    nodeOf: (ref) => nodes.get(ref),
  };
}
