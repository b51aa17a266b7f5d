/** `types`: names of the interpreter's own types, and making classes dynamically (Lib/types.py). */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { BuiltinTypes } from "../objects/builtin-types.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";

const NAMES: readonly (readonly [string, keyof BuiltinTypes])[] = [
  ["FunctionType", "function"],
  ["LambdaType", "function"],
  ["MappingProxyType", "mappingProxy"],
  ["SimpleNamespace", "simpleNamespace"],
  ["CellType", "cell"],
  ["CodeType", "code"],
  ["GeneratorType", "generator"],
  ["CoroutineType", "coroutine"],
  ["AsyncGeneratorType", "asyncGenerator"],
  ["MethodType", "method"],
  ["BuiltinFunctionType", "nativeFunction"],
  ["BuiltinMethodType", "nativeFunction"],
  ["WrapperDescriptorType", "slotWrapper"],
  ["MethodWrapperType", "methodWrapper"],
  ["MethodDescriptorType", "methodDescriptor"],
  ["ClassMethodDescriptorType", "classMethodDescriptor"],
  ["ModuleType", "module"],
  ["TracebackType", "traceback"],
  ["FrameType", "frame"],
  ["GetSetDescriptorType", "getsetDescriptor"],
  ["MemberDescriptorType", "memberDescriptor"],
  ["GenericAlias", "genericAlias"],
];

/** From 3.10. */
const LATER_NAMES: readonly (readonly [string, keyof BuiltinTypes])[] = [
  ["UnionType", "union"],
  ["EllipsisType", "ellipsis"],
  ["NoneType", "noneType"],
  ["NotImplementedType", "notImplementedType"],
];

export function defineTypes(m: Interpreter, module: Ref): void {
  const names = m.profile.values.hasTypeUnions ? [...NAMES, ...LATER_NAMES] : NAMES;
  for (const [name, type] of names) {
    const { ref } = m.types[type];
    m.heap.incref(ref);
    setInModule(m, module, name, ref);
  }
  addFunctions(m, module, [
    native("new_class", "(name, bases=(), kwds=None, exec_body=None)", (_, __, ...args) =>
      m.newClass(args[0], args[1], args[2], args[3]),
    ),
    native("prepare_class", "(name, bases=(), kwds=None)", (_, __, name, bases, keywords) =>
      m.prepareClass(name, bases, keywords),
    ),
    native("resolve_bases", "(bases)", (_, __, bases) => m.resolveBases(bases)),
  ]);
}
