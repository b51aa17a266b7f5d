/**
 * Runtime checks for plain data that crosses a border, tied to the types they check: a shape that misses a
 * field of its type does not compile. It knows no message of ours; those are in messages.ts.
 */

/** Names what is wrong with a value, or says nothing. `path` is how the value is called in that sentence. */
export interface Shape<T> {
  problem(value: unknown, path: string): string | undefined;
  /** Never present: it binds the shape to its type. */
  readonly of?: T;
}

export class ProtocolError extends Error {}

/** The value as its type. @throws ProtocolError naming the sender, the field and what it holds instead. */
export function receive<T>(shape: Shape<T>, value: unknown, sender: string): T {
  const problem = shape.problem(value, "message");
  if (problem !== undefined) throw new ProtocolError(`From ${sender}: ${problem}`);
  return value as T;
}

export const text: Shape<string> = primitive("a string", (value) => typeof value === "string");
export const flag: Shape<boolean> = primitive("true or false", (value) => typeof value === "boolean");
export const finite: Shape<number> = primitive("a finite number", (value) => Number.isFinite(value));
/** A whole number from 0. */
export const count: Shape<number> = primitive(
  "a whole number from 0",
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);

/** A part that its receiver checks itself. */
export const anything: Shape<unknown> = { problem: () => undefined };

export function object<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  return {
    problem(value, path) {
      if (typeof value !== "object" || value === null) return mismatch(path, "an object", value);
      const record = value as Record<string, unknown>;
      return firstProblem(entries, ([name, shape]) => shape.problem(record[name], `${path}.${name}`));
    },
  };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    problem(value, path) {
      if (!Array.isArray(value)) return mismatch(path, "a list", value);
      return firstProblem(value.entries(), ([index, element]) => item.problem(element, `${path}[${index}]`));
    },
  };
}

/** Values by names that are not known beforehand. */
export type Mapping<T> = Readonly<Record<string, T>>;

export function mapping<T>(item: Shape<T>): Shape<Mapping<T>> {
  return {
    problem(value, path) {
      if (typeof value !== "object" || value === null) return mismatch(path, "an object", value);
      return firstProblem(Object.entries(value), ([name, entry]) => item.problem(entry, `${path}.${name}`));
    },
  };
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return { problem: (value, path) => (value === undefined ? undefined : shape.problem(value, path)) };
}

export function exactly<T extends number>(expected: T): Shape<T> {
  return primitive(String(expected), (value) => value === expected);
}

/** One of several texts. */
export function oneOf<T extends string>(...values: readonly T[]): Shape<T> {
  return primitive(`one of ${values.join(", ")}`, (value) => values.includes(value as T));
}

/** An instance of a class that structured cloning keeps: ArrayBuffer and the typed arrays. */
export function instance<T>(type: { new (...args: never[]): T; readonly name: string }): Shape<T> {
  return primitive(`a ${type.name}`, (value) => value instanceof type);
}

/** Variants told apart by their `kind`. */
export function variants<T extends { readonly kind: string }>(
  byKind: {
    readonly [K in T["kind"]]: Shape<Extract<T, { readonly kind: K }>>;
  },
): Shape<T> {
  const shapes = new Map<unknown, Shape<unknown>>(Object.entries(byKind));
  return {
    problem(value, path) {
      if (typeof value !== "object" || value === null) return mismatch(path, "an object", value);
      const { kind } = value as { kind?: unknown };
      const shape = shapes.get(kind);
      if (shape === undefined)
        return mismatch(`${path}.kind`, `one of ${[...shapes.keys()].join(", ")}`, kind);
      return shape.problem(value, path);
    },
  };
}

function primitive<T>(expected: string, holds: (value: unknown) => boolean): Shape<T> {
  return { problem: (value, path) => (holds(value) ? undefined : mismatch(path, expected, value)) };
}

function firstProblem<T>(items: Iterable<T>, problemOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function mismatch(path: string, expected: string, value: unknown): string {
  return `${path} must be ${expected}, not ${describe(value)}`;
}

function describe(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (value === null || typeof value !== "object") return String(value);
  return Array.isArray(value) ? "a list" : `a ${value.constructor?.name ?? "object"}`;
}
