/** The rules of the group `sets`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { listLookupInLoop } from "../rules/sets/list-lookup-in-loop.ts";

export const SETS: readonly AnyRule[] = [listLookupInLoop];
