/** `cell` as the program sees it: contents, comparison, repr, making one. Follows Objects/cellobject.c (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../comparison-holds.ts";
import { newBool, newReference } from "../plain-data.ts";
import { defineRecord, setField } from "../record.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import { CellField, newCell } from "./function.ts";

export function defineCell(rt: Runtime): void {
  const type = rt.types.cell;
  defineRecord(type, [CellField.CONTENT]);
  const contentOf = (self: Ref): Ref => rt.heap.words[self + CellField.CONTENT] as number;
  type.slots.hash = raiseUnhashable;
  type.slots.compare = (_, self, other, comparison) =>
    rt.typeOf(other) === type
      ? compareContents(rt, contentOf(self), contentOf(other), comparison)
      : rt.notImplemented;
  type.slots.repr = (_, self) => {
    const content = contentOf(self);
    const what =
      content === NULL ? "empty" : `${rt.typeOf(content).name} object at ${rt.addressText(content)}`;
    return rt.newStr(`<cell at ${rt.addressText(self)}: ${what}>`);
  };
  type.slots.construct = (_, __, { positional, keywords }) => {
    if (keywords !== undefined && keywords.size > 0) {
      rt.raise(rt.types.TypeError, "cell() takes no keyword arguments");
    }
    if (positional.length > 1) {
      rt.raise(rt.types.TypeError, `cell expected at most 1 argument, got ${positional.length}`);
    }
    const [content] = positional;
    return newCell(rt, content === undefined ? NULL : newReference(rt, content));
  };
  rt.addGetter(
    type,
    "cell_contents",
    (_, self) => {
      const content = contentOf(self);
      if (content === NULL) rt.raise(rt.types.ValueError, "Cell is empty");
      return newReference(rt, content);
    },
    (_, self, value) => {
      setField(rt, self, CellField.CONTENT, value === NULL ? NULL : newReference(rt, value));
      return NULL;
    },
  );
}

/** An empty cell comes before any other. CPython: cell_compare_impl. */
function compareContents(rt: Runtime, left: Ref, right: Ref, comparison: number): Outcome {
  if (left !== NULL && right !== NULL) return rt.compare(left, right, comparison);
  const difference = Number(right === NULL) - Number(left === NULL);
  return newBool(rt, comparisonHolds(difference, comparison));
}
