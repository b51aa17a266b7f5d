/** The rules of the group `sequences`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { sortedForExtremum } from "../rules/sequences/sorted-for-extremum.ts";
import { sortedSliceToHeapq } from "../rules/sequences/sorted-slice-to-heapq.ts";

export const SEQUENCES: readonly AnyRule[] = [sortedForExtremum, sortedSliceToHeapq];
