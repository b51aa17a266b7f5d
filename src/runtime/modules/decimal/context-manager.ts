/** `localcontext()`: makes a context the current one for a `with` block. CPython: Modules/_decimal/_decimal.c, ctxmanager_new (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { CallArguments, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { CONTEXT_PARAMETERS, newContext, setAll } from "./context-type.ts";
import { contextArgument } from "./decimal-type.ts";
import { currentContext, setCurrentContext } from "./objects.ts";
import type { DecimalState } from "./state.ts";

const enum Field {
  LOCAL = 4,
  GLOBAL = 6,
}

export function defineContextManager(s: DecimalState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "decimal.ContextManager",
    layout: "DecimalContextManager",
    isBaseType: false,
    define(type) {
      s.contextManager = type;
      defineRecord(type, [Field.LOCAL, Field.GLOBAL]);
      m.addMethods(type, [
        native("__enter__", "()", (_, self) => {
          const local = m.heap.words[self + Field.LOCAL] as number;
          setCurrentContext(s, local);
          return newReference(m, local);
        }),
        nativeVariadic("__exit__", "(*args)", (_, self) => {
          setCurrentContext(s, m.heap.words[self + Field.GLOBAL] as number);
          return m.false;
        }),
      ]);
    },
  });
}

/** `getcontext`, `setcontext` and `localcontext`. */
export function contextFunctions(s: DecimalState): NativeFunction[] {
  const { m } = s;
  return [
    native("getcontext", "()", () => newReference(m, currentContext(s))),
    native("setcontext", "(context, /)", (_, __, context) => {
      if (!m.isInstance(context, s.context)) m.raise(m.types.TypeError, "argument must be a context");
      setCurrentContext(s, context);
      return m.none;
    }),
    nativeVariadic("localcontext", "(ctx=None, **kwargs)", (_, __, args) => localContext(s, args)),
  ];
}

function* localContext(s: DecimalState, args: CallArguments): Steps<Ref> {
  const { m } = s;
  const takesSettings = m.profile.values.localContextTakesSettings;
  const names = ["ctx", ...(takesSettings ? CONTEXT_PARAMETERS : [])];
  const [given, ...values] = bindArguments(m, { owner: "localcontext", names, required: 0 }, args);
  const outer = currentContext(s);
  const model = contextArgument(s, given ?? NULL);
  const local = m.own(newContext(s, s.settingsOf(model).copy()));
  if (takesSettings) yield* setAll(s, local, values);
  const type = s.contextManager;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + Field.LOCAL, ref + (type.basicBytes >> 2));
  m.heap.words[ref + Field.LOCAL] = m.disown(local);
  m.heap.words[ref + Field.GLOBAL] = newReference(m, outer);
  return finishInstance(m, type, ref);
}
