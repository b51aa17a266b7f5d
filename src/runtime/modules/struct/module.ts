/**
 * The module `_struct`, under Lib/struct.py. CPython: Modules/_struct.c. DIVERGES: the structs of formats that functions
 * were given are parsed once, too, but are no objects in memory.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { StructFormat } from "./format.ts";
import {
  defineStructType,
  formatArgument,
  pack,
  packInto,
  positionalOnly,
  type StructModule,
  unpack,
  unpackFrom,
} from "./struct-type.ts";
import { defineUnpackIterator } from "./unpack-iterator.ts";

/** Structs that CPython keeps for the functions of the module. */
const MAX_CACHE_SIZE = 100;

export function* defineStruct(m: Interpreter, module: Ref): Steps<void> {
  const error = yield* m.newExceptionClass("struct.error", m.types.Exception.ref);
  setInModule(m, module, "error", error);
  const s: StructModule = { m, error: m.typeByRef(error), iterator: defineUnpackIterator(m) };
  const struct = defineStructType(s);
  setInModule(m, module, "Struct", newReference(m, struct.ref));
  addFunctions(m, module, structFunctions(s, struct.ref));
}

function structFunctions(s: StructModule, struct: Ref): readonly NativeFunction[] {
  const { m } = s;
  const cache = new Map<string, StructFormat>();
  const formatOf = (ref: Ref): StructFormat => {
    const known = m.isInstance(ref, m.types.str) ? cache.get(m.strValue(ref)) : undefined;
    if (known !== undefined) return known;
    const format = formatArgument(s, ref);
    if (cache.size >= MAX_CACHE_SIZE) cache.clear();
    cache.set(format.text, format);
    return format;
  };
  const variadic = (
    name: string,
    run: (format: StructFormat, rest: readonly Ref[]) => Outcome,
  ): NativeFunction =>
    nativeVariadic(name, "(format, *args)", (_, __, args: CallArguments) => {
      const [format, ...rest] = positionalOnly(m, `_struct.${name}`, args);
      if (format === undefined) return m.raise(m.types.TypeError, "missing format argument");
      return run(formatOf(format), rest);
    });
  return [
    variadic("pack", (format, values) => pack(s, format, values)),
    variadic("pack_into", (format, rest) => packInto(s, format, rest)),
    native("calcsize", "(format, /)", (_, __, format) => newInt(m, formatOf(format).sizeBytes)),
    native("unpack", "(format, buffer, /)", (_, __, format, buffer) => unpack(s, formatOf(format), buffer)),
    native("unpack_from", "(format, /, buffer, offset=0)", (_, __, format, buffer, offset) =>
      unpackFrom(s, formatOf(format), buffer, offset),
    ),
    native("iter_unpack", "(format, buffer, /)", (_, __, format, buffer) =>
      iterate(m, struct, format, buffer),
    ),
    native("_clearcache", "()", () => {
      cache.clear();
      return m.none;
    }),
  ];
}

/** The iterator holds a Struct of its own. */
function* iterate(m: Interpreter, struct: Ref, format: Ref, buffer: Ref): Steps<Ref> {
  const made = m.own(yield* m.call(struct, [format]));
  const iterator = yield* m.callSpecial(made, "iter_unpack", [buffer]);
  m.heap.decref(m.disown(made));
  return iterator;
}
