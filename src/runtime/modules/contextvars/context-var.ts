/** `contextvars.ContextVar`: a name whose value depends on the current context. CPython: Python/context.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { finishHash, hashPointer } from "../../objects/hash.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, refuseChange } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { mayBeTracked } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Contexts } from "./context.ts";
import { TokenField, type Tokens } from "./token.ts";

/** Words of PyContextVar. */
const enum VariableField {
  NAME = 4,
  DEFAULT = 6,
  HASH = 14,
  HASH_HIGH = 15,
}

export class ContextVariables {
  readonly type: TypeObject;

  constructor(
    readonly m: Interpreter,
    readonly contexts: Contexts,
    readonly tokens: Tokens,
  ) {
    this.type = m.defineType({
      name: `${m.profile.library.contextTypesAreIn}ContextVar`,
      layout: "context_var",
      isBaseType: false,
      define: (type) => this.#define(type),
    });
    contexts.isVariable = (ref) => m.typeOf(ref) === this.type;
    tokens.reset = (token) => this.#reset(tokens.variableOf(token), token);
  }

  #define(type: TypeObject): void {
    const { m } = this;
    const { slots } = type;
    defineRecord(type, [VariableField.NAME, VariableField.DEFAULT]);
    slots.construct = (_, made, args) => m.callBound(this.#creator, made.ref, args);
    slots.repr = (_, self) => this.#repr(self);
    slots.hash = (_, self) => {
      m.hashHigh = m.heap.words[self + VariableField.HASH_HIGH] as number;
      return m.heap.words[self + VariableField.HASH] as number;
    };
    m.addMember(
      type,
      "name",
      (_, self) => newReference(m, m.heap.words[self + VariableField.NAME] as number),
      () => refuseChange(m),
    );
    m.addMethods(type, [
      native("get", "(default=<unrepresentable>, /)", (_, self, fallback) => this.#get(self, fallback)),
      native("set", "(value, /)", (_, self, value) => this.#set(self, value)),
      native("reset", "(token, /)", (_, self, token) => this.#reset(self, token)),
    ]);
    m.addClassMethods(type, [
      native("__class_getitem__", "(object, /)", (_, cls, item) =>
        m.call(m.types.genericAlias.ref, [cls, item]),
      ),
    ]);
  }

  readonly #creator = native("ContextVar", "(name, /, *, default=None)", (_, __, name, fallback) =>
    this.#construct(name, fallback),
  );

  *#construct(name: Ref, fallback: Ref): Steps<Ref> {
    const { m, type } = this;
    if (!m.isInstance(name, m.types.str)) {
      m.raise(m.types.TypeError, "context variable name must be a str");
    }
    const low = yield* resolve(m.hash(name));
    const high = m.hashHigh;
    const ref = newObject(m, type, type.basicBytes);
    const { words } = m.heap;
    words.fill(NULL, ref + VariableField.NAME, ref + (type.basicBytes >> 2));
    words[ref + VariableField.NAME] = newReference(m, name);
    if (fallback !== NULL) words[ref + VariableField.DEFAULT] = newReference(m, fallback);
    // contextvar_generate_hash
    const ofAddress = hashPointer(addressOf(ref), m);
    words[ref + VariableField.HASH] = finishHash(ofAddress ^ low, m.hashHigh ^ high, m);
    words[ref + VariableField.HASH_HIGH] = m.hashHigh;
    if (fallback !== NULL && mayBeTracked(m, fallback)) m.gc.track(ref);
    return ref;
  }

  *#repr(self: Ref): Steps<Ref> {
    const { m } = this;
    const { words } = m.heap;
    const name = yield* m.reprText(words[self + VariableField.NAME] as number);
    const fallback = m.heap.words[self + VariableField.DEFAULT] as number;
    const shown = fallback === NULL ? "" : ` default=${yield* m.reprText(fallback)}`;
    return m.newStr(`<ContextVar name=${name}${shown} at ${m.addressText(self)}>`);
  }

  *#get(self: Ref, fallback: Ref): Steps<Ref> {
    const { m } = this;
    const found = yield* this.contexts.find(this.contexts.current(), self);
    if (found !== NULL) return found;
    const own = m.heap.words[self + VariableField.DEFAULT] as number;
    if (fallback !== NULL) return newReference(m, fallback);
    if (own !== NULL) return newReference(m, own);
    return m.raiseObject(yield* m.call(m.types.LookupError.ref, [self]));
  }

  *#set(self: Ref, value: Ref): Steps<Ref> {
    const { m, contexts } = this;
    const context = contexts.current();
    const old = yield* contexts.find(context, self);
    const token = m.own(this.tokens.newToken(context, self, old));
    yield* contexts.set(context, self, value);
    return m.disown(token);
  }

  *#reset(self: Ref, token: Ref): Steps<Ref> {
    const { m, contexts, tokens } = this;
    const { words } = m.heap;
    if (m.typeOf(token) !== tokens.type) {
      m.raise(m.types.TypeError, `expected an instance of Token, got ${yield* m.reprText(token)}`);
    }
    const context = contexts.current();
    const problem =
      words[token + TokenField.IS_USED] === 1
        ? "has already been used once"
        : words[token + TokenField.VARIABLE] !== self
          ? "was created by a different ContextVar"
          : words[token + TokenField.CONTEXT] !== context
            ? "was created in a different Context"
            : undefined;
    if (problem !== undefined) {
      const kind = problem.startsWith("has") ? m.types.RuntimeError : m.types.ValueError;
      m.raise(kind, `${yield* m.reprText(token)} ${problem}`);
    }
    words[token + TokenField.IS_USED] = 1;
    const old = words[token + TokenField.OLD_VALUE] as number;
    if (old === NULL) yield* contexts.remove(context, self);
    else yield* contexts.set(context, self, old);
    return m.none;
  }
}
