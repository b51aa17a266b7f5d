/** `__future__`: the features as objects. The compiler itself obeys the imports. CPython: Lib/__future__.py. */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { setInModule } from "../objects/functions/module.ts";
import { newSimpleNamespace } from "../objects/simple-namespace.ts";

type Release = readonly [major: number, minor: number];

/** Name, first release that has it, release that needs no import, compiler flag. */
const FEATURES: readonly (readonly [string, Release, Release | undefined, number])[] = [
  ["nested_scopes", [2, 1], [2, 2], 0x10],
  ["generators", [2, 2], [2, 3], 0],
  ["division", [2, 2], [3, 0], 0x20000],
  ["absolute_import", [2, 5], [3, 0], 0x40000],
  ["with_statement", [2, 5], [2, 6], 0x80000],
  ["print_function", [2, 6], [3, 0], 0x100000],
  ["unicode_literals", [2, 6], [3, 0], 0x200000],
  ["barry_as_FLUFL", [3, 1], [4, 0], 0x400000],
  ["generator_stop", [3, 5], [3, 7], 0x800000],
  ["annotations", [3, 7], undefined, 0x1000000],
];

/** DIVERGES: features are plain namespaces, without the methods of `_Feature`. */
export function defineFuture(m: Interpreter, module: Ref): void {
  const release = ([major, minor]: Release): Ref =>
    m.newTupleOf([m.newInt(major), m.newInt(minor), m.newInt(0), m.newStr("final"), m.newInt(0)]);
  for (const [name, optional, mandatory, flag] of FEATURES) {
    const feature = newSimpleNamespace(m, {
      optional: release(optional),
      mandatory: mandatory === undefined ? m.none : release(mandatory),
      compiler_flag: m.newInt(flag),
    });
    setInModule(m, module, name, feature);
  }
  setInModule(m, module, "all_feature_names", m.newListOf(FEATURES.map(([name]) => m.newStr(name))));
}
