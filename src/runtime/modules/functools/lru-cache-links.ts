/** The circular list of a cache's links, least recently used first, whose root is the cache itself. */
import type { Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of lru_list_elem, with which lru_cache_object starts. */
export const enum Link {
  PREVIOUS = 4,
  NEXT = 6,
  HASH = 8,
  HASH_HIGH = 9,
  KEY = 10,
  RESULT = 12,
}

/** Words of lru_cache_object behind its link. */
export const enum Cached {
  TYPED = 16,
  /** A dict: results by key, or links by key where there is a limit. */
  CACHE = 18,
  HITS = 20,
  FUNCTION = 22,
  /** Most results that are kept, or `UNLIMITED`. */
  LIMIT = 24,
  MISSES = 26,
}

export const UNLIMITED = -1;

/** What the type knows beside the words that are the same in all versions. */
export interface CacheFields {
  /** The type of links. */
  readonly link: TypeObject;
  /** What stands between positional and named arguments in a key; owned. */
  readonly keywordMark: Ref;
  readonly infoType: number;
  readonly dict: number;
  readonly mark: number | undefined;
}

/** CPython: lru_cache_extract_link. */
export function extractLink({ words }: Heap, link: Ref): void {
  const previous = words[link + Link.PREVIOUS] as number;
  const next = words[link + Link.NEXT] as number;
  words[previous + Link.NEXT] = next;
  words[next + Link.PREVIOUS] = previous;
}

/** As the most recently used. CPython: lru_cache_append_link. */
export function appendLink({ words }: Heap, cache: Ref, link: Ref): void {
  const last = words[cache + Link.PREVIOUS] as number;
  words[last + Link.NEXT] = link;
  words[cache + Link.PREVIOUS] = link;
  words[link + Link.PREVIOUS] = last;
  words[link + Link.NEXT] = cache;
}

/** As the least recently used. CPython: lru_cache_prepend_link. */
export function prependLink({ words }: Heap, cache: Ref, link: Ref): void {
  const first = words[cache + Link.NEXT] as number;
  words[first + Link.PREVIOUS] = link;
  words[cache + Link.NEXT] = link;
  words[link + Link.PREVIOUS] = cache;
  words[link + Link.NEXT] = first;
}

/** Empties the list: its links, whose references the caller owns now. CPython: lru_cache_unlink_list. */
export function unlinkAll({ words }: Heap, cache: Ref): Ref[] {
  const links: Ref[] = [];
  for (
    let link = words[cache + Link.NEXT] as number;
    link !== cache;
    link = words[link + Link.NEXT] as number
  ) {
    links.push(link);
  }
  words[cache + Link.NEXT] = cache;
  words[cache + Link.PREVIOUS] = cache;
  return links;
}
