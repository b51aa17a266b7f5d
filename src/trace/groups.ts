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
 * DIVERGES: a trace does not say in which frame a block was allocated. It is counted for the function that began the
 * last step at the charged line: the caller's, too, after a call returned into the middle of it. Where a line holds a
 * function of its own, such as a lambda, what the rest of the line allocates after its call is counted for that.
 */
function byFunction(trace: Trace): GroupedBlocks {
  const { steps, functions, lines, blocks } = trace;
  const siteOf = new Uint16Array(1 + lines.line.reduce((last, line) => Math.max(last, line), 0));
  for (const [site, line] of lines.line.entries()) siteOf[line] = site;
  const running = new Uint16Array(lines.line.length);
  const column = new Uint16Array(blocks.stored);
  for (let step = 0; step < steps.line.length; step++) {
    running[siteOf[steps.line[step] as number] as number] = steps.functionId[step] as number;
    const end = Math.min(blocks.stored, firstBlockOf(trace, step + 1));
    for (let block = firstBlockOf(trace, step); block < end; block++)
      column[block] = running[blocks.site[block] as number] as number;
  }
  const groups = functions.map(({ name, firstLine }): Group => ({ name, line: firstLine }));
  return { groups, column, groupOf: Uint32Array.from(groups, (_, index) => index) };
}
