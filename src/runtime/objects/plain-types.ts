/** All types of numbers, text and bytes, and the singletons' types, put in place. */
import { defineBool } from "./bool.ts";
import { defineBytearrayMemory } from "./bytearray.ts";
import { defineBytearray } from "./bytearray-type.ts";
import { defineBytesMemory } from "./bytes.ts";
import { defineBytes } from "./bytes-type.ts";
import { defineComplexMemory } from "./complex.ts";
import { defineComplex } from "./complex-type.ts";
import { defineEllipsis } from "./ellipsis.ts";
import { defineFloatMemory } from "./float.ts";
import { defineFloat } from "./float-type.ts";
import { defineIntMemory } from "./int.ts";
import { defineInt } from "./int-type.ts";
import { defineMemoryviewMemory } from "./memoryview.ts";
import { defineMemoryview } from "./memoryview-type.ts";
import { defineNone } from "./none.ts";
import type { Runtime } from "./runtime.ts";
import { defineStrMemory } from "./str.ts";
import { defineStr } from "./str-type.ts";

/** Memory slots: needed before the first object of a type is made. */
export function definePlainMemory(rt: Runtime): void {
  defineStrMemory(rt);
  defineIntMemory(rt);
  defineFloatMemory(rt);
  defineComplexMemory(rt);
  defineBytesMemory(rt);
  defineBytearrayMemory(rt);
  defineMemoryviewMemory(rt);
}

/** Operators, protocols and methods: need namespaces and descriptors. */
export function definePlainTypes(rt: Runtime): void {
  defineNone(rt);
  defineEllipsis(rt);
  defineBool(rt);
  defineInt(rt);
  defineFloat(rt);
  defineComplex(rt);
  defineStr(rt);
  defineBytes(rt);
  defineBytearray(rt);
  defineMemoryview(rt);
}
