/** `_ast`: the classes of nodes, made of the grammar of the version. CPython: init_types, Python/Python-ast.c (3.13). */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import {
  type NodeClass,
  type NodeField,
  PLACE_ATTRIBUTES,
  syntaxNodes,
} from "../../../cpython/syntax-nodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { type NodeType, setNodeTypes } from "../../builtins/syntax-tree/node-types.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { newInstance } from "../../objects/instance.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { addEmptyFields, defineNodeType } from "./node-type.ts";

/** Include/cpython/compile.h */
const FLAGS = {
  PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
  PyCF_ONLY_AST: 0x400,
  PyCF_TYPE_COMMENTS: 0x1000,
} as const;
const OPTIMIZED_AST = 0x8400;

export function* defineAst(m: Interpreter, module: Ref): Steps<void> {
  const classes = new Map<string, Ref>();
  const singletons = new Map<string, Ref>();
  const classOf = (name: string): Ref => classes.get(name) ?? NULL;
  const root = defineNodeType(m, () => ({
    type: classOf("expr_context"),
    load: singletons.get("Load") ?? NULL,
  }));
  addEmptyFields(m, root);
  setInModule(m, module, "AST", newReference(m, root.ref));
  for (const [name, value] of Object.entries(FLAGS)) setInModule(m, module, name, m.newInt(value));
  if (hasFieldTypes(m)) setInModule(m, module, "PyCF_OPTIMIZED_AST", m.newInt(OPTIMIZED_AST));
  const specs = syntaxNodes(m.profile);
  for (const spec of specs) {
    const cls = yield* newNodeClass(m, spec, spec.base === "AST" ? root.ref : classOf(spec.base));
    classes.set(spec.name, cls);
    setInModule(m, module, spec.name, newReference(m, cls));
    if (SINGLETONS.has(spec.base)) singletons.set(spec.name, newInstance(m, m.typeByRef(cls)));
  }
  if (hasFieldTypes(m)) for (const spec of specs) yield* addFieldTypes(m, spec, classOf);
  m.heldArrays.add([...classes.values(), ...singletons.values()]);
  setNodeTypes(m, { root, byName: nodeTypes(m, specs, classOf, singletons) });
}

/** Kinds whose nodes have no content: trees of the parser share one of each. */
const SINGLETONS: ReadonlySet<string> = new Set(["expr_context", "boolop", "operator", "unaryop", "cmpop"]);

function nodeTypes(
  m: Interpreter,
  specs: readonly NodeClass[],
  classOf: (name: string) => Ref,
  singletons: ReadonlyMap<string, Ref>,
): ReadonlyMap<string, NodeType> {
  return new Map(
    specs.map((spec): [string, NodeType] => {
      const type: TypeObject = m.typeByRef(classOf(spec.name));
      return [spec.name, { spec, type, singleton: singletons.get(spec.name) }];
    }),
  );
}

/** Classes know the types of their fields since constructors warn (3.13). */
function hasFieldTypes(m: Interpreter): boolean {
  return m.profile.library.nodeConstructors !== "lenient";
}

/** A class as a `class` statement would make it. CPython: make_type, add_attributes. */
function* newNodeClass(m: Interpreter, spec: NodeClass, base: Ref): Steps<Ref> {
  const namespace = m.own(newDict(m));
  const set = (name: string, value: Ref): void => {
    dictSetStr(m, namespace, m.name(name), value);
    m.heap.decref(value);
  };
  const fields = m.newTupleOf(spec.fields.map(({ name }) => newReference(m, m.name(name))));
  set("_fields", fields);
  if (m.profile.library.nodesHaveMatchArgs) set("__match_args__", newReference(m, fields));
  set("__module__", newReference(m, m.name("ast")));
  set("__doc__", m.newStr(spec.docstring));
  for (const { name, count } of spec.fields) if (count === "optional") set(name, newReference(m, m.none));
  if (spec.base === "AST") {
    const names = spec.place === "none" ? [] : PLACE_ATTRIBUTES;
    set("_attributes", m.newTupleOf(names.map((name) => newReference(m, m.name(name)))));
    if (spec.place === "start") {
      for (const name of PLACE_ATTRIBUTES.slice(2)) set(name, newReference(m, m.none));
    }
  }
  const bases = m.own(m.newTupleOf([newReference(m, base)]));
  const cls = yield* m.call(m.types.type.ref, [m.name(spec.name), bases, namespace]);
  m.heap.decref(m.disown(bases));
  m.heap.decref(m.disown(namespace));
  return cls;
}

/** `_field_types` and `__annotations__`. CPython: add_ast_annotations. */
function* addFieldTypes(m: Interpreter, spec: NodeClass, classOf: (name: string) => Ref): Steps<void> {
  if (spec.isKind) return;
  const types = m.own(newDict(m));
  for (const field of spec.fields) {
    const type = m.own(yield* fieldType(m, field, classOf));
    dictSetStr(m, types, m.name(field.name), type);
    m.heap.decref(m.disown(type));
  }
  for (const name of ["_field_types", "__annotations__"]) {
    yield* resolve(m.setAttribute(classOf(spec.name), m.name(name), types));
  }
  m.heap.decref(m.disown(types));
}

function* fieldType(m: Interpreter, { type, count }: NodeField, classOf: (name: string) => Ref): Steps<Ref> {
  const { types } = m;
  const plain: Readonly<Record<string, Ref>> = {
    identifier: types.str.ref,
    string: types.str.ref,
    int: types.int.ref,
    constant: types.object.ref,
  };
  const cls = plain[type] ?? classOf(type);
  if (count === "one") return newReference(m, cls);
  if (count === "optional") return yield* resolve(m.binaryOperation(cls, m.none, BinaryOperation.OR));
  return yield* m.call(types.genericAlias.ref, [types.list.ref, cls]);
}
