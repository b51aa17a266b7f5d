/** `contextvars.Token`: what `ContextVar.set` returns, to undo it. CPython: Python/context.c, token_*. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { raiseUnhashable } from "../../objects/sequences/list-methods.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of PyContextToken. */
export const enum TokenField {
  CONTEXT = 4,
  VARIABLE = 6,
  /** NULL where the variable had no value. */
  OLD_VALUE = 8,
  IS_USED = 10,
}

export class Tokens {
  readonly type: TypeObject;
  /** `Token.MISSING`, owned by the type's namespace. */
  readonly missing: Ref;
  /** `variable.reset(token)` */
  reset: (token: Ref) => Outcome = (token) => token;

  constructor(readonly m: Interpreter) {
    const missing = m.defineType({
      name: "Token.MISSING",
      layout: "context_token_missing",
      isBaseType: false,
      define: ({ slots }) => {
        slots.repr = () => m.newStr("<Token.MISSING>");
      },
    });
    this.missing = newObject(m, missing, missing.basicBytes);
    this.type = m.defineType({
      name: `${m.profile.library.contextTypesAreIn}Token`,
      layout: "context_token",
      isBaseType: false,
      define: (type) => this.#define(type),
    });
    m.heap.decref(this.missing);
  }

  /** Takes over `old`; the others are borrowed. */
  newToken(context: Ref, variable: Ref, old: Ref): Ref {
    const { m, type } = this;
    const ref = newObject(m, type, type.basicBytes);
    const { words } = m.heap;
    words.fill(NULL, ref + TokenField.CONTEXT, ref + (type.basicBytes >> 2));
    words[ref + TokenField.CONTEXT] = newReference(m, context);
    words[ref + TokenField.VARIABLE] = newReference(m, variable);
    words[ref + TokenField.OLD_VALUE] = old;
    m.gc.track(ref);
    return ref;
  }

  variableOf(token: Ref): Ref {
    return this.m.heap.words[token + TokenField.VARIABLE] as number;
  }

  #define(type: TypeObject): void {
    const { m } = this;
    const { slots } = type;
    defineRecord(type, [TokenField.CONTEXT, TokenField.VARIABLE, TokenField.OLD_VALUE]);
    slots.construct = () => m.raise(m.types.RuntimeError, "Tokens can only be created by ContextVars");
    slots.hash = raiseUnhashable;
    slots.repr = (_, self) => this.#repr(self);
    dictSetStr(m, type.namespace, m.name("MISSING"), this.missing);
    m.addGetter(type, "var", (_, self) => newReference(m, this.variableOf(self)));
    m.addGetter(type, "old_value", (_, self) => {
      const old = m.heap.words[self + TokenField.OLD_VALUE] as number;
      return newReference(m, old === NULL ? this.missing : old);
    });
    m.addClassMethods(type, [
      native("__class_getitem__", "(object, /)", (_, cls, item) =>
        m.call(m.types.genericAlias.ref, [cls, item]),
      ),
    ]);
    if (isInLibrary(m.profile, "contextvars.Token.__enter__")) {
      m.addMethods(type, [
        native("__enter__", "()", (_, self) => newReference(m, self)),
        native("__exit__", "(type, value, traceback, /)", (_, self) => this.reset(self)),
      ]);
    }
  }

  *#repr(self: Ref): Steps<Ref> {
    const { m } = this;
    const used = m.heap.words[self + TokenField.IS_USED] === 1 ? " used" : "";
    const variable = yield* m.reprText(this.variableOf(self));
    return m.newStr(`<Token${used} var=${variable} at ${m.addressText(self)}>`);
  }
}
