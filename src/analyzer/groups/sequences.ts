/** The rules of the group `sequences`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { boolListToBytearray } from "../rules/sequences/bool-list-to-bytearray.ts";
import { countOrIndexInLoop } from "../rules/sequences/count-or-index-in-loop.ts";
import { listAsQueue } from "../rules/sequences/list-as-queue.ts";
import { numericListToArray } from "../rules/sequences/numeric-list-to-array.ts";
import { scanOfSortedList } from "../rules/sequences/scan-of-sorted-list.ts";
import { sortPerInsert } from "../rules/sequences/sort-per-insert.ts";
import { sortedForExtremum } from "../rules/sequences/sorted-for-extremum.ts";
import { sortedSliceToHeapq } from "../rules/sequences/sorted-slice-to-heapq.ts";

export const SEQUENCES: readonly AnyRule[] = [
  listAsQueue,
  numericListToArray,
  boolListToBytearray,
  sortPerInsert,
  scanOfSortedList,
  sortedForExtremum,
  sortedSliceToHeapq,
  countOrIndexInLoop,
];
