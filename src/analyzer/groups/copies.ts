/** The rules of the group `copies`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { bytesSliceInLoop } from "../rules/copies/bytes-slice-in-loop.ts";
import { doubleCast } from "../rules/copies/double-cast.ts";
import { largeTemporaryKept } from "../rules/copies/large-temporary-kept.ts";
import { listCastInFor } from "../rules/copies/list-cast-in-for.ts";
import { listConcatInLoop } from "../rules/copies/list-concat-in-loop.ts";
import { quadraticListSum } from "../rules/copies/quadratic-list-sum.ts";
import { reverseCopy } from "../rules/copies/reverse-copy.ts";
import { sliceInFor } from "../rules/copies/slice-in-for.ts";
import { strConcatInLoop } from "../rules/copies/str-concat-in-loop.ts";

export const COPIES: readonly AnyRule[] = [
  listCastInFor,
  doubleCast,
  quadraticListSum,
  listConcatInLoop,
  strConcatInLoop,
  sliceInFor,
  bytesSliceInLoop,
  reverseCopy,
  largeTemporaryKept,
];
