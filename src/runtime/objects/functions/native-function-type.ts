/** Built-in functions and methods as the program sees them. Follows Objects/methodobject.c (3.13). */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../dict/dict.ts";
import { hashPointer } from "../hash.ts";
import { NativeFunctionField, nativeFunctionOf } from "../native-object.ts";
import { newBool, newReference } from "../plain-data.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { resolve } from "../runtime.ts";
import { moduleDict } from "./module.ts";
import { native } from "./native-function.ts";

export function defineNativeFunctionType(rt: Runtime): void {
  const type = rt.types.nativeFunction;
  const ownerOf = (self: Ref): Ref => rt.heap.words[self + NativeFunctionField.SELF] as number;
  rt.addGetter(type, "__self__", (_, self) => {
    const owner = ownerOf(self);
    return newReference(rt, owner === NULL ? rt.none : owner);
  });
  rt.addGetter(type, "__name__", (_, self) => rt.newStr(nativeFunctionOf(rt, self).name));
  rt.addGetter(type, "__qualname__", (_, self) => qualname(rt, self, ownerOf(self)));
  rt.addGetter(type, "__module__", (_, self) => {
    const { madeIn } = nativeFunctionOf(rt, self);
    return madeIn === undefined ? moduleName(rt, ownerOf(self)) : rt.newStr(madeIn);
  });
  rt.addGetter(type, "__doc__", () => rt.none);
  rt.addGetter(type, "__text_signature__", (_, self) => rt.newStr(nativeFunctionOf(rt, self).signature));
  rt.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(rt, self, ownerOf(self)))]);
  type.slots.compare = (_, left, right, comparison) => {
    const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
    if (!isEquality || rt.typeOf(right) !== type || rt.typeOf(left) !== type) return rt.notImplemented;
    const isSame =
      ownerOf(left) === ownerOf(right) &&
      nativeFunctionOf(rt, left).name === nativeFunctionOf(rt, right).name;
    return newBool(rt, isSame === (comparison === Comparison.EQ));
  };
  type.slots.hash = (_, self) => {
    const owner = ownerOf(self);
    const own = hashPointer(addressOf(owner), rt);
    let name = 0;
    for (const character of nativeFunctionOf(rt, self).name) name = (name * 31 + character.charCodeAt(0)) | 0;
    return own ^ name;
  };
}

/** The name, for a bound method behind that of the class. CPython: meth_get__qualname__. */
function qualname(rt: Runtime, self: Ref, owner: Ref): Outcome {
  const { name } = nativeFunctionOf(rt, self);
  if (owner === NULL || rt.typeOf(owner) === rt.types.module) return rt.newStr(name);
  const isClass = rt.typeOf(owner).isSubtypeOf(rt.types.type);
  return behindClass(rt, isClass ? owner : rt.typeOf(owner).ref, name);
}

function* behindClass(rt: Runtime, type: Ref, name: string): Steps<Ref> {
  const found = yield* resolve(rt.getAttribute(type, rt.name("__qualname__")));
  const text = rt.strValue(found);
  rt.heap.decref(found);
  return rt.newStr(`${text}.${name}`);
}

/** The name where that says all, else what finds it. CPython: meth_reduce. */
function reduce(rt: Runtime, self: Ref, owner: Ref): Ref {
  const name = rt.newStr(nativeFunctionOf(rt, self).name);
  if (owner === NULL || rt.typeOf(owner) === rt.types.module) return name;
  return newReduction(rt, builtinNamed(rt, "getattr"), [newReference(rt, owner), name]);
}

function moduleName(rt: Runtime, owner: Ref): Ref {
  if (owner === NULL || rt.typeOf(owner) !== rt.types.module) return rt.none;
  const name = dictGetStr(rt, moduleDict(rt, owner), rt.name("__name__"));
  return newReference(rt, name === NULL ? rt.none : name);
}
