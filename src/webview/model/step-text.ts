/** Says what a step did. */
import type { AllocationSummary, Collection, Step } from "../../trace/reader.ts";
import { formatAmount, formatBytes, formatCount } from "./format.ts";

/** Types named before the rest is summed up. */
const NAMED_TYPES = 3;

/** "line 7 in Node.__init__" */
export function describePlace({ line, functionName }: Pick<Step, "line" | "functionName">): string {
  // A module without statements has a step all the same.
  if (line === 0) return "before the first line";
  return functionName === "<module>" ? `line ${line}` : `line ${line} in ${functionName}`;
}

/** "int ×2, list" and how many types more; empty when nothing is known of the types. */
export function describeAllocations(rows: readonly AllocationSummary[]): string {
  const named = rows.slice(0, NAMED_TYPES).map(({ type, count }) => {
    if (count === 0) return `${type} tables`;
    return count === 1 ? type : `${type} \u00d7${formatCount(count)}`;
  });
  const others = rows.length - named.length;
  return others === 0 ? named.join(", ") : `${named.join(", ")} and ${formatAmount(others, "other type")}`;
}

/** "a collection freed 4 objects, 480 B", or nothing for none. */
export function describeCollections(
  collections: readonly Pick<Collection, "collected" | "freedBytes">[],
): string {
  if (collections.length === 0) return "";
  const collected = collections.reduce((sum, each) => sum + each.collected, 0);
  const bytes = collections.reduce((sum, each) => sum + each.freedBytes, 0);
  const who = collections.length === 1 ? "a collection" : formatAmount(collections.length, "collection");
  return collected === 0
    ? `${who} found nothing`
    : `${who} freed ${formatAmount(collected, "object")}, ${formatBytes(bytes)}`;
}

/** The value of the timeline's slider, as a screen reader says it. */
export function speakStep(step: Step, stepCount: number, collections: readonly Collection[] = []): string {
  const change = [
    step.allocatedBytes > 0 ? `allocated ${formatBytes(step.allocatedBytes)}` : "",
    step.freedBytes > 0 ? `freed ${formatBytes(step.freedBytes)}` : "",
    describeCollections(collections),
  ].filter((part) => part !== "");
  const parts = [
    `step ${formatCount(step.index + 1)} of ${formatCount(stepCount)}`,
    describePlace(step),
    `${formatBytes(step.liveBytes)} live`,
    ...change,
  ];
  return parts.join(", ");
}
