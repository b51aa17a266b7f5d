/** The modules that programs may import, those of packages included; none that begins with an underscore but one. */
import { LIBRARY_MODULES } from "../../src/library/manifest.ts";
import { MODULES } from "../../src/runtime/modules/modules.ts";

export const PUBLIC_MODULES: readonly string[] = [...LIBRARY_MODULES, ...MODULES.keys()]
  .filter((name) => name === "__future__" || !/(?:^|\.)_/.test(name))
  .sort();
