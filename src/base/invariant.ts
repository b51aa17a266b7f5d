/** Broken internal assumptions. Never for bad user input, which is data or a clear error. */

/** Throws when a condition that the code relies on does not hold. */
export function invariant(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${claim}`);
}

/** Ends an exhaustive `switch`: the compiler rejects the call while a variant is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant: ${JSON.stringify(value)}`);
}
