/** `odict_keys`, `odict_values`, `odict_items`. CPython 3.13, Objects/odictobject.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../../objects/container-repr.ts";
import { DictViewField } from "../../objects/dict/dict-view.ts";
import { native } from "../../objects/functions/native-function.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { listFrom } from "../../objects/sequences/list.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { orderedItems } from "./ordered-dict-items.ts";
import { Gives, newOrderedIterator } from "./ordered-dict-iterator.ts";

export interface OrderedViews {
  readonly keys: TypeObject;
  readonly values: TypeObject;
  readonly items: TypeObject;
}

export function defineOrderedViews(m: Interpreter, iterator: TypeObject): OrderedViews {
  const define = (name: string, base: TypeObject, kind: number): TypeObject =>
    m.defineType({
      name,
      layout: "dictView",
      base,
      isBaseType: false,
      define: (type) => fillView(m, type, iterator, kind),
    });
  return {
    keys: define("odict_keys", m.types.dictKeys, Gives.KEYS),
    values: define("odict_values", m.types.dictValues, Gives.VALUES),
    items: define("odict_items", m.types.dictItems, Gives.ITEMS),
  };
}

function fillView(m: Interpreter, type: TypeObject, iterator: TypeObject, kind: number): void {
  const dictOf = (view: Ref): Ref => m.heap.words[view + DictViewField.DICT] as number;
  type.slots.iterate = (_, self) => newOrderedIterator(m, iterator, dictOf(self), kind);
  defineContainerRepr(type, {
    *parts(rt: Runtime, self: Ref): Generator<Part, void> {
      const items = rt.own(listFrom(rt, orderedItems(rt, dictOf(self), kind)));
      yield `${type.name}(`;
      yield items;
      yield ")";
      rt.heap.decref(rt.disown(items));
    },
    recursive: () => "...",
    holdsParts: false,
  });
  m.addMethods(type, [
    native("__reversed__", "()", (_, self) =>
      newOrderedIterator(m, iterator, dictOf(self), kind | Gives.REVERSED),
    ),
  ]);
}
