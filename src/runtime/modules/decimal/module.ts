/** The module `decimal`. CPython: Modules/_decimal/_decimal.c (3.13); what its types share is `DecimalState`. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { contextsOf } from "../contextvars/contextvars.ts";
import { contextFunctions, defineContextManager } from "./context-manager.ts";
import { ContextState } from "./context-state.ts";
import { defineContext, newContext, settingsOf } from "./context-type.ts";
import { defineDecimal } from "./decimal-type.ts";
import { defineSignalDict } from "./signal-dict.ts";
import { defineSignals } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { LARGEST_EXACT_EXPONENT, ROUNDINGS } from "./values.ts";

export function* defineDecimalModule(m: Interpreter, module: Ref): Steps<void> {
  const { object } = m.types;
  const variable = yield* newVariable(m);
  const s: DecimalState = {
    m,
    decimal: object,
    context: object,
    contextManager: object,
    signalDict: object,
    signals: new Map(),
    decimalTuple: NULL,
    rational: NULL,
    templates: new Set(),
    variable,
    contexts: contextsOf(m),
    settingsOf: (context) => settingsOf(s, context),
  };
  yield* defineSignals(s, module);
  yield* defineSignalDict(s);
  for (const type of [defineDecimal(s), defineContext(s)]) {
    setInModule(m, module, type.name.slice("decimal.".length), newReference(m, type.ref));
  }
  defineContextManager(s);
  yield* takeFromOthers(s, module);
  addTemplates(s, module);
  addConstants(m, module);
  addFunctions(m, module, contextFunctions(s));
}

/** `decimal_context` of Modules/_decimal/_decimal.c. */
function* newVariable(m: Interpreter): Steps<Ref> {
  const module = yield* m.importModule("_contextvars");
  const type = m.own(yield* m.optionalAttribute(module, m.name("ContextVar")));
  const variable = yield* m.call(type, [m.name("decimal_context")]);
  m.heap.decref(m.disown(type));
  return variable;
}

/** `DecimalTuple` is a named tuple; decimals are numbers, and compare with rationals. */
function* takeFromOthers(s: DecimalState, module: Ref): Steps<void> {
  const { m } = s;
  const attribute = function* (owner: Ref, name: string): Steps<Ref> {
    const found = yield* m.optionalAttribute(owner, m.name(name));
    if (found === NULL) m.raiseNoAttribute(owner, m.name(name));
    return found;
  };
  const numbers = yield* m.importModule("numbers");
  s.rational = yield* attribute(numbers, "Rational");
  const number = m.own(yield* attribute(numbers, "Number"));
  const register = m.own(yield* attribute(number, "register"));
  m.heap.decref(yield* m.call(register, [s.decimal.ref]));
  const collections = yield* m.importModule("collections");
  const namedTuple = m.own(yield* attribute(collections, "namedtuple"));
  const keywords = new Map([["module", m.name("decimal")]]);
  s.decimalTuple = yield* m.call(
    namedTuple,
    [m.name("DecimalTuple"), m.name("sign digits exponent")],
    keywords,
  );
  setInModule(m, module, "DecimalTuple", newReference(m, s.decimalTuple));
  for (const ref of [namedTuple, register, number]) m.heap.decref(m.disown(ref));
}

function addTemplates(s: DecimalState, module: Ref): void {
  const templates = {
    DefaultContext: new ContextState(),
    BasicContext: ContextState.basic(),
    ExtendedContext: ContextState.extended(),
  };
  for (const [name, settings] of Object.entries(templates)) {
    const context = newContext(s, settings);
    s.templates.add(context);
    setInModule(s.m, module, name, context);
  }
}

function addConstants(m: Interpreter, module: Ref): void {
  for (const name of ROUNDINGS) setInModule(m, module, name, m.intern(name));
  const numbers = {
    MAX_PREC: LARGEST_EXACT_EXPONENT,
    MAX_EMAX: LARGEST_EXACT_EXPONENT,
    MIN_EMIN: -LARGEST_EXACT_EXPONENT,
    MIN_ETINY: -2n * LARGEST_EXACT_EXPONENT + 1n,
  };
  for (const [name, value] of Object.entries(numbers)) setInModule(m, module, name, m.newInt(value));
  setInModule(m, module, "HAVE_THREADS", newReference(m, m.true));
  setInModule(m, module, "HAVE_CONTEXTVAR", newReference(m, m.true));
  setInModule(m, module, "__version__", m.newStr("1.70"));
  setInModule(m, module, "__libmpdec_version__", m.newStr("2.5.1"));
}
