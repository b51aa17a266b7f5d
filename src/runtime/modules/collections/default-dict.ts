/** `collections.defaultdict`. CPython 3.13, Modules/_collectionsmodule.c, defdict_*. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newCalledDict, updateFromObject } from "../../objects/dict/dict-methods.ts";
import { newDictView } from "../../objects/dict/dict-view.ts";
import { raiseKeyError } from "../../objects/exceptions/key-error.ts";
import { filled } from "../../objects/filled-object.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import {
  type CallArguments,
  type Outcome,
  type Runtime,
  resolve,
  type Steps,
} from "../../objects/runtime.ts";
import { showOnce } from "../../objects/show-once.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Word of defdictobject behind the dictionary's. */
const FACTORY = 12;

/** Borrowed; None where there is none. */
function factoryOf(rt: Runtime, self: Ref): Ref {
  const factory = rt.heap.words[self + FACTORY] as number;
  return factory === NULL ? rt.none : factory;
}

/** CPython: defdict_init. */
function* initialize(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const [factory = NULL, ...rest] = args.positional;
  if (factory !== NULL && factory !== rt.none && !rt.isCallable(factory)) {
    rt.raise(rt.types.TypeError, "first argument must be callable or None");
  }
  const old = rt.heap.words[self + FACTORY] as number;
  rt.heap.words[self + FACTORY] = factory === NULL ? NULL : newReference(rt, factory);
  if (old !== NULL) rt.own(old);
  const { init } = rt.types.dict.slots;
  if (init !== undefined) yield* resolve(init(rt, self, { positional: rest, keywords: args.keywords }));
  if (old !== NULL) rt.heap.decref(rt.disown(old));
  return NULL;
}

/** A new object of the same class and factory, from `content`. CPython: new_defdict. */
function remake(rt: Runtime, self: Ref, content: Ref): Steps<Ref> {
  return rt.call(rt.typeOf(self).ref, [factoryOf(rt, self), content]);
}

function* missing(rt: Runtime, self: Ref, key: Ref): Steps<Ref> {
  const factory = factoryOf(rt, self);
  if (factory === rt.none) raiseKeyError(rt, key);
  const value = rt.own(yield* rt.call(factory, []));
  yield* resolve(rt.setItem(self, key, value));
  return rt.disown(value);
}

/** `defaultdict(<class 'list'>, {...})`. A factory that is shown already is `...`. CPython: defdict_repr. */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const reprOfDict = rt.types.dict.slots.repr as NonNullable<TypeObject["slots"]["repr"]>;
  const content = rt.own(yield* resolve(reprOfDict(rt, self)));
  const factory = yield* factoryText(rt, rt.heap.words[self + FACTORY] as number);
  const text = `${shortTypeName(rt.typeOf(self))}(${factory}, ${rt.strValue(content)})`;
  rt.heap.decref(rt.disown(content));
  return rt.newStr(text);
}

function* factoryText(rt: Runtime, factory: Ref): Steps<string> {
  if (factory === NULL) return "None";
  const shown = rt.own(yield* showOnce(rt, factory, "...", () => resolve(rt.repr(factory))));
  const text = rt.strValue(shown);
  rt.heap.decref(rt.disown(shown));
  return text;
}

/** `|`: the class and factory of the operand that is a defaultdict. CPython: defdict_or. */
function* unite(rt: Runtime, type: TypeObject, left: Ref, right: Ref): Steps<Ref> {
  const isLeft = rt.isInstance(left, type);
  const self = isLeft ? left : right;
  if (!rt.isInstance(isLeft ? right : left, rt.types.dict)) return rt.notImplemented;
  const result = rt.own(yield* remake(rt, self, left));
  yield* updateFromObject(rt, result, right);
  return rt.disown(result);
}

/** `(type, (factory,), None, None, iterator)` */
function* reduce(rt: Runtime, self: Ref): Steps<Ref> {
  const factory = factoryOf(rt, self);
  const items = rt.own(newDictView(rt, rt.types.dictItems, self));
  const iterator = yield* resolve(rt.iterate(items));
  rt.heap.decref(rt.disown(items));
  const args =
    factory === rt.none ? newReference(rt, rt.emptyTuple) : rt.newTupleOf([newReference(rt, factory)]);
  const none = (): Ref => newReference(rt, rt.none);
  return rt.newTupleOf([newReference(rt, rt.typeOf(self).ref), args, none(), none(), iterator]);
}

function defineMemory(rt: Runtime, type: TypeObject): void {
  const base = rt.types.dict.slots;
  const { slots } = type;
  slots.traverse = (_, ref, visit) => {
    const factory = rt.heap.words[ref + FACTORY] as number;
    if (factory !== NULL) visit(factory);
    base.traverse?.(rt, ref, visit);
  };
  slots.clear = (_, ref) => {
    clearField(rt, ref, FACTORY);
    base.clear?.(rt, ref);
  };
  slots.deallocate = (_, ref) => {
    rt.gc.untrack(ref);
    clearField(rt, ref, FACTORY);
    base.deallocate?.(rt, ref);
  };
}

export function defineDefaultDict(m: Interpreter): TypeObject {
  return m.defineType({
    name: "collections.defaultdict",
    layout: "defaultdict",
    base: m.types.dict,
    operators: ["or"],
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  const { slots } = type;
  defineMemory(m, type);
  slots.construct = (_, made, args): Outcome => {
    const dict = newCalledDict(m, made);
    return made.isHeapType ? dict : filled(m, dict, () => initialize(m, dict, args));
  };
  slots.init = (_, self, args) => initialize(m, self, args);
  slots.repr = (_, self) => repr(m, self);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? unite(m, type, left, right) : m.notImplemented;
  m.addMember(
    type,
    "default_factory",
    (_, self) => newReference(m, factoryOf(m, self)),
    (_, self, value) => {
      setField(m, self, FACTORY, value === NULL ? NULL : newReference(m, value));
      return NULL;
    },
  );
  const copy = native("copy", "()", (_, self) => remake(m, self, self));
  m.addMethods(type, [
    native("__missing__", "(key, /)", (_, self, key) => missing(m, self, key)),
    copy,
    { ...copy, name: "__copy__" },
    native("__reduce__", "()", (_, self) => reduce(m, self)),
  ]);
  m.addClassGetItem(type);
}
