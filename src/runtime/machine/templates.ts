/** The instructions that make template strings (3.14). CPython: BUILD_INTERPOLATION and BUILD_TEMPLATE. */
import type { Ref } from "../memory/linear-memory.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import type { Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import { finish, peek } from "./rare-operands.ts";

/** By the argument of CONVERT_VALUE. */
const CONVERSIONS = ["", "s", "r", "a"] as const;

export function buildInterpolation(m: Machine, frame: Frame, arg: number): boolean {
  const drop = 2 + (arg & 1);
  const spec = (arg & 1) === 0 ? m.emptyString : peek(m, frame, 1);
  const [value, text] = [peek(m, frame, drop), peek(m, frame, drop - 1)];
  const conversion = CONVERSIONS[arg >> 2] ?? "";
  return finish(m, interpolationOf(m, value, text, conversion, spec), drop);
}

function* interpolationOf(m: Machine, value: Ref, text: Ref, conversion: string, spec: Ref): Steps<Ref> {
  const letter = conversion === "" ? m.none : m.name(conversion);
  return yield* callTemplates(m, "Interpolation", [value, text, letter, spec]);
}

/** Calls what the module of template strings has of this name. */
export function* callTemplates(m: Machine, name: string, args: readonly Ref[]): Steps<Ref> {
  const module = yield* m.importModule("_templates");
  const callee = m.own(yield* resolve(m.getAttribute(module, m.name(name))));
  const result = yield* m.call(callee, args);
  m.heap.decref(m.disown(callee));
  return result;
}
