/** Class-private names: `__x` in class `C` is `_C__x` (Python/symtable.c, _Py_Mangle, 3.13). */
import type { Scope } from "./scope.ts";

export function mangleName(className: string | undefined, name: string): string {
  if (className === undefined || !name.startsWith("__") || name.endsWith("__") || name.includes("."))
    return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** Mangles as the scope demands; in the type parameters of a class only their own names are mangled. */
export function mangleIn(
  scope: Pick<Scope, "mangledNames">,
  className: string | undefined,
  name: string,
): string {
  if (scope.mangledNames !== undefined && !scope.mangledNames.has(name)) return name;
  return mangleName(className, name);
}
