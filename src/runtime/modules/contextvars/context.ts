/**
 * `contextvars.Context`: the values of context variables, and which context is the current one. CPython:
 * Python/context.c, context_* and PyContext_*.
 *
 * DIVERGES: values are in a dict that contexts share until one of them changes it, where CPython has a tree that
 * shares its branches (Python/hamt.c): other sizes, and items come in the order in which they were set.
 */
import { invariant } from "../../../base/invariant.ts";
import { Comparison } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictContains, dictDelete, dictGet, dictLength, dictSet, newDict } from "../../objects/dict/dict.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { raiseUnhashable } from "../../objects/sequences/list-methods.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of PyContext. */
const enum ContextField {
  PREVIOUS = 4,
  VARIABLES = 6,
  WEAKREFS = 8,
  IS_ENTERED = 10,
}

export class Contexts {
  readonly type: TypeObject;
  /** Whether something is a ContextVar. */
  isVariable: (ref: Ref) => boolean = () => false;
  /** The contexts that the running thread has entered, owned; the last one is current. */
  readonly #entered: Ref[] = [];

  constructor(readonly m: Interpreter) {
    m.heldArrays.add(this.#entered);
    m.threads.ownArrays.push(this.#entered);
    this.type = m.defineType({
      name: `${m.profile.library.contextTypesAreIn}Context`,
      layout: "context",
      isBaseType: false,
      define: (type) => this.#define(type),
    });
  }

  /** The current context, borrowed; the first one is made when it is needed. */
  current(): Ref {
    if (this.#entered.length === 0) {
      const first = this.newContext(newDict(this.m));
      this.#enter(first);
      this.m.heap.decref(first);
    }
    return this.#entered.at(-1) as Ref;
  }

  /** The value of a variable, a new reference; NULL for none. */
  *find(context: Ref, variable: Ref): Steps<Ref> {
    return yield* resolve(dictGet(this.m, this.#variables(context), variable));
  }

  *set(context: Ref, variable: Ref, value: Ref): Steps<void> {
    yield* resolve(dictSet(this.m, yield* this.#ownVariables(context), variable, value));
  }

  *remove(context: Ref, variable: Ref): Steps<void> {
    yield* resolve(dictDelete(this.m, yield* this.#ownVariables(context), variable));
  }

  /** What native code keeps under a variable in the current context: borrowed, NULL for none. */
  valueOf(variable: Ref): Ref {
    const found = atOnce(dictGet(this.m, this.#variables(this.current()), variable));
    this.m.heap.decrefIfAny(found);
    return found;
  }

  /** Keeps something under a variable of native code in the current context. */
  keep(variable: Ref, value: Ref): void {
    const context = this.current();
    if ((this.m.heap.words[this.#variables(context)] as number) > 1) {
      const copy = atOnce(dictCopy(this.m, this.#variables(context)));
      setField(this.m, context, ContextField.VARIABLES, copy);
    }
    atOnce(dictSet(this.m, this.#variables(context), variable, value));
  }

  copy(context: Ref): Ref {
    return this.newContext(newReference(this.m, this.#variables(context)));
  }

  /** With a dict of values, which it takes over. */
  newContext(variables: Ref, type = this.type): Ref {
    const { m } = this;
    const ref = newObject(m, type, type.basicBytes);
    m.heap.words.fill(NULL, ref + ContextField.PREVIOUS, ref + (type.basicBytes >> 2));
    m.heap.words[ref + ContextField.VARIABLES] = variables;
    m.gc.track(ref);
    return ref;
  }

  #variables(context: Ref): Ref {
    return this.m.heap.words[context + ContextField.VARIABLES] as number;
  }

  /** The values of a context where they may be changed: a copy when somebody else looks at them, too. */
  *#ownVariables(context: Ref): Steps<Ref> {
    const shared = this.#variables(context);
    if ((this.m.heap.words[shared] as number) === 1) return shared;
    const copy = yield* resolve(dictCopy(this.m, shared));
    setField(this.m, context, ContextField.VARIABLES, copy);
    return copy;
  }

  #enter(context: Ref): void {
    this.m.heap.words[context + ContextField.IS_ENTERED] = 1;
    this.#entered.push(newReference(this.m, context));
  }

  #leave(): void {
    const context = this.#entered.pop() as Ref;
    this.m.heap.words[context + ContextField.IS_ENTERED] = 0;
    this.m.heap.decref(context);
  }

  #define(type: TypeObject): void {
    const { m } = this;
    const { slots } = type;
    defineRecord(type, [ContextField.PREVIOUS, ContextField.VARIABLES]);
    slots.construct = (_, made, args) => this.#construct(made, args);
    slots.hash = raiseUnhashable;
    slots.length = (_, self) => dictLength(m.heap, this.#variables(self));
    slots.iterate = (_, self) => m.iterate(this.#variables(self));
    slots.contains = (_, self, key) => dictContains(m, this.#variables(self), this.#checkKey(key));
    slots.getItem = (_, self, key) => m.getItem(this.#variables(self), this.#checkKey(key));
    slots.compare = (_, self, other, comparison) => {
      const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
      if (!isEquality || m.typeOf(other) !== type) return m.notImplemented;
      return m.compare(this.#variables(self), this.#variables(other), comparison);
    };
    m.addMethods(type, [
      nativeVariadic("run", "(callable, *args, **kwargs)", (_, self, args) => this.#run(self, args)),
      native("copy", "()", (_, self) => this.copy(self)),
      native("get", "(key, default=None, /)", (_, self, key, fallback) => this.#get(self, key, fallback)),
      native("keys", "()", (_, self) => this.#iterateOver(self, "keys")),
      native("values", "()", (_, self) => this.#iterateOver(self, "values")),
      native("items", "()", (_, self) => this.#iterateOver(self, "items")),
    ]);
  }

  #construct(type: TypeObject, { positional, keywords }: CallArguments): Ref {
    if (positional.length > 0 || (keywords?.size ?? 0) > 0) {
      this.m.raise(this.m.types.TypeError, "Context() does not accept any arguments");
    }
    return this.newContext(newDict(this.m), type);
  }

  #checkKey(key: Ref): Ref {
    if (this.isVariable(key)) return key;
    const { m } = this;
    const shown = m.typeOf(key).slots.repr?.(m, key);
    const text = typeof shown === "number" ? m.strValue(shown) : m.typeOf(key).name;
    if (typeof shown === "number") m.heap.decref(shown);
    return m.raise(m.types.TypeError, `a ContextVar key was expected, got ${text}`);
  }

  *#get(self: Ref, key: Ref, fallback: Ref): Steps<Ref> {
    const found = yield* this.find(self, this.#checkKey(key));
    if (found !== NULL) return found;
    return newReference(this.m, fallback === NULL ? this.m.none : fallback);
  }

  /** An iterator over what the context holds now. */
  *#iterateOver(self: Ref, part: string): Steps<Ref> {
    const { m } = this;
    const view = m.own(yield* m.callSpecial(this.#variables(self), part, []));
    const iterator = yield* resolve(m.iterate(view));
    m.heap.decref(m.disown(view));
    return iterator;
  }

  *#run(self: Ref, { positional, keywords }: CallArguments): Steps<Ref> {
    const { m } = this;
    const [callable, ...rest] = positional;
    if (callable === undefined) {
      return m.raise(m.types.TypeError, "run() missing 1 required positional argument");
    }
    if (m.heap.words[self + ContextField.IS_ENTERED] === 1) {
      const shown = yield* m.reprText(self);
      m.raise(m.types.RuntimeError, `cannot enter context: ${shown} is already entered`);
    }
    this.current();
    this.#enter(self);
    try {
      return yield* m.call(callable, rest, keywords);
    } finally {
      this.#leave();
    }
  }
}

/** Hashing and comparing variables runs no Python code. */
function atOnce(outcome: Outcome): Ref {
  invariant(typeof outcome === "number", "variables are looked up at once");
  return outcome;
}
