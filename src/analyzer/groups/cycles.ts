/** The rules of the group `cycles`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { selfReference } from "../rules/cycles/self-reference.ts";

export const CYCLES: readonly AnyRule[] = [selfReference];
