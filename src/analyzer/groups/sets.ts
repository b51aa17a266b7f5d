/** The rules of the group `sets`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { dedupeByListScan } from "../rules/sets/dedupe-by-list-scan.ts";
import { keysMembership } from "../rules/sets/keys-membership.ts";
import { listLookupInLoop } from "../rules/sets/list-lookup-in-loop.ts";
import { listcompMembership } from "../rules/sets/listcomp-membership.ts";
import { membershipOnCopy } from "../rules/sets/membership-on-copy.ts";
import { sequenceLiteralMembership } from "../rules/sets/sequence-literal-membership.ts";
import { setBuiltPerIteration } from "../rules/sets/set-built-per-iteration.ts";

export const SETS: readonly AnyRule[] = [
  sequenceLiteralMembership,
  listLookupInLoop,
  keysMembership,
  listcompMembership,
  membershipOnCopy,
  setBuiltPerIteration,
  dedupeByListScan,
];
