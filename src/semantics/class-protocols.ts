/** What a class statement says about the protocols of its instances: hashing, comparing, truth. By its text alone. */
import type { ClassDef, Expr } from "../syntax/ast.ts";
import { classAttribute, hasOwnBases, lastName } from "./classes.ts";

export type Hashability = "hashable" | "unhashable" | "unknown";

/**
 * Of instances of exactly this class. A class with `__eq__` and without `__hash__` has none (type_new_set_hash in
 * Objects/typeobject.c); `@dataclass` makes `__eq__` unless told otherwise (Lib/dataclasses.py, `_hash_action`).
 */
export function hashabilityOfInstances(node: ClassDef): Hashability {
  if (hasOwnBases(node)) return "unknown";
  const hash = classAttribute(node, "__hash__");
  if (hash !== "none") return hash === "constant" ? "unhashable" : "hashable";
  const made = node.decoratorList.map(hashabilityByDecorator);
  if (made.includes("unknown")) return "unknown";
  if (made.includes("unhashable")) return "unhashable";
  return classAttribute(node, "__eq__") === "none" ? "hashable" : "unhashable";
}

function hashabilityByDecorator(decorator: Expr): Hashability {
  const name = lastName(decorator);
  if (name === "total_ordering" || name === "final") return "hashable";
  if (name !== "dataclass") return "unknown";
  if (decorator.kind !== "Call") return "unhashable";
  const says = (option: string, value: "True" | "False"): boolean =>
    decorator.keywords.some(
      ({ arg, value: given }) => arg?.id === option && given.kind === "Constant" && given.type === value,
    );
  if (decorator.keywords.some(({ arg, value }) => arg === undefined || value.kind !== "Constant"))
    return "unknown";
  // The fields of a frozen one must be hashable, too, which is not looked into.
  if (says("unsafe_hash", "True") || says("frozen", "True")) return "unknown";
  return says("eq", "False") ? "hashable" : "unhashable";
}

/** Nothing in the class makes `==` or truth of its instances run code, and it inherits nothing that could. */
export function comparesByIdentity(node: ClassDef): boolean {
  if (hasOwnBases(node) || node.decoratorList.length > 0) return false;
  return ["__eq__", "__ne__", "__bool__", "__len__"].every((name) => classAttribute(node, name) === "none");
}
