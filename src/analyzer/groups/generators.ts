/** The rules of the group `generators`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { accumulateAndReturn } from "../rules/generators/accumulate-and-return.ts";
import { infiniteGeneratorMaterialised } from "../rules/generators/infinite-generator-materialised.ts";
import { lenOfListcomp } from "../rules/generators/len-of-listcomp.ts";
import { listFirstElement } from "../rules/generators/list-first-element.ts";
import { listInAnyAll } from "../rules/generators/list-in-any-all.ts";
import { listInExtendUpdate } from "../rules/generators/list-in-extend-update.ts";
import { listInForIter } from "../rules/generators/list-in-for-iter.ts";
import { listInSetDictCall } from "../rules/generators/list-in-set-dict-call.ts";
import { listInSortedTuple } from "../rules/generators/list-in-sorted-tuple.ts";
import { listInSumMinMax } from "../rules/generators/list-in-sum-min-max.ts";
import { readAllThenIterate } from "../rules/generators/read-all-then-iterate.ts";
import { singlePassListVariable } from "../rules/generators/single-pass-list-variable.ts";

export const GENERATORS: readonly AnyRule[] = [
  listInAnyAll,
  listInSumMinMax,
  listInSetDictCall,
  listInSortedTuple,
  listInExtendUpdate,
  listInForIter,
  listFirstElement,
  lenOfListcomp,
  singlePassListVariable,
  accumulateAndReturn,
  readAllThenIterate,
  infiniteGeneratorMaterialised,
];
