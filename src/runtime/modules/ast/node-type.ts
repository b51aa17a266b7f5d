/** `ast.AST`, which all nodes derive from. CPython: AST_type_spec, Python/Python-ast.c (3.13). */
import { PLACE_ATTRIBUTES } from "../../../cpython/syntax-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { addKeywords, keywordsOf } from "../../objects/dict/keyword-dict.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { instanceDict, newInstance } from "../../objects/instance.ts";
import { addInstanceDict } from "../../objects/instance-dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { itemsToArray, releaseAll } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type Contexts, initializeNode } from "./node-init.ts";
import { nodeRepr } from "./node-repr.ts";

/** Word of AST_object. */
const DICT = 4;

export function defineNodeType(m: Interpreter, contexts: () => Contexts): TypeObject {
  return m.defineType({
    name: "ast.AST",
    layout: "syntax_node",
    define: (type) => {
      const { slots } = type;
      defineRecord(type, [DICT]);
      // A class calls `slots.init` by itself; for `AST` itself making and filling are one.
      slots.construct = (_, made, args) =>
        made === type ? construct(m, contexts, type, args) : newInstance(m, made);
      slots.init = (_, self, args) => initializeNode(m, contexts, self, args);
      addInstanceDict(m, type);
      const methods: NativeFunction[] = [native("__reduce__", "()", (_, self) => reduce(m, self))];
      if (m.profile.library.nodesShowFields) {
        slots.repr = (_, self) => nodeRepr(m, type, self);
        methods.push(nativeVariadic("__replace__", "(**fields)", (_, self, args) => replace(m, self, args)));
      }
      m.addMethods(type, methods);
    },
  });
}

function* construct(
  m: Interpreter,
  contexts: () => Contexts,
  type: TypeObject,
  args: CallArguments,
): Steps<Ref> {
  const self = m.own(newInstance(m, type));
  yield* initializeNode(m, contexts, self, args);
  return m.disown(self);
}

/** From 3.13 on with a None for each field that is there: constructors warn of missing ones. */
function* reduce(m: Interpreter, self: Ref): Steps<Ref> {
  const dict = m.own(newReference(m, instanceDict(m, self)));
  const fields = yield* fieldNames(m, self);
  const isPassed = (name: Ref): boolean => dictGetStr(m, dict, name) !== NULL;
  const missing = fields.findIndex((name) => !isPassed(name));
  const isLenient = m.profile.library.nodeConstructors === "lenient";
  const count = isLenient ? 0 : missing < 0 ? fields.length : missing;
  releaseAll(m, fields);
  const values = m.newTupleOf(Array.from({ length: count }, () => newReference(m, m.none)));
  return m.newTupleOf([newReference(m, m.typeOf(self).ref), values, m.disown(dict)]);
}

/** `_fields` of the class, owned. */
function* fieldNames(m: Interpreter, self: Ref): Steps<Ref[]> {
  const fields = yield* m.optionalAttribute(m.typeOf(self).ref, m.name("_fields"));
  if (fields === NULL) return [];
  const names = itemsToArray(m, fields);
  m.heap.decref(fields);
  return names;
}

/** `copy.replace(node, field=value)`. CPython: ast_type_replace. */
function* replace(m: Interpreter, self: Ref, args: CallArguments): Steps<Ref> {
  if (args.positional.length > 0) {
    const { length } = args.positional;
    m.raise(m.types.TypeError, `__replace__() takes exactly 0 positional arguments (${length} given)`);
  }
  const fields = yield* fieldNames(m, self);
  const known = new Set(fields.map((name) => m.strValue(name)));
  releaseAll(m, fields);
  const dict = m.own(yield* resolve(dictCopy(m, instanceDict(m, self))));
  for (const { key } of [...dictEntries(m, dict)]) {
    const name = m.strValue(key);
    if (!known.has(name) && !isAttribute(name)) dictDeleteStr(m, dict, key);
  }
  for (const name of args.keywords?.keys() ?? []) {
    if (known.has(name) || isAttribute(name)) continue;
    const type = m.typeOf(self).name;
    m.raise(m.types.TypeError, `${type}.__replace__ got an unexpected keyword argument '${name}'.`);
  }
  addKeywords(m, dict, args);
  const { keywords } = keywordsOf(m, dict);
  const made = yield* m.call(m.typeOf(self).ref, [], keywords);
  m.heap.decref(m.disown(dict));
  return made;
}

function isAttribute(name: string): boolean {
  return (PLACE_ATTRIBUTES as readonly string[]).includes(name);
}

/** What `AST` has for classes to override: no fields, no attributes. */
export function addEmptyFields(m: Interpreter, type: TypeObject): void {
  const names = m.profile.library.nodesHaveMatchArgs ? ["_fields", "__match_args__"] : ["_fields"];
  for (const name of [...names, "_attributes"]) dictSetStr(m, type.namespace, m.name(name), m.emptyTuple);
}
