/** Cycles and their links in words. */
import type { PlacedClassGraph, PlacedCycle, PlacedLink } from "../../protocol/cycles-messages.ts";
import { formatAmount } from "../model/format.ts";

/** "Tree \u2192 Node \u2192 Tree"; the rule's name in words where no classes are in the cycle. */
export function titleOf(
  { classes, links }: PlacedClassGraph,
  { links: around, ruleId }: PlacedCycle,
): string {
  const names = around.flatMap((index) => {
    const link = links[index];
    return link === undefined ? [] : [classes[link.from]?.name ?? ""];
  });
  const [first] = names;
  if (first === undefined) return ruleId.charAt(0).toUpperCase() + ruleId.slice(1).replaceAll("-", " ");
  return [...names, first].join(" \u2192 ");
}

/** "`Tree.children` holds many `Node`" */
export function linkText(
  { classes }: PlacedClassGraph,
  { from, to, attribute, count, isWeak }: PlacedLink,
): string {
  const holds = isWeak ? "refers weakly to" : "holds";
  const many = count === "many" ? "many " : "";
  return `\`${classes[from]?.name}.${attribute}\` ${holds} ${many}\`${classes[to]?.name}\``;
}

/** The message without the advice at its end, which stands elsewhere. */
export function reasonOf({ message, advice }: PlacedCycle): string {
  return advice !== undefined && message.endsWith(advice)
    ? message.slice(0, -advice.length).trimEnd()
    : message;
}

/** "3 classes, 4 links, 1 cycle of objects" */
export function summaryOf({ classes, links, cycles }: PlacedClassGraph): string {
  const found = cycles.length === 0 ? "no cycles of objects found" : formatAmount(cycles.length, "cycle");
  return `${formatAmount(classes.length, "class", "classes")}, ${formatAmount(links.length, "link")}, ${found}`;
}

/** Sets of classes that can reach themselves without a cycle among them. */
export function openLoops({ links, cycles, loops }: PlacedClassGraph): readonly (readonly number[])[] {
  const closed = new Set(cycles.flatMap((cycle) => cycle.links.flatMap((index) => links[index]?.from ?? [])));
  return loops.filter((loop) => !loop.some((index) => closed.has(index)));
}
