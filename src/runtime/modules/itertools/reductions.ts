/**
 * `__reduce__` and `__setstate__` of the iterators, which `copy` and `pickle` use; the versions from 3.14 on have
 * neither (Modules/itertoolsmodule.c). 3.12 and 3.13 say so.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { classOf, newReduction } from "../../objects/reduction.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { tupleToArray } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Puts an iterator into a state; raises what is wrong with it. */
export type StateSetter = (m: Interpreter, self: Ref, state: Ref) => Steps<void>;

/** Gives the type both methods, the second where it has a state. */
export function addReduction(
  m: Interpreter,
  type: TypeObject,
  reduce: (self: Ref) => Outcome,
  setState?: StateSetter,
): void {
  if (!m.profile.values.itertoolsReduce) return;
  const warns = m.profile.values.itertoolsReduceWarns;
  const methods = [
    native("__reduce__", "()", (_, self) => (warns ? afterWarning(m, () => reduce(self)) : reduce(self))),
  ];
  if (setState !== undefined) {
    methods.push(
      native("__setstate__", "(state, /)", (_, self, state) => {
        const put = (): Steps<Ref> => set(m, self, state, setState);
        return warns ? afterWarning(m, put) : put();
      }),
    );
  }
  m.addMethods(type, methods);
}

/** ITERTOOL_PICKLE_DEPRECATION */
function* afterWarning(m: Interpreter, then: () => Outcome): Steps<Ref> {
  yield* m.warn(
    m.types.DeprecationWarning,
    "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.",
  );
  return yield* resolve(then());
}

function* set(m: Interpreter, self: Ref, state: Ref, setState: StateSetter): Steps<Ref> {
  yield* setState(m, self, state);
  return m.none;
}

/** `(type, args)` or `(type, args, state)`: `args` borrowed, `state` taken over, NULL for none. */
export function reduceTo(m: Interpreter, self: Ref, args: readonly Ref[], state: Ref = NULL): Ref {
  const owned = args.map((each) => newReference(m, each));
  return newReduction(m, classOf(m, self), owned, state === NULL ? undefined : state);
}

/** A tuple of these references, which are borrowed. */
export function tupleOf(m: Interpreter, items: readonly Ref[]): Ref {
  return m.newTupleOf(items.map((each) => newReference(m, each)));
}

/** The items of a state of `least` to `most` items, borrowed (PyArg_ParseTuple). */
export function stateItems(m: Interpreter, state: Ref, least: number, most = least): readonly Ref[] {
  if (!m.isInstance(state, m.types.tuple)) m.raise(m.types.TypeError, "state is not a tuple");
  const items = tupleToArray(m, state);
  if (items.length >= least && items.length <= most) return items;
  const bound = least === most ? "exactly " : items.length < least ? "at least " : "at most ";
  const limit = items.length < least ? least : most;
  const noun = limit === 1 ? "argument" : "arguments";
  m.raise(m.types.TypeError, `function takes ${bound}${limit} ${noun} (${items.length} given)`);
}
