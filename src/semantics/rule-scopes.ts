/** Scopes as the rules need them: what differs between Python versions is no concern of theirs. */
import { buildSegmentScopes, type SegmentScopes } from "../symtable/segment-scopes.ts";
import type { Segment } from "../syntax/ast.ts";

export function buildRuleScopes(segment: Segment, hasFutureAnnotations: boolean): SegmentScopes {
  return buildSegmentScopes(segment, {
    // Where a comprehension's names live at run time.
    inlineComprehensions: false,
    lazyAnnotations: false,
    parameterWord: "argument",
    hasFutureAnnotations,
  });
}
