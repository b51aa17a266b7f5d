/** Makes a failing program small: leaves out statements, clauses and whole blocks as long as it still fails. */
import type { Clause, Statement } from "./statement.ts";

export type Fails = (program: readonly Statement[]) => Promise<boolean>;

/** At most `budget` runs are made. */
export async function reduce(
  program: readonly Statement[],
  fails: Fails,
  budget = 400,
): Promise<readonly Statement[]> {
  let left = budget;
  const check: Fails = async (candidate) => left-- > 0 && (await fails(candidate));
  let current = program;
  for (let before = -1; before !== sizeOf(current) && left > 0; ) {
    before = sizeOf(current);
    current = await reduceList(current, check);
  }
  return current;
}

function sizeOf(statements: readonly Statement[]): number {
  return JSON.stringify(statements).length;
}

/** Leaves out runs of statements, halving their length, then looks inside those that stay. */
async function reduceList(statements: readonly Statement[], fails: Fails): Promise<readonly Statement[]> {
  let current = statements;
  for (let length = current.length; length >= 1; length = Math.floor(length / 2)) {
    for (let start = current.length - length; start >= 0; start -= length) {
      const without = [...current.slice(0, start), ...current.slice(start + length)];
      if (await fails(without)) current = without;
    }
  }
  for (let index = current.length - 1; index >= 0; index--) {
    const replace = (by: readonly Statement[]): Statement[] => [
      ...current.slice(0, index),
      ...by,
      ...current.slice(index + 1),
    ];
    const [found] = [current[index]];
    if (found !== undefined) current = await reduceOne(found, replace, fails);
  }
  return current;
}

async function reduceOne(
  statement: Statement,
  replace: (by: readonly Statement[]) => Statement[],
  fails: Fails,
): Promise<readonly Statement[]> {
  if (typeof statement === "string") {
    const lines = statement.split("\n");
    let kept: string = statement;
    for (let at = lines.length - 1; at >= 0 && lines.length > 1; at--) {
      const without = lines.filter((_, index) => index !== at).join("\n");
      if (without === "" || !(await fails(replace([without])))) continue;
      lines.splice(at, 1);
      kept = without;
    }
    return replace([kept]);
  }
  for (const { body } of statement) {
    if (body.length > 0 && (await fails(replace(body)))) return replace(body);
  }
  let clauses: readonly Clause[] = statement;
  for (let at = clauses.length - 1; at > 0; at--) {
    const without = clauses.filter((_, index) => index !== at);
    if (await fails(replace([without]))) clauses = without;
  }
  for (let at = 0; at < clauses.length; at++) {
    const withBody = (body: readonly Statement[]): Statement =>
      clauses.map((each, index) => (index === at ? { head: each.head, body } : each));
    const body = clauses[at]?.body ?? [];
    const smaller = await reduceList(body, (candidate) => fails(replace([withBody(candidate)])));
    clauses = withBody(smaller) as readonly Clause[];
  }
  return replace([clauses]);
}
