/**
 * Constants of code units. Equal constants of one compilation are one object, as in CPython (`is` on literals
 * can tell), and the key of a constant tells apart what Python's `==` does not: `1`, `1.0`, `True`, `-0.0`.
 * Follows _PyCode_ConstantKey (Objects/codeobject.c) and merge_consts_recursive (Python/compile.c) of 3.13.
 */
import { assertNever, invariant } from "../base/invariant.ts";
import type { CodeUnit, Constant } from "../bytecode/code.ts";

export const NONE: Constant = { kind: "None" };
export const TRUE: Constant = { kind: "True" };
export const FALSE: Constant = { kind: "False" };
export const ELLIPSIS: Constant = { kind: "..." };

export function strConstant(value: string): Constant {
  return { kind: "str", value };
}

/** A name of the source that is loaded as a constant: the parser interned its object. */
export function identifierConstant(value: string): Constant {
  return { kind: "str", value, identifier: "itself" };
}

export function intConstant(value: number | bigint): Constant {
  return { kind: "int", value };
}

export function tupleConstant(items: readonly Constant[]): Constant {
  return { kind: "tuple", items };
}

/** A tuple or frozenset as the value of an expression: CPython's syntax tree holds it, too. */
export function literalConstant(constant: Constant): Constant {
  if (constant.kind !== "tuple" && constant.kind !== "frozenset") return constant;
  return { ...constant, isLiteral: true };
}

/** Python's `bool(constant)`. */
export function isTrueConstant(constant: Constant): boolean {
  switch (constant.kind) {
    case "None":
    case "False":
      return false;
    case "True":
    case "...":
    case "code":
      return true;
    case "int":
    case "float":
      return constant.value !== 0 && constant.value !== 0n;
    case "complex":
      return constant.real !== 0 || constant.imag !== 0;
    case "str":
    case "bytes":
      return constant.value.length > 0;
    case "tuple":
    case "frozenset":
      return constant.items.length > 0;
    default:
      return assertNever(constant);
  }
}

/** All constants of one compilation. */
export class ConstantCache {
  private readonly byKey = new Map<string, Constant>();
  private readonly ids = new Map<Constant, number>();

  /** The one object for all constants equal to this one. */
  intern(constant: Constant): Constant {
    if (this.ids.has(constant)) return constant;
    const merged = this.mergeItems(constant);
    const key = this.keyOf(merged);
    const known = this.byKey.get(key);
    if (known !== undefined) return this.noteIdentifier(known, merged);
    this.byKey.set(key, merged);
    this.ids.set(merged, this.ids.size);
    return merged;
  }

  /** The first object stays, but it can be known that there was an identifier, too. */
  private noteIdentifier(known: Constant, later: Constant): Constant {
    if (known.kind === "str" && later.kind === "str" && later.identifier !== undefined) {
      (known as { identifier?: "itself" | "beside" }).identifier ??= "beside";
    }
    return known;
  }

  private mergeItems(constant: Constant): Constant {
    if (constant.kind !== "tuple" && constant.kind !== "frozenset") return constant;
    return { ...constant, items: constant.items.map((item) => this.intern(item)) };
  }

  private keyOf(constant: Constant): string {
    switch (constant.kind) {
      case "None":
      case "True":
      case "False":
      case "...":
        return constant.kind;
      case "int":
        return `i${constant.value}`;
      case "float":
        return `f${floatKey(constant.value, this.ids.size)}`;
      case "complex":
        return `c${floatKey(constant.real, this.ids.size)},${floatKey(constant.imag, this.ids.size)}`;
      case "str":
        return `s${constant.value}`;
      case "bytes":
        return `b${constant.value.join()}`;
      case "tuple":
        return `t${this.itemIds(constant.items).join()}`;
      case "frozenset":
        return `z${this.itemIds(constant.items)
          .sort((left, right) => left - right)
          .join()}`;
      case "code":
        return `o${codeKey(constant.unit, (item) => this.idOf(item))}`;
      default:
        return assertNever(constant);
    }
  }

  private itemIds(items: readonly Constant[]): number[] {
    return items.map((item) => this.idOf(item));
  }

  private idOf(constant: Constant): number {
    const id = this.ids.get(constant);
    invariant(id !== undefined, "the items of a constant are merged before it");
    return id;
  }
}

/** Not-a-number equals nothing, so it never gets the key of another. */
function floatKey(value: number, unique: number): string {
  if (Number.isNaN(value)) return `nan${unique}`;
  return Object.is(value, -0) ? "-0" : String(value);
}

/** What code_richcompare of Objects/codeobject.c looks at. */
function codeKey(unit: CodeUnit, idOf: (constant: Constant) => number): string {
  return [
    unit.name,
    unit.firstLine,
    unit.argCount,
    unit.posOnlyArgCount,
    unit.kwOnlyArgCount,
    unit.flags,
    unit.instructions.join(),
    unit.consts.map(idOf).join(),
    unit.names.join(),
    unit.localsPlusNames.join(),
    unit.positions.join(),
    unit.exceptionTable.join(),
  ].join(";");
}

/** The constants of one code unit, in the order in which they were first wanted. */
export class ConstantPool {
  private consts: Constant[] = [];
  private readonly indices = new Map<Constant, number>();

  constructor(private readonly cache: ConstantCache) {}

  get all(): readonly Constant[] {
    return this.consts;
  }

  /** The index of a constant equal to this one. */
  add(constant: Constant): number {
    const merged = this.cache.intern(constant);
    const known = this.indices.get(merged);
    if (known !== undefined) return known;
    const index = this.consts.push(merged) - 1;
    this.indices.set(merged, index);
    return index;
  }

  at(index: number): Constant {
    const constant = this.consts[index];
    invariant(constant !== undefined, "a constant is loaded by its index");
    return constant;
  }

  /** Drops the others; returns the new index of each that is kept. */
  keepOnly(kept: ReadonlySet<number>): ReadonlyMap<number, number> {
    const newIndices = new Map<number, number>();
    this.consts = this.consts.filter((_, index) => {
      if (!kept.has(index)) return false;
      newIndices.set(index, newIndices.size);
      return true;
    });
    this.indices.clear();
    this.consts.forEach((constant, index) => void this.indices.set(constant, index));
    return newIndices;
  }
}
