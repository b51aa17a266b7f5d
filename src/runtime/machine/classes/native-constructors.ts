/**
 * `__new__` of built-in types: a built-in method bound to the type, which looks whether the class that it is asked
 * to make is one that this type can make. Follows `tp_new_wrapper` of CPython 3.13, Objects/typeobject.c.
 */
import { dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { withHeldArguments } from "../../objects/functions/held-arguments.ts";
import { nativeVariadic } from "../../objects/functions/native-function.ts";
import { newNativeFunction } from "../../objects/native-object.ts";
import type { CallArguments, Outcome } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { slotConstruct } from "./slot-wrappers.ts";

const NO_ARGUMENTS: CallArguments = { positional: [], keywords: undefined };

/** Gives `type`, which makes its own instances, its `__new__`; call before slots are inherited. */
export function addConstructor(m: Machine, type: TypeObject): void {
  const name = m.name("__new__");
  if (type.slots.construct === undefined || dictGetStr(m, type.namespace, name) !== 0) return;
  // `Generic` makes its instances as its base does.
  if (type.slots.construct === type.base?.slots.construct) return;
  const construct = nativeVariadic("__new__", "(*args, **kwargs)", (_, __, args) => make(m, type, args));
  const fn = newNativeFunction(m, { ...construct, holdsArguments: true }, type.ref);
  dictSetStr(m, type.namespace, name, fn);
  m.heap.decref(fn);
}

function make(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  const [cls] = args.positional;
  if (cls === undefined) m.raise(m.types.TypeError, `${type.name}.__new__(): not enough arguments`);
  if (!m.isClass(cls)) {
    const got = m.typeOf(cls).name;
    m.raise(m.types.TypeError, `${type.name}.__new__(X): X is not a type object (${got})`);
  }
  const made = m.typeByRef(cls);
  if (!made.isSubtypeOf(type)) {
    const text = `${type.name}.__new__(${made.name}): ${made.name} is not a subtype of ${type.name}`;
    m.raise(m.types.TypeError, text);
  }
  const maker = makerOf(made);
  if (maker !== undefined && maker.slots.construct !== type.slots.construct) {
    const text = `${type.name}.__new__(${made.name}) is not safe, use ${maker.name}.__new__()`;
    m.raise(m.types.TypeError, text);
  }
  // Content is the business of `__init__`, which a call of the class would run.
  const isInitLater = !made.isHeapType && type !== m.types.type && m.hasOwnInit(type);
  if (isInitLater) return m.constructOf(type, made, NO_ARGUMENTS);
  const rest = { ...args, positional: args.positional.slice(1) };
  return withHeldArguments(m, rest, (held) => m.constructOf(type, made, held));
}

/** The nearest base whose instances are not made by a `__new__` of the program. */
function makerOf(type: TypeObject): TypeObject | undefined {
  let maker: TypeObject | undefined = type;
  while (maker !== undefined && maker.slots.construct === slotConstruct) maker = maker.base;
  return maker;
}
