/** Names and which others each of them leads to: the strongly connected components, without recursion. */

export type NameGraph = ReadonlyMap<string, ReadonlySet<string>>;

interface Visit {
  readonly name: string;
  readonly others: Iterator<string>;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The component of each name, as a number: two names have the same where each leads to the other. A name alone has one of
 * its own, be there an edge to itself or not. (R. Tarjan, "Depth-first search and linear graph algorithms", 1972.)
 */
export function componentsOf(graph: NameGraph): ReadonlyMap<string, number> {
  const components = new Map<string, number>();
  /** In the order of discovery. */
  const order = new Map<string, number>();
  /** The earliest name on the stack that a name is known to lead to. */
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const lower = (name: string, to: number): void =>
    void lowest.set(name, Math.min(lowest.get(name) ?? to, to));
  const open = (name: string): Visit => {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    stack.push(name);
    return { name, others: (graph.get(name) ?? NO_NAMES)[Symbol.iterator]() };
  };
  const close = (name: string): void => {
    if (lowest.get(name) !== order.get(name)) return;
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      components.set(member, order.get(name) ?? 0);
      if (member === name) return;
    }
  };
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const visits = [open(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { done, value: next } = visit.others.next();
      if (done === true) {
        visits.pop();
        close(visit.name);
        const around = visits.at(-1);
        if (around !== undefined) lower(around.name, lowest.get(visit.name) ?? 0);
      } else if (!order.has(next)) visits.push(open(next));
      else if (!components.has(next)) lower(visit.name, order.get(next) ?? 0);
    }
  }
  return components;
}
