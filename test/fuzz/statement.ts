/** The tree of a generated program: what is printed as Python, and what the reducer leaves out piece by piece. */

/** A simple statement, or one with clauses (`try`, `except`, `else` ...). */
export type Statement = string | readonly Clause[];

export interface Clause {
  readonly head: string;
  readonly body: readonly Statement[];
}

export function block(head: string, body: readonly Statement[], ...more: readonly Clause[]): Statement {
  return [{ head, body }, ...more];
}

export function clause(head: string, body: readonly Statement[]): Clause {
  return { head, body };
}

const INDENT = "    ";

export function printStatements(statements: readonly Statement[], indent = ""): string {
  return statements.map((statement) => printStatement(statement, indent)).join("");
}

function printStatement(statement: Statement, indent: string): string {
  if (typeof statement === "string") {
    return statement
      .split("\n")
      .map((line) => `${indent}${line}\n`)
      .join("");
  }
  return statement
    .map(({ head, body }) => {
      const inner = body.length === 0 ? `${indent}${INDENT}pass\n` : printStatements(body, indent + INDENT);
      return `${indent}${head}:\n${inner}`;
    })
    .join("");
}
