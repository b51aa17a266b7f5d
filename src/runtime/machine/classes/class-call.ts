/** Calling a class: making an instance and running its `__init__` (`type_call` and `object_new` of CPython 3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { CACHE_WORDS } from "../../objects/functions/code.ts";
import { functionCode } from "../../objects/functions/function.ts";
import { withHeldArguments } from "../../objects/functions/held-arguments.ts";
import { newInstance } from "../../objects/instance.ts";
import { newReference } from "../../objects/plain-data.ts";
import {
  type CallArguments,
  type Outcome,
  type Runtime,
  resolve,
  type Steps,
} from "../../objects/runtime.ts";
import { iterableToArray, releaseAll } from "../../objects/sequences/sequence.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { enterFunction } from "../call.ts";
import type { Frame } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";

/**
 * The short way for `C(...)` on the stack: a plain instance and a plain Python `__init__` that takes just these
 * arguments. True when the `__init__` is now current. The cache of the CALL keeps the version of the class for
 * which `__init__` was found.
 */
export function enterInit(m: Machine, frame: Frame, callee: Ref, calleeSlot: Ref, argc: number): boolean {
  const { heap } = m;
  if (!m.profile.classCallsMoveArguments) return false;
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
  m.checkDepth(frame.depth + 1);
  const instance = newInstance(m, type);
  heap.words[instance] = 2;
  heap.words[calleeSlot + 2] = instance;
  const initFrame = enterFunction(m, frame, init, code, calleeSlot + 2, argc + 1);
  initFrame.instance = instance;
  // The instance holds the class from here on (CALL_ALLOC_AND_ENTER_INIT, `Py_DECREF(tp)`).
  heap.words[calleeSlot] = newReference(m, m.none);
  heap.decref(callee);
  frame.sp = calleeSlot + 2;
  return true;
}

/**
 * The Python `__init__` of a class whose instances come from `object.__new__` and keep their attributes as values, not
 * in slots only (get_init_for_simple_managed_python_class, 3.13).
 */
function plainInit(m: Machine, type: TypeObject): Ref {
  const keepsValues = type.places.inlineValues !== undefined || type.places.values !== undefined;
  const isPlain =
    type.isHeapType &&
    !type.isAbstract &&
    keepsValues &&
    type.slots.construct === m.types.object.slots.construct;
  if (!isPlain) return NULL;
  const init = lookupOnType(m, type, m.name("__init__"));
  return init !== NULL && m.typeOf(init).id === TypeId.FUNCTION ? init : NULL;
}

/** `C(...)` in general. */
export function callClass(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  const makesClass = type === m.types.type;
  if (makesClass) {
    const given = args.positional.length;
    if (given === 1 && args.keywords === undefined) {
      const { ref } = m.typeOf(args.positional[0] as Ref);
      m.heap.incref(ref);
      return ref;
    }
    if (given !== 3) m.raise(m.types.TypeError, "type() takes 1 or 3 arguments");
  }
  // With three arguments type_vectorcall, too, goes through a tuple.
  const isByTuple = makesClass || type.isHeapType || !m.profile.vectorcallTypes.has(type.name);
  if (!isByTuple || !hasArguments(args)) return create(m, type, args);
  return withHeldArguments(m, args, (held) => create(m, type, held));
}

function create(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  return type.isHeapType ? instantiate(m, type, args) : m.constructBuiltin(type, args);
}

function* instantiate(m: Machine, type: TypeObject, args: CallArguments): Steps<Ref> {
  const instance = m.own(yield* resolve(m.constructBuiltin(type, args)));
  const made = m.typeOf(instance);
  if (!made.isSubtypeOf(type)) return m.disown(instance);
  const { init } = made.slots;
  if (init !== undefined) yield* resolve(init(m, instance, args));
  return m.disown(instance);
}

/** `object.__new__`: superfluous arguments are wrong unless somebody else takes them (`object_new`). */
export function constructObject(m: Machine, type: TypeObject, args: CallArguments): Outcome {
  if (hasArguments(args)) {
    const { object } = m.types;
    if (type.slots.construct !== object.slots.construct) {
      m.raise(m.types.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (type.slots.init === object.slots.init) {
      m.raise(m.types.TypeError, `${type.name}() takes no arguments`);
    }
  }
  if (type.isAbstract) return refuseAbstract(m, type);
  return newInstance(m, type);
}

/** `object.__init__`, likewise (`object_init`). Returns NULL. */
export function initializeObject(rt: Runtime, self: Ref, args: CallArguments): Ref {
  if (!hasArguments(args)) return NULL;
  const { object } = rt.types;
  const type = rt.typeOf(self);
  if (type.slots.init !== object.slots.init) {
    rt.raise(rt.types.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (type.slots.construct === object.slots.construct) {
    rt.raise(
      rt.types.TypeError,
      `${type.name}.__init__() takes exactly one argument (the instance to initialize)`,
    );
  }
  return NULL;
}

function hasArguments(args: CallArguments): boolean {
  return args.positional.length > 0 || (args.keywords?.size ?? 0) > 0;
}

/** Names the abstract methods, sorted. Never returns. */
function* refuseAbstract(m: Machine, type: TypeObject): Steps<Ref> {
  const methods = dictGetStr(m, type.namespace, m.name("__abstractmethods__"));
  const items = yield* iterableToArray(m, methods);
  const names = items.map((item) => m.strValue(item)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  releaseAll(m, items);
  const plural = names.length === 1 ? "" : "s";
  const quote = m.profile.values.quotesAbstractMethods ? "'" : "";
  const listed = names.join(`${quote}, ${quote}`);
  const without = m.profile.values.quotesAbstractMethods ? "without an implementation for" : "with";
  return m.raise(
    m.types.TypeError,
    `Can't instantiate abstract class ${type.name} ${without} abstract method${plural} ${quote}${listed}${quote}`,
  );
}
