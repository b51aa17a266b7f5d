/** Calling a class: making an instance and running its `__init__` (`type_call`). */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { CACHE_WORDS } from "../objects/code.ts";
import { functionCode } from "../objects/function.ts";
import { newInstance } from "../objects/instance.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { lookupOnType } from "./attributes.ts";
import { enterFunction, frameForCall } from "./call.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/**
 * The short way for `C(...)` on the stack: a plain instance and a plain Python `__init__` that takes just these
 * arguments. True when the `__init__` is now current. The cache of the CALL keeps the version of the class for
 * which `__init__` was found.
 */
export function enterInit(m: Machine, frame: Frame, callee: Ref, calleeSlot: Ref, argc: number): boolean {
  const { heap } = m;
  if (frame.generator !== NULL || !m.profile.classCallsMoveArguments) return false;
  const type = m.typeByRef(callee);
  const { caches } = frame.code;
  const at = (frame.ip - 1) * CACHE_WORDS;
  if (caches[at] !== heap.typeVersions[type.id]) {
    const found = plainInit(m, type);
    if (found === NULL) return false;
    caches[at] = heap.typeVersions[type.id] as number;
    caches[at + 1] = found;
    // The first call through an instruction goes the general way, which holds the arguments in a tuple.
    return false;
  }
  const init = caches[at + 1] as number;
  const code = functionCode(m, init);
  if (!code.isSimple || code.isGenerator || code.unit.argCount !== argc + 1) return false;
  const instance = newInstance(m, type);
  heap.words[instance] = 2;
  heap.words[calleeSlot + 2] = instance;
  const initFrame = enterFunction(m, frame, init, code, calleeSlot + 2);
  initFrame.instance = instance;
  frame.sp = calleeSlot + 2;
  return true;
}

/** The Python `__init__` of a class whose instances come from `object.__new__` and whose metaclass is `type`. */
function plainInit(m: Machine, type: TypeObject): Ref {
  const isPlain =
    type.isHeapType &&
    type.slots.construct === m.types.object.slots.construct &&
    m.typeOf(type.ref) === m.types.type;
  if (!isPlain) return NULL;
  const create = lookupOnType(m, type, m.name("__new__"));
  if (create !== NULL && m.isStaticMethodOfPython(create)) return NULL;
  const init = lookupOnType(m, type, m.name("__init__"));
  return init !== NULL && m.typeOf(init).id === TypeId.FUNCTION ? init : NULL;
}

/** `C(...)` in general: a result, steps, or the frame of a plain `__init__`. */
export function callClass(m: Machine, type: TypeObject, args: CallArguments): Outcome | Frame {
  if (type === m.types.type && args.positional.length === 1 && args.keywords === undefined) {
    const { ref } = m.typeOf(args.positional[0] as Ref);
    m.heap.incref(ref);
    return ref;
  }
  const isByTuple = type.isHeapType || !m.profile.vectorcallTypes.has(type.name);
  if (!isByTuple || args.positional.length === 0) return create(m, type, args);
  return createByTuple(m, type, args);
}

function create(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  return type.isHeapType ? instantiate(m, type, args) : m.constructBuiltin(type, args);
}

/** `_PyObject_MakeTpCall`: a tuple holds the arguments during the call, and an exception keeps it. */
function createByTuple(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  const tuple = m.newTupleOf(args.positional.map((ref) => newReference(m, ref)));
  let made: Outcome;
  try {
    made = create(m, type, { ...args, tuple });
  } catch (error) {
    m.heap.decref(tuple);
    throw error;
  }
  if (typeof made !== "number") return releaseAfter(m, m.own(tuple), made);
  m.heap.decref(tuple);
  return made;
}

function* releaseAfter(m: Machine, tuple: Ref, steps: Steps<Ref>): Steps<Ref> {
  const made = yield* steps;
  m.heap.decref(m.disown(tuple));
  return made;
}

function* instantiate(m: Machine, type: TypeObject, args: CallArguments): Steps<Ref> {
  const instance = m.own(yield* makeInstance(m, type, args));
  if (!m.typeOf(instance).isSubtypeOf(type)) return m.disown(instance);
  const init = lookupOnType(m, m.typeOf(instance), m.name("__init__"));
  if (init !== NULL && m.typeOf(init).id === TypeId.FUNCTION) {
    const call = { positional: [instance, ...args.positional], keywords: args.keywords };
    const result = yield frameForCall(m, init, call);
    if (result !== m.none) {
      const got = m.typeOf(result).name;
      m.heap.decref(result);
      m.raise(m.types.TypeError, `__init__() should return None, not '${got}'`);
    }
  } else {
    const slot = m.typeOf(instance).slots.init;
    if (slot !== undefined) yield* resolve(slot(m, instance, args));
  }
  return m.disown(instance);
}

function* makeInstance(m: Machine, type: TypeObject, args: CallArguments): Steps<Ref> {
  const custom = lookupOnType(m, type, m.name("__new__"));
  if (custom !== NULL && m.isStaticMethodOfPython(custom)) {
    const positional = [type.ref, ...args.positional];
    return yield* m.call(m.unwrapStaticMethod(custom), positional, args.keywords);
  }
  return yield* resolve(m.constructBuiltin(type, args));
}

/** `object.__new__` with `object_init`'s check of superfluous arguments. */
export function constructObject(m: Machine, type: TypeObject, args: CallArguments): Ref {
  const given = args.positional.length + (args.keywords?.size ?? 0);
  if (given > 0) {
    const init = lookupOnType(m, type, m.name("__init__"));
    const hasInit = init !== NULL && m.typeOf(init).id === TypeId.FUNCTION;
    if (!hasInit) m.raise(m.types.TypeError, `${type.name}() takes no arguments`);
  }
  return newInstance(m, type);
}
