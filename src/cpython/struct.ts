/**
 * C structs as field lists: offsets and sizes are computed from them by the x86-64 System V rules
 * (every field aligned to its own size). Knows nothing about Python types; those are in `layouts/`.
 */

/**
 * What a field holds, from the heap's point of view.
 * - `refcount`, `type`: the two header fields of every object.
 * - `object`: an owned reference (may be NULL); what `tp_traverse` visits.
 * - `borrowed`: a reference that is not counted.
 * - `pointer`: other memory (arrays, tables, C functions, weak reference lists).
 */
export type FieldKind =
  | "refcount"
  | "type"
  | "object"
  | "borrowed"
  | "pointer"
  | "ssize"
  | "uint64"
  | "double"
  | "int32"
  | "uint32"
  | "int16"
  | "uint16"
  | "int8"
  | "uint8";

const FIELD_SIZE_BYTES: Readonly<Record<FieldKind, 1 | 2 | 4 | 8>> = {
  refcount: 8,
  type: 8,
  object: 8,
  borrowed: 8,
  pointer: 8,
  ssize: 8,
  uint64: 8,
  double: 8,
  int32: 4,
  uint32: 4,
  int16: 2,
  uint16: 2,
  int8: 1,
  uint8: 1,
};

/** A field as it is declared. `count` makes it an inline array; `sizeBytes` overrides the kind's own size. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly count?: number;
  readonly sizeBytes?: 1 | 2 | 4 | 8;
}

/** A field in its place. `sizeBytes` is of one element; an inline array takes `sizeBytes * count`. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly count: number;
}

export interface Struct {
  readonly fields: readonly Field[];
  /** Where the last field ends: C's `offsetof` of a trailing flexible array of bytes. */
  readonly endOffset: number;
  /** C's `sizeof`: `endOffset` rounded up to the widest alignment. */
  readonly sizeBytes: number;
}

/** Declares one field, or an inline array of `count` of them. */
export function field(name: string, kind: FieldKind, count = 1): FieldSpec {
  return { name, kind, count };
}

/** Declares several fields of one kind, in order. */
export function fields(kind: FieldKind, ...names: readonly string[]): FieldSpec[] {
  return names.map((name) => field(name, kind));
}

/** Rounds `value` up to a multiple of `alignment`, which is a power of two. */
export function alignUp(value: number, alignment: number): number {
  return Math.ceil(value / alignment) * alignment;
}

/** Gives every field its offset. */
export function layOut(specs: readonly FieldSpec[]): Struct {
  let endOffset = 0;
  let alignment = 1;
  const placed = specs.map((spec): Field => {
    const sizeBytes = spec.sizeBytes ?? FIELD_SIZE_BYTES[spec.kind];
    const count = spec.count ?? 1;
    const offset = alignUp(endOffset, sizeBytes);
    endOffset = offset + sizeBytes * count;
    alignment = Math.max(alignment, sizeBytes);
    return { name: spec.name, kind: spec.kind, offset, sizeBytes, count };
  });
  return { fields: placed, endOffset, sizeBytes: alignUp(endOffset, alignment) };
}
