/** `Ellipsis` (`...`). The object itself is made by `createSingleton` of none.ts. */
import { native } from "./functions/native-function.ts";
import { defineSingleton } from "./none.ts";
import type { Runtime } from "./runtime.ts";
import { newAsciiStr } from "./str/str.ts";

export function defineEllipsis(rt: Runtime): void {
  const { ellipsis } = rt.types;
  defineSingleton(rt, ellipsis, "Ellipsis", () => rt.ellipsis);
  ellipsis.slots.isTrue = () => true;
  rt.addMethods(ellipsis, [native("__reduce__", "()", () => newAsciiStr(rt, "Ellipsis"))]);
}
