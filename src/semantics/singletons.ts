/** Classes that make themselves out as singletons: one instance, which lives as long as the program. */
import type { ClassDef } from "../syntax/ast.ts";
import { lastName } from "./classes.ts";

/** By the name of the class, a base, a decorator or the metaclass, or by a `__new__` that keeps its instance. */
export function looksLikeSingleton({ bases, keywords, decoratorList, name, body }: ClassDef): boolean {
  const around = [...bases, ...decoratorList, ...keywords.map(({ value }) => value)].map(lastName);
  if ([name.id, ...around].some((each) => /singleton/i.test(each))) return true;
  const makesItself = body.some((stmt) => stmt.kind === "FunctionDef" && stmt.name.id === "__new__");
  return (
    makesItself &&
    body.some(
      (stmt) =>
        stmt.kind === "Assign" &&
        stmt.targets.some(
          (target) => target.kind === "Name" && /^_*(?:instance|singleton)$/i.test(target.id),
        ),
    )
  );
}
