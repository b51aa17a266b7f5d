/** What the types of `decimal` know of each other, and the current context: one for each interpreter that imported it. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { TypeObject } from "../../objects/type-object.ts";
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
  /** The current context, once somebody needed it: one reference, owned. DIVERGES: one for all of `contextvars`. */
  readonly current: Ref[];
  /** The settings of a context object. */
  readonly settingsOf: (context: Ref) => ContextState;
}
