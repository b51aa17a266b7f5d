/** What the types of `decimal` know of each other: one for each interpreter that imported it. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Contexts } from "../contextvars/context.ts";
import type { ContextState } from "./context-state.ts";

export interface DecimalState {
  readonly m: Interpreter;
  decimal: TypeObject;
  context: TypeObject;
  contextManager: TypeObject;
  /** The class of `flags` and `traps`. */
  signalDict: TypeObject;
  /** Exception classes by name; held for ever. */
  readonly signals: Map<string, Ref>;
  /** `DecimalTuple`, `numbers.Rational` and the templates; held for ever. */
  decimalTuple: Ref;
  rational: Ref;
  readonly templates: Set<Ref>;
  /** The context variable of the current context; held for ever. */
  variable: Ref;
  contexts: Contexts;
  /** The settings of a context object. */
  readonly settingsOf: (context: Ref) => ContextState;
}
