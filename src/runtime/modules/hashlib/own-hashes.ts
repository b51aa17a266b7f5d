/** `_md5`, `_sha1`, `_sha2` and `_sha3`: the hashes that CPython itself has (Modules/sha2module.c and its kin). */
import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { ModuleDefinition } from "../modules.ts";
import { defineDigestType, newHash } from "./digest-type.ts";
import { HASH_FUNCTIONS, type HashFunction } from "./digests.ts";

const SIGNATURE = "(string=b'', *, usedforsecurity=True)";

/** A module of functions, each with a type for its objects: names of functions with that of their type. */
function moduleOf(
  moduleName: string,
  functions: readonly (readonly [name: string, typeName: string, layout: LayoutName])[],
): ModuleDefinition {
  return (m: Interpreter, module: Ref) => {
    for (const [name, typeName, layout] of functions) {
      const fn = HASH_FUNCTIONS.get(name) as HashFunction;
      const type = defineDigestType(m, { name: `${moduleName}.${typeName}`, layout, hasAnyLength: false });
      setInModule(m, module, typeName, newReference(m, type.ref));
      addFunctions(m, module, [native(name, SIGNATURE, (_, __, data) => newHash(m, type, fn, data))]);
    }
  };
}

export const defineMd5 = moduleOf("_md5", [["md5", "MD5Type", "md5"]]);
export const defineSha1 = moduleOf("_sha1", [["sha1", "SHA1Type", "sha1"]]);
export const defineSha2 = moduleOf("_sha2", [
  ["sha224", "SHA224Type", "sha256"],
  ["sha256", "SHA256Type", "sha256"],
  ["sha384", "SHA384Type", "sha512"],
  ["sha512", "SHA512Type", "sha512"],
]);

/** In `_sha3` the functions are the types. */
export function defineSha3(m: Interpreter, module: Ref): void {
  for (const fn of HASH_FUNCTIONS.values()) {
    if (!fn.name.startsWith("sha3_") && !fn.name.startsWith("shake_")) continue;
    const type = defineDigestType(m, {
      name: `_sha3.${fn.name}`,
      layout: "sha3",
      hasAnyLength: fn.hasAnyLength,
      define: ({ slots }) => {
        slots.construct = (_, made, args) =>
          callNative(
            m,
            native(fn.name, "(data=b'', *, usedforsecurity=True)", (__, cls, data) =>
              newHash(m, m.typeByRef(cls), fn, data),
            ),
            made.ref,
            args,
          );
      },
    });
    setInModule(m, module, fn.name, newReference(m, type.ref));
  }
}
