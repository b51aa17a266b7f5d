/**
 * `operator.methodcaller`. CPython 3.13, Modules/_operator.c, methodcaller_*. DIVERGES: the array that 3.13 makes at
 * the first call, to pass the arguments on, takes no memory here.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { addKeywords, keywordsOf } from "../../objects/dict/keyword-dict.ts";
import { addCallSignature } from "../../objects/functions/call-signature.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { refuseKeywords } from "../../objects/no-keywords.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { showOnce } from "../../objects/show-once.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of methodcallerobject. */
const enum MethodCaller {
  NAME = 4,
  ARGS = 6,
  /** A dict; NULL where there are none. */
  KEYWORDS = 8,
}

export function defineMethodCaller(m: Interpreter): TypeObject {
  return m.defineType({
    name: "operator.methodcaller",
    layout: "methodcaller",
    isBaseType: false,
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  defineRecord(type, [MethodCaller.NAME, MethodCaller.ARGS, MethodCaller.KEYWORDS]);
  type.slots.construct = (_, made, args) => construct(m, made, args);
  type.slots.call = (_, self, args) => {
    const [object] = args.positional;
    // methodcaller_vectorcall counts before it looks for names, methodcaller_call after.
    if (!m.profile.fields.methodcallerVectorcall) refuseKeywords(m, "methodcaller", args);
    if (object === undefined || args.positional.length !== 1) {
      m.raise(m.types.TypeError, `methodcaller expected 1 argument, got ${args.positional.length}`);
    }
    refuseKeywords(m, "methodcaller", args);
    return callMethod(m, self, object);
  };
  type.slots.repr = (_, self) => repr(m, type, self);
  addCallSignature(m, type, "(obj, /)");
  m.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(m, type, self))]);
}

function construct(m: Interpreter, type: TypeObject, args: CallArguments): Ref {
  const [name, ...rest] = args.positional;
  if (name === undefined) {
    m.raise(m.types.TypeError, "methodcaller needs at least one argument, the method name");
  }
  if (!m.isInstance(name, m.types.str)) m.raise(m.types.TypeError, "method name must be a string");
  const interned = m.intern(m.strValue(name));
  const tuple = m.newTupleOf(rest.map((each) => newReference(m, each)));
  const hasKeywords = args.keywords !== undefined && args.keywords.size > 0;
  const keywords = hasKeywords ? newDict(m) : NULL;
  if (hasKeywords) addKeywords(m, keywords, args);
  const self = newIterator(m, type);
  const { words } = m.heap;
  words[self + MethodCaller.NAME] = interned;
  words[self + MethodCaller.ARGS] = tuple;
  words[self + MethodCaller.KEYWORDS] = keywords;
  return self;
}

function* callMethod(m: Interpreter, self: Ref, object: Ref): Steps<Ref> {
  const { words } = m.heap;
  const method = m.own(yield* resolve(m.getAttribute(object, words[self + MethodCaller.NAME] as number)));
  const keywords = words[self + MethodCaller.KEYWORDS] as number;
  const named = keywords === NULL ? undefined : keywordsOf(m, keywords).keywords;
  const result = yield* m.call(method, m.tupleItems(words[self + MethodCaller.ARGS] as number), named);
  m.heap.decref(m.disown(method));
  return result;
}

/** `operator.methodcaller('name', 1, key=2)` */
function repr(m: Interpreter, type: TypeObject, self: Ref): Steps<Ref> {
  return showOnce(m, self, `${type.name}(...)`, function* () {
    const { words } = m.heap;
    const texts = [yield* m.reprText(words[self + MethodCaller.NAME] as number)];
    for (const arg of m.tupleItems(words[self + MethodCaller.ARGS] as number)) {
      texts.push(yield* m.reprText(arg));
    }
    const keywords = words[self + MethodCaller.KEYWORDS] as number;
    for (const { key, value } of keywords === NULL ? [] : dictEntries(m, keywords)) {
      texts.push(`${yield* m.strText(key)}=${yield* m.reprText(value)}`);
    }
    return m.newStr(`${type.name}(${texts.join(", ")})`);
  });
}

/** `(type, (name, *args))`, or a partial of the type where there are keywords. */
function* reduce(m: Interpreter, type: TypeObject, self: Ref): Steps<Ref> {
  const { words } = m.heap;
  const name = words[self + MethodCaller.NAME] as number;
  const args = words[self + MethodCaller.ARGS] as number;
  const keywords = words[self + MethodCaller.KEYWORDS] as number;
  const copies = (refs: readonly Ref[]): Ref => m.newTupleOf(refs.map((each) => newReference(m, each)));
  if (keywords === NULL) {
    return m.newTupleOf([newReference(m, type.ref), copies([name, ...m.tupleItems(args)])]);
  }
  const functools = yield* m.importModule("functools");
  const partial = m.own(yield* resolve(m.getAttribute(functools, m.name("partial"))));
  const maker = yield* m.call(partial, [type.ref, name], keywordsOf(m, keywords).keywords);
  m.heap.decref(m.disown(partial));
  return m.newTupleOf([maker, newReference(m, args)]);
}
