/** All types of numbers, text and bytes, and the singletons' types, put in place. */

import { defineBufferWrapper } from "./bytes/buffer-wrapper.ts";
import { defineBytearrayMemory } from "./bytes/bytearray.ts";
import { defineBytearray } from "./bytes/bytearray-type.ts";
import { defineBytesMemory } from "./bytes/bytes.ts";
import { defineBytes } from "./bytes/bytes-type.ts";
import { defineMemoryviewMemory } from "./bytes/memoryview.ts";
import { defineMemoryview } from "./bytes/memoryview-type.ts";
import { defineEllipsis } from "./ellipsis.ts";
import { defineNone } from "./none.ts";
import { defineBool } from "./numbers/bool.ts";
import { defineComplexMemory } from "./numbers/complex.ts";
import { defineComplex } from "./numbers/complex-type.ts";
import { defineFloatMemory } from "./numbers/float.ts";
import { defineFloat } from "./numbers/float-type.ts";
import { defineIntMemory } from "./numbers/int.ts";
import { defineInt } from "./numbers/int-type.ts";
import type { Runtime } from "./runtime.ts";
import { defineStrMemory } from "./str/str.ts";
import { defineStr } from "./str/str-type.ts";

/** Memory slots: needed before the first object of a type is made. */
export function definePlainMemory(rt: Runtime): void {
  defineStrMemory(rt);
  defineIntMemory(rt);
  defineFloatMemory(rt);
  defineComplexMemory(rt);
  defineBytesMemory(rt);
  defineBytearrayMemory(rt);
  defineMemoryviewMemory(rt);
  defineBufferWrapper(rt);
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
