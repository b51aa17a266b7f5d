/** `_compare_digest`: whether two texts or stretches of bytes are the same. CPython 3.13, Modules/_operator.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { withBytes } from "../../objects/bytes/bytes-argument.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { Outcome } from "../../objects/runtime.ts";

export function compareDigest(m: Interpreter, left: Ref, right: Ref): Outcome {
  const areText = [left, right].every((each) => m.isInstance(each, m.types.str));
  if (areText) return compareText(m, m.strValue(left), m.strValue(right));
  if ([left, right].some((each) => m.typeOf(each).slots.exportBuffer === undefined)) {
    const names = [left, right].map((each) => `'${m.typeOf(each).name}'`).join(" and ");
    m.raise(m.types.TypeError, `unsupported operand types(s) or combination of types: ${names}`);
  }
  return withBytes(m, left, (first) => {
    const kept = first.slice();
    return withBytes(m, right, (second) =>
      newBool(m, kept.length === second.length && kept.every((byte, index) => byte === second[index])),
    );
  });
}

function compareText(m: Interpreter, left: string, right: string): Ref {
  const isAscii = (text: string): boolean => [...text].every((character) => character < "\x80");
  if (isAscii(left) && isAscii(right)) return newBool(m, left === right);
  return m.raise(m.types.TypeError, "comparing strings with non-ASCII characters is not supported");
}
