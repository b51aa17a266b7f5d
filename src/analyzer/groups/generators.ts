/** The rules of the group `generators`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { listInAnyAll } from "../rules/generators/list-in-any-all.ts";
import { listInSumMinMax } from "../rules/generators/list-in-sum-min-max.ts";

export const GENERATORS: readonly AnyRule[] = [listInAnyAll, listInSumMinMax];
