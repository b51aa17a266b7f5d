/** `_contextvars`: what `contextvars` is made of. CPython: Modules/_contextvarsmodule.c. */
import { invariant } from "../../../base/invariant.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { Contexts } from "./context.ts";
import { ContextVariables } from "./context-var.ts";
import { Tokens } from "./token.ts";

const contextsByInterpreter = new WeakMap<Interpreter, Contexts>();

/** Of an interpreter whose `_contextvars` has been used. */
export function contextsOf(m: Interpreter): Contexts {
  const contexts = contextsByInterpreter.get(m);
  invariant(contexts !== undefined, "the module _contextvars is there");
  return contexts;
}

export function defineContextvars(m: Interpreter, module: Ref): void {
  const contexts = new Contexts(m);
  contextsByInterpreter.set(m, contexts);
  const tokens = new Tokens(m);
  const variables = new ContextVariables(m, contexts, tokens);
  for (const [name, { type }] of [
    ["Context", contexts],
    ["ContextVar", variables],
    ["Token", tokens],
  ] as const) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  addFunctions(m, module, [native("copy_context", "()", () => contexts.copy(contexts.current()))]);
}
