/** What the tests use of node:assert/strict, for extension hosts without Node. */

class AssertionError extends Error {}

export function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new AssertionError(`${show(actual)} is not ${show(expected)}`);
}

/** For plain data: what JSON can hold. */
export function deepEqual(actual: unknown, expected: unknown): void {
  if (show(actual) !== show(expected)) {
    throw new AssertionError(`got\n${show(actual)}\ninstead of\n${show(expected)}`);
  }
}

export default { ok, equal, deepEqual };

function show(value: unknown): string {
  return JSON.stringify(value, sortKeys, 2) ?? String(value);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
