/** Pools and the collector's generations at the moment that a history shows. */
import { WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import type { GenerationsReport, PoolLine, PoolsReport } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { objectLine } from "./object-report.ts";

/** Of each generation so many are named. */
const NEWEST = 20;

export function poolsReport({ machine }: HeapHistory): PoolsReport {
  const { pymallocPoolSizeBytes: poolBytes, pymallocArenaSizeBytes: arenaBytes } = machine.profile;
  const pools: PoolLine[] = [];
  machine.heap.pools.forEachPool((pool, blockBytes, usedBlocks, arena) => {
    const blocks = machine.heap.pools.blocksOfPool(blockBytes);
    pools.push({
      address: pool * WORD_BYTES,
      arena: arena * WORD_BYTES,
      blockBytes,
      usedBlocks,
      blocks,
    });
  });
  return { poolBytes, arenaBytes, pools: pools.sort((a, b) => a.address - b.address) };
}

export function generationsReport(history: HeapHistory): GenerationsReport {
  const { gc } = history.machine;
  return {
    generations: gc.generations.map((list) => {
      const newest: number[] = [];
      let objects = 0;
      for (let ref = gc.first(list); ref !== list; ref = gc.next(ref)) {
        objects++;
        newest.push(ref);
        if (newest.length > NEWEST) newest.shift();
      }
      return { objects, newest: newest.toReversed().map((ref) => objectLine(history, ref)) };
    }),
  };
}
