/** The rules of the group `ignores`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { unusedIgnore } from "../rules/ignores/unused-ignore.ts";

export const IGNORES: readonly AnyRule[] = [unusedIgnore];
