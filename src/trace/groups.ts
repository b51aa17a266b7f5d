/** Ways to divide the blocks of a trace: by type, by the line that was charged, by the function of that line. */
import { firstBlockOf } from "./search.ts";
import type { Trace } from "./trace.ts";

export type Grouping = "type" | "line" | "function";

export interface Group {
  /** Of the type or the function; empty for a line. */
  readonly name: string;
  /** 1-based line of the file; the first one of a function. 0 for what has none. */
  readonly line: number;
}

/** The group of a block is `groupOf[column[block]]`. */
export interface GroupedBlocks {
  readonly groups: readonly Group[];
  readonly column: ArrayLike<number>;
  readonly groupOf: Uint32Array;
}

/** Takes no time but for functions, where it reads every block once. */
export function groupBlocks(trace: Trace, grouping: Grouping): GroupedBlocks {
  if (grouping === "type") return byType(trace);
  return grouping === "line" ? byLine(trace) : byFunction(trace);
}

/** Objects of a type and their tables are one group. */
function byType({ kinds, blocks }: Trace): GroupedBlocks {
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const groupOf = Uint32Array.from(kinds, ({ type }) => {
    const group = known.get(type) ?? groups.length;
    if (group === groups.length) groups.push({ name: type, line: 0 });
    known.set(type, group);
    return group;
  });
  return { groups, column: blocks.kind, groupOf };
}

function byLine({ lines, blocks }: Trace): GroupedBlocks {
  const groups = Array.from(lines.line, (line): Group => ({ name: "", line }));
  return { groups, column: blocks.site, groupOf: Uint32Array.from(groups, (_, index) => index) };
}

/**
 * DIVERGES: a trace does not say in which frame a block was allocated. It is the function of the step if the step is
 * at the charged line; else, after a call has returned into the middle of a line, the one that began most steps there.
 */
function byFunction(trace: Trace): GroupedBlocks {
  const { steps, functions, lines, blocks } = trace;
  const usual = usualFunctions(trace);
  const column = new Uint16Array(blocks.stored);
  for (let step = 0; step < steps.line.length; step++) {
    const line = steps.line[step];
    const own = steps.functionId[step] as number;
    const end = Math.min(blocks.stored, firstBlockOf(trace, step + 1));
    for (let block = firstBlockOf(trace, step); block < end; block++) {
      const site = blocks.site[block] as number;
      column[block] = lines.line[site] === line ? own : (usual[site] as number);
    }
  }
  const groups = functions.map(({ name, firstLine }): Group => ({ name, line: firstLine }));
  return { groups, column, groupOf: Uint32Array.from(groups, (_, index) => index) };
}

/** For each row of the lines the function that began most of its steps; the first one where none did. */
function usualFunctions({ steps, lines }: Trace): Uint16Array {
  const most = new Map<number, { functionId: number; count: number }>();
  const counts = new Map<number, number>();
  for (let step = 0; step < steps.line.length; step++) {
    const line = steps.line[step] as number;
    const functionId = steps.functionId[step] as number;
    const key = line * 0x10000 + functionId;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > (most.get(line)?.count ?? 0)) most.set(line, { functionId, count });
  }
  return Uint16Array.from(lines.line, (line) => most.get(line)?.functionId ?? 0);
}
