/** All entries of an `OrderedDict` in its order, at once. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { tupleFrom } from "../../objects/sequences/tuple.ts";
import { firstNode, Node } from "./ordered-dict.ts";
import { Gives } from "./ordered-dict-iterator.ts";

/** An entry in its order, borrowed, with the hash of its key. */
export interface OrderedEntry {
  readonly key: Ref;
  readonly value: Ref;
  readonly low: number;
  readonly high: number;
}

/** Borrowed; only for as long as the dictionary does not change. */
export function orderedEntries(rt: Runtime, self: Ref): OrderedEntry[] {
  const { words } = rt.heap;
  const values = new Map<Ref, Ref>();
  for (const { key, value } of dictEntries(rt, self)) values.set(key, value);
  const entries: OrderedEntry[] = [];
  for (let node = firstNode(rt, self); node !== NULL; node = words[node + Node.NEXT] as number) {
    const key = words[node + Node.KEY] as number;
    const value = values.get(key);
    if (value === undefined) continue;
    entries.push({
      key,
      value,
      low: words[node + Node.HASH] as number,
      high: words[node + Node.HASH_HIGH] as number,
    });
  }
  return entries;
}

/** New references to keys, values or pairs. */
export function orderedItems(rt: Runtime, self: Ref, kind: number): Ref[] {
  return orderedEntries(rt, self).map(({ key, value }) => {
    if (kind === Gives.KEYS) return newReference(rt, key);
    if (kind === Gives.VALUES) return newReference(rt, value);
    return tupleFrom(rt, [newReference(rt, key), newReference(rt, value)]);
  });
}
