/** The module `itertools`: its names. One file each or a small group holds the iterators. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineAccumulate } from "./accumulate.ts";
import { defineChain } from "./chain.ts";
import { defineCount, defineRepeat } from "./counting.ts";
import { defineCycle } from "./cycle.ts";
import { defineGroupby } from "./groupby.ts";
import { defineIslice } from "./islice.ts";
import { defineBatched, definePairwise } from "./pairwise.ts";
import { definePredicateTypes } from "./predicates.ts";
import { defineProduct } from "./product.ts";
import { defineSelections } from "./selections.ts";
import { defineCompress, defineStarmap } from "./starmap.ts";
import { defineTee } from "./tee.ts";
import { defineZipLongest } from "./zip-longest.ts";

export function defineItertools(m: Interpreter, module: Ref): void {
  const chain = defineChain(m);
  const tee = defineTee(m);
  const types: TypeObject[] = [
    defineAccumulate(m, chain),
    ...(isInLibrary(m.profile, "itertools.batched") ? [defineBatched(m)] : []),
    chain,
    defineCompress(m),
    defineCount(m),
    defineCycle(m),
    ...defineGroupby(m),
    defineIslice(m),
    ...(isInLibrary(m.profile, "itertools.pairwise") ? [definePairwise(m)] : []),
    ...definePredicateTypes(m),
    defineProduct(m),
    defineRepeat(m),
    ...defineSelections(m),
    defineStarmap(m),
    defineZipLongest(m),
    ...tee.types,
  ];
  for (const { name, ref } of types) {
    setInModule(m, module, name.slice(name.indexOf(".") + 1), newReference(m, ref));
  }
  addFunctions(m, module, [tee.tee]);
}
