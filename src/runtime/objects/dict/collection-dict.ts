/** What programs are told of collections, as a dictionary. CPython: Modules/gcmodule.c, gc_get_stats_impl. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { dictSetStr, newDict } from "./dict.ts";

interface Counts {
  readonly collected: number;
  readonly uncollectable: number;
  readonly candidates: number;
}

/** `first` comes before the counts. DIVERGES: collections take no time, `duration` (3.15) is always 0. */
export function newCollectionDict(
  rt: Runtime,
  first: Readonly<Record<string, number>>,
  { collected, uncollectable, candidates }: Counts,
): Ref {
  const dict = newDict(rt);
  const isLong = rt.profile.gcReportsCandidates;
  const counts = { ...first, collected, uncollectable, ...(isLong ? { candidates } : {}) };
  const put = (name: string, value: Ref): void => {
    dictSetStr(rt, dict, rt.name(name), value);
    rt.heap.decref(value);
  };
  for (const [name, value] of Object.entries(counts)) put(name, rt.newInt(value));
  if (isLong) put("duration", rt.newFloat(0));
  return dict;
}
