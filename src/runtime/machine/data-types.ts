/** The built-in data types, put in place in the order in which they need each other. */
import { defineBool } from "../objects/bool.ts";
import { defineBytesMemory } from "../objects/bytes.ts";
import { defineComplexMemory } from "../objects/complex.ts";
import { defineDictMemory } from "../objects/dict-memory.ts";
import { defineEllipsis } from "../objects/ellipsis.ts";
import { defineFloatMemory } from "../objects/float.ts";
import { defineFloat } from "../objects/float-type.ts";
import { defineIntMemory } from "../objects/int.ts";
import { defineInt } from "../objects/int-type.ts";
import { defineListMemory } from "../objects/list.ts";
import { defineNone } from "../objects/none.ts";
import type { Runtime } from "../objects/runtime.ts";
import { defineSetMemory } from "../objects/set.ts";
import { defineStrMemory } from "../objects/str.ts";
import { defineStr } from "../objects/str-type.ts";
import { defineTupleMemory } from "../objects/tuple.ts";

/** Memory slots: needed before the first object of a type is made. */
export function defineDataMemory(rt: Runtime): void {
  defineStrMemory(rt);
  defineIntMemory(rt);
  defineFloatMemory(rt);
  defineComplexMemory(rt);
  defineBytesMemory(rt);
  defineTupleMemory(rt);
  defineListMemory(rt);
  defineDictMemory(rt);
  defineSetMemory(rt);
}

/** Operators, protocols and methods: need namespaces and descriptors. */
export function defineDataTypes(rt: Runtime): void {
  defineNone(rt);
  defineEllipsis(rt);
  defineBool(rt);
  defineInt(rt);
  defineFloat(rt);
  defineStr(rt);
}
