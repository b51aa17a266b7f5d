/** The rules of the group `layout`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { dataclassWithoutSlots } from "../rules/layout/dataclass-without-slots.ts";
import { dictAsRecord } from "../rules/layout/dict-as-record.ts";
import { missingSlots } from "../rules/layout/missing-slots.ts";
import { uselessSlots } from "../rules/layout/useless-slots.ts";

export const LAYOUT: readonly AnyRule[] = [missingSlots, dataclassWithoutSlots, uselessSlots, dictAsRecord];
