/** How `repr` names a type: without its module (`_PyType_Name`). */
import type { TypeObject } from "./type-object.ts";

export function shortTypeName({ name }: TypeObject): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
