/** Says what looks like a leak; what does is defined in trace/growth.ts. */
import type { GrowingSite } from "../../trace/growth.ts";
import { formatAmount, formatBytes, formatCount, formatShare } from "./format.ts";

/** More would not be read. */
export const MAX_SUSPECTS = 3;

/** @param finalBytes all that is alive at the end. */
export function describeSuspect(site: GrowingSite, finalBytes: number): string {
  const { type, made, freed, bytes } = site;
  const kept = formatAmount(made - freed, `${type} object`);
  const amount = `${formatBytes(bytes)}, ${formatShare(bytes, finalBytes)} of what is alive at the end`;
  const fate = freed === 0 ? "none was freed" : `only ${formatCount(freed)} of ${formatCount(made)} freed`;
  return `${kept} (${amount}), more in each quarter of the run; ${fate}.`;
}
