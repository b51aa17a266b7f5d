/** A fake runtime with the types of numbers and text defined, ready to evaluate expressions. */
import type { PythonVersion } from "../../src/cpython/version.ts";
import { defineBool } from "../../src/runtime/objects/bool.ts";
import { defineBytesMemory, hashBytes } from "../../src/runtime/objects/bytes.ts";
import { defineEllipsis } from "../../src/runtime/objects/ellipsis.ts";
import { defineFloat } from "../../src/runtime/objects/float-type.ts";
import { defineInt } from "../../src/runtime/objects/int-type.ts";
import { defineNone } from "../../src/runtime/objects/none.ts";
import { defineStr } from "../../src/runtime/objects/str-type.ts";
import { ExpressionEvaluator } from "./fake-expression.ts";
import { FakeRuntime } from "./fake-runtime.ts";

export function createExpressionRuntime(version: PythonVersion): ExpressionEvaluator {
  const rt = new FakeRuntime(version);
  defineNone(rt);
  defineEllipsis(rt);
  defineInt(rt);
  defineBool(rt);
  defineFloat(rt);
  defineStr(rt);
  defineBytesMemory(rt);
  rt.types.bytes.slots.hash = hashBytes;
  return new ExpressionEvaluator(rt, {
    list: () => {
      throw new Error("no lists yet");
    },
    dict: () => {
      throw new Error("no dicts yet");
    },
    slice: () => {
      throw new Error("no slices yet");
    },
  });
}
