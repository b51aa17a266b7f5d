/** What a rich comparison of two things that have an order says. */
import { Comparison } from "../../bytecode/opcodes.ts";

/** Whether `left <comparison> right` holds, where `difference` has the sign of `left - right`. */
export function comparisonHolds(difference: number, comparison: number): boolean {
  switch (comparison) {
    case Comparison.LT:
      return difference < 0;
    case Comparison.LE:
      return difference <= 0;
    case Comparison.EQ:
      return difference === 0;
    case Comparison.NE:
      return difference !== 0;
    case Comparison.GT:
      return difference > 0;
    default:
      return difference >= 0;
  }
}
