/**
 * What `iter_unpack` returns. CPython: Modules/_struct.c, unpackiter_iternext. DIVERGES: the buffer is read anew at each
 * step instead of being held, so that it may be resized meanwhile.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { defineIterator, newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { StructFormat } from "./format.ts";
import { formatOf, type StructModule } from "./struct-type.ts";
import { readValues } from "./values.ts";

/** Words of unpackiterobject. */
const enum UnpackIterator {
  /** The Struct; NULL once it is exhausted. */
  STRUCT = 4,
  /** `buf.obj` */
  BUFFER = 8,
  /** The next byte. */
  INDEX = 26,
}

export function defineUnpackIterator(m: Interpreter): TypeObject {
  return m.defineType({
    name: "_struct.unpack_iterator",
    layout: "unpack_iterator",
    isBaseType: false,
    define: (type) => {
      const references = [UnpackIterator.STRUCT, UnpackIterator.BUFFER];
      defineIterator(
        m,
        type,
        references,
        (_, self) => next(m, self),
        (_, self) => left(m, self),
      );
    },
  });
}

export function newUnpackIterator(s: StructModule, format: StructFormat, struct: Ref, buffer: Ref): Ref {
  const { m, error, iterator } = s;
  const size = format.sizeBytes;
  if (size === 0) m.raise(error, "cannot iteratively unpack with a struct of length 0");
  const { length } = requireBuffer(m, buffer);
  if (length % size !== 0) {
    m.raise(error, `iterative unpacking requires a buffer of a multiple of ${size} bytes`);
  }
  const self = newIterator(m, iterator);
  m.heap.words[self + UnpackIterator.STRUCT] = newReference(m, struct);
  m.heap.words[self + UnpackIterator.BUFFER] = newReference(m, buffer);
  return self;
}

function next(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const struct = words[self + UnpackIterator.STRUCT] as number;
  if (struct === NULL) return NULL;
  const format = formatOf(m, struct);
  const data = requireBuffer(m, words[self + UnpackIterator.BUFFER] as number);
  const at = words[self + UnpackIterator.INDEX] as number;
  if (at + format.sizeBytes > data.length) {
    clearField(m, self, UnpackIterator.STRUCT);
    clearField(m, self, UnpackIterator.BUFFER);
    return NULL;
  }
  words[self + UnpackIterator.INDEX] = at + format.sizeBytes;
  return m.newTupleOf(readValues(m, format, data.subarray(at, at + format.sizeBytes)));
}

function left(m: Interpreter, self: Ref): number {
  const { words } = m.heap;
  const struct = words[self + UnpackIterator.STRUCT] as number;
  if (struct === NULL) return 0;
  const { length } = requireBuffer(m, words[self + UnpackIterator.BUFFER] as number);
  const at = words[self + UnpackIterator.INDEX] as number;
  return Math.max(0, length - at) / formatOf(m, struct).sizeBytes;
}
