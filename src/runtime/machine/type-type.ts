/** `type`: what classes can do as objects. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict.ts";
import { native } from "../objects/native-function.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { findClassAttribute, setClassAttribute } from "./attributes.ts";
import { newClass } from "./classes.ts";
import type { Machine } from "./machine.ts";

export function defineTypeType(m: Machine): void {
  const { type } = m.types;
  const { slots } = type;
  slots.repr = (_, self) => {
    const kind = m.typeByRef(self);
    return m.newStr(`<class '${m.qualifiedTypeName(kind)}'>`);
  };
  slots.getAttribute = (_, self, name) => findClassAttribute(m, self, name);
  slots.setAttribute = (_, self, name, value) => setClassAttribute(m, self, name, value);
  slots.construct = (_, __, args) => {
    const [name, bases, namespace] = args.positional;
    if (name === undefined || bases === undefined || namespace === undefined) {
      m.raise(m.types.TypeError, "type() takes 1 or 3 arguments");
    }
    return newClass(m, name, m.tupleItems(bases), namespace, args.keywords);
  };
  m.addGetter(type, "__name__", (_, self) => m.newStr(plainName(m.typeByRef(self))));
  m.addGetter(type, "__qualname__", (_, self) => {
    const at = m.heap.words[self + m.typeFields.qualname] as number;
    if (at === NULL) return m.newStr(plainName(m.typeByRef(self)));
    m.heap.incref(at);
    return at;
  });
  m.addGetter(type, "__module__", (_, self) => {
    const module = dictGetStr(m, m.typeByRef(self).namespace, m.name("__module__"));
    if (module === NULL) return m.newStr(moduleOf(m.typeByRef(self)));
    m.heap.incref(module);
    return module;
  });
  m.addGetter(type, "__mro__", (_, self) => tupleOfTypes(m, m.typeByRef(self).mro));
  m.addGetter(type, "__bases__", (_, self) => tupleOfTypes(m, m.typeByRef(self).bases));
  m.addGetter(type, "__base__", (_, self) => {
    const { base } = m.typeByRef(self);
    if (base === undefined) return m.none;
    m.heap.incref(base.ref);
    return base.ref;
  });
  m.addMethods(type, [
    native("mro", "()", (_, self) => m.newListOf(referencesTo(m, m.typeByRef(self).mro))),
    native("__subclasses__", "()", (_, self) =>
      m.newListOf(referencesTo(m, [...m.typeByRef(self).subclasses])),
    ),
  ]);
}

/** The name of a built-in type has its module before it (`type_name`). */
function plainName(type: TypeObject): string {
  return type.isHeapType ? type.name : type.name.slice(type.name.lastIndexOf(".") + 1);
}

function moduleOf(type: TypeObject): string {
  const end = type.isHeapType ? -1 : type.name.lastIndexOf(".");
  return end < 0 ? "builtins" : type.name.slice(0, end);
}

function referencesTo(m: Machine, types: readonly TypeObject[]): Ref[] {
  return types.map(({ ref }) => {
    m.heap.incref(ref);
    return ref;
  });
}

function tupleOfTypes(m: Machine, types: readonly TypeObject[]): Ref {
  return m.newTupleOf(referencesTo(m, types));
}
