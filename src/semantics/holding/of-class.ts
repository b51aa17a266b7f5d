/**
 * Objects that the collector does not free, whatever they hold: classes are in cycles with themselves, and those of a
 * module live as long as it does, like its functions and what it imports. A weak link to them or from them helps nobody.
 */
import type { AstNode, Name } from "../../syntax/ast.ts";
import { looksLikeMetaclass } from "../classes.ts";
import { describeDefinition } from "../definitions.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";
import { classAt, type Place } from "./places.ts";

/** Whether the object at a place, or one on the way to it, is a class or belongs to a module. */
export function isOfClass(model: SegmentModel, place: Place): boolean {
  const { binding, path } = place;
  return (
    path.includes("__class__") ||
    // By convention, the first parameter of what makes classes and works on them.
    /^(?:cls|mcs|mcls|metacls|klass)$/.test(binding.name) ||
    isDefinedByModule(binding) ||
    isNewClass(model, binding) ||
    path.some((attribute, index) => holdsClass(model, { ...place, path: path.slice(0, index) }, attribute))
  );
}

function isDefinedByModule({ definitions, owner }: Binding): boolean {
  return definitions.some(
    ({ kind }) => kind === "class" || kind === "import" || (kind === "function" && owner.kind === "module"),
  );
}

/** `new_class = super().__new__(cls, name, bases, attrs)` in a metaclass, and `type(name, bases, attrs)`. */
function isNewClass(model: SegmentModel, { definitions }: Binding): boolean {
  return definitions.some((place) => {
    const home = model.modelAt(place);
    const definition = describeDefinition(home, place);
    if (definition.kind !== "value" || definition.value.kind !== "Call") return false;
    const { func, args } = definition.value;
    if (home.isBuiltin(func, "type")) return args.length === 3;
    const [first] = args;
    return first?.kind === "Name" && isMetaclassItself(home, first);
  });
}

/** The first parameter of `__new__` in a metaclass. */
function isMetaclassItself(model: SegmentModel, name: Name): boolean {
  const ancestors: readonly AstNode[] = [...model.ancestorsOf(name)];
  const method = ancestors.find(({ kind }) => kind === "FunctionDef");
  const around = ancestors.find(({ kind }) => kind === "ClassDef");
  if (method?.kind !== "FunctionDef" || around?.kind !== "ClassDef") return false;
  const isFirst = method.args.args[0]?.arg.id === name.id;
  return isFirst && method.name.id === "__new__" && looksLikeMetaclass(around);
}

/** `self.element = Element`, with a class or import of the module. */
function holdsClass(model: SegmentModel, holder: Place, attribute: string): boolean {
  const values = classAt(model, holder)?.valuesOf(attribute) ?? [];
  return values.some(({ value, home }) => {
    const binding = value.kind === "Name" ? home.model.bindingOf(value) : undefined;
    return binding?.owner.kind === "module" && isDefinedByModule(binding);
  });
}
