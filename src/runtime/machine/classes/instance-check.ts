/**
 * `isinstance` and `issubclass`: tuples, unions, the hooks of metaclasses, and objects that only pretend to be
 * classes. Follows `PyObject_IsInstance` and its kin of CPython 3.13, Objects/abstract.c.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import { isProxyType } from "../../objects/weak-reference.ts";
import { isLibraryRunning } from "../imports/later-names.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";
import { boundMethod } from "./slot-wrappers.ts";

type Answer = boolean | Steps<boolean>;

/** `isinstance(ref, cls)`. */
export function isInstanceOf(m: Machine, ref: Ref, cls: Ref): Answer {
  if (m.typeOf(ref).ref === cls) return true;
  if (m.typeOf(cls).id === TypeId.TYPE) return realIsInstance(m, ref, cls);
  return isInstanceBySteps(m, ref, cls);
}

function* isInstanceBySteps(m: Machine, ref: Ref, cls: Ref): Steps<boolean> {
  const parts = partsOf(m, cls);
  if (parts !== undefined) {
    for (const part of parts) if (yield* resolve(isInstanceOf(m, ref, part))) return true;
    return false;
  }
  const answer = yield* askMetaclass(m, cls, "__instancecheck__", ref);
  return answer ?? (yield* resolve(realIsInstance(m, ref, cls)));
}

/** `issubclass(derived, cls)`. */
export function isSubclassOf(m: Machine, derived: Ref, cls: Ref): Answer {
  if (m.typeOf(cls).id === TypeId.TYPE) return derived === cls ? true : realIsSubclass(m, derived, cls);
  return isSubclassBySteps(m, derived, cls);
}

function* isSubclassBySteps(m: Machine, derived: Ref, cls: Ref): Steps<boolean> {
  const parts = partsOf(m, cls);
  if (parts !== undefined) {
    for (const part of parts) if (yield* resolve(isSubclassOf(m, derived, part))) return true;
    return false;
  }
  const answer = yield* askMetaclass(m, cls, "__subclasscheck__", derived);
  return answer ?? (yield* resolve(realIsSubclass(m, derived, cls)));
}

/** What a tuple or a union consists of. */
function partsOf(m: Machine, cls: Ref): readonly Ref[] | undefined {
  if (m.isInstance(cls, m.types.tuple)) return m.tupleItems(cls);
  const isUnion = m.typeOf(cls).id === TypeId.UNION;
  return isUnion && !m.profile.objects.unionsCheckThemselves ? m.unionParts(cls) : undefined;
}

/** The truth of what the hook of the type of `cls` answers; undefined without a hook. */
function* askMetaclass(m: Machine, cls: Ref, hook: string, ref: Ref): Steps<boolean | undefined> {
  const found = lookupOnType(m, m.typeOf(cls), m.name(hook));
  if (found === NULL) return undefined;
  const method = m.own(yield* boundMethod(m, cls, found));
  const answer = m.own(yield* m.call(method, [ref]));
  const truth = yield* resolve(m.isTrue(answer));
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(method));
  return truth;
}

/** `object_isinstance`: by type, else by what `__class__` says. */
export function realIsInstance(m: Machine, ref: Ref, cls: Ref): Answer {
  const type = m.typeOf(ref);
  if (!m.isClass(cls)) return isInstanceOfPretender(m, ref, cls);
  const expected = m.typeByRef(cls);
  if (type.isSubtypeOf(expected)) return true;
  // Only a class of the program, a proxy and, through 3.10, an alias can have another `__class__` than the type.
  const isAlias = type === m.types.genericAlias && !m.profile.objects.aliasesHaveOwnClass;
  const mayPretend = type.isHeapType || isProxyType(m, type) || (isAlias && !isLibraryRunning(m));
  return mayPretend ? isInstanceByClass(m, ref, cls) : false;
}

function* isInstanceByClass(m: Machine, ref: Ref, cls: Ref): Steps<boolean> {
  const said = yield* m.optionalAttribute(ref, m.name("__class__"));
  if (said === NULL) return false;
  const type = m.typeOf(ref);
  const answer = said !== type.ref && m.isClass(said) && m.typeByRef(said).isSubtypeOf(m.typeByRef(cls));
  m.heap.decref(said);
  return answer;
}

function* isInstanceOfPretender(m: Machine, ref: Ref, cls: Ref): Steps<boolean> {
  const message = m.profile.values.hasTypeUnions
    ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
    : "isinstance() arg 2 must be a type or tuple of types";
  yield* checkPretender(m, cls, message);
  const said = yield* m.optionalAttribute(ref, m.name("__class__"));
  if (said === NULL) return false;
  m.own(said);
  const answer = yield* isBelow(m, said, cls);
  m.heap.decref(m.disown(said));
  return answer;
}

/** `recursive_issubclass`. */
export function realIsSubclass(m: Machine, derived: Ref, cls: Ref): Answer {
  if (m.isClass(derived) && m.isClass(cls)) return m.typeByRef(derived).isSubtypeOf(m.typeByRef(cls));
  return isSubclassOfPretender(m, derived, cls);
}

function* isSubclassOfPretender(m: Machine, derived: Ref, cls: Ref): Steps<boolean> {
  yield* checkPretender(m, derived, "issubclass() arg 1 must be a class");
  const message = m.profile.values.hasTypeUnions
    ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
    : "issubclass() arg 2 must be a class or tuple of classes";
  if (m.typeOf(cls).id !== TypeId.UNION) yield* checkPretender(m, cls, message);
  return yield* isBelow(m, derived, cls);
}

/** `check_class`: anything with a tuple as `__bases__` will do. */
function* checkPretender(m: Machine, cls: Ref, message: string): Steps<void> {
  const bases = yield* basesOf(m, cls);
  if (bases === NULL) m.raise(m.types.TypeError, message);
  m.heap.decref(bases);
}

/** `abstract_get_bases`: a new reference, NULL when there is no tuple. */
function* basesOf(m: Machine, cls: Ref): Steps<Ref> {
  const bases = yield* m.optionalAttribute(cls, m.name("__bases__"));
  if (bases === NULL || m.isInstance(bases, m.types.tuple)) return bases;
  m.heap.decref(bases);
  return NULL;
}

/** `abstract_issubclass`. */
function* isBelow(m: Machine, derived: Ref, cls: Ref): Steps<boolean> {
  if (derived === cls) return true;
  const bases = yield* basesOf(m, derived);
  if (bases === NULL) return false;
  m.own(bases);
  let answer = false;
  m.enterRecursion("");
  try {
    for (const base of m.tupleItems(bases)) {
      answer = yield* isBelow(m, base, cls);
      if (answer) break;
    }
  } finally {
    m.leaveRecursion();
  }
  m.heap.decref(m.disown(bases));
  return answer;
}
