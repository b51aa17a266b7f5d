/** What `sys.getrefcount` answers. The counts themselves are in the headers (`heap/heap.ts`). */
import type { Ref } from "../memory/linear-memory.ts";
import type { Runtime } from "./runtime.ts";
import { isStr, strLength } from "./str/str.ts";

/**
 * DIVERGES: singletons and types are not counted in any version. Where CPython counts them, the answer is what it
 * is when a program begins. `borrowed` references are none in CPython and left out.
 */
export function refcountAnswer(rt: Runtime, ref: Ref, borrowed: number): number {
  const { immortalObjects, immortalRefcount, staticRefcount } = rt.profile;
  const count = rt.heap.words[ref] as number;
  if (immortalObjects) return count < 0 ? immortalRefcount : count - borrowed;
  const counted = count < 0 ? countAtStart(rt, ref) : count + moreAtStart(rt, ref);
  return staticRefcount > 0 && isStatic(rt, ref) ? staticRefcount + counted : counted;
}

function countAtStart(rt: Runtime, ref: Ref): number {
  const { countsAtStart } = rt.profile;
  switch (ref) {
    case rt.none:
      return countsAtStart.none;
    case rt.true:
      return countsAtStart.true;
    case rt.false:
      return countsAtStart.false;
    case rt.ellipsis:
      return countsAtStart.ellipsis;
    case rt.notImplemented:
      return countsAtStart.notImplemented;
    case rt.emptyTuple:
      return countsAtStart.emptyTuple;
    default:
      return countsAtStart.type;
  }
}

function moreAtStart(rt: Runtime, ref: Ref): number {
  const { emptyBytes, smallInts } = rt.profile.countsAtStart;
  if (ref === rt.strings.emptyBytes) return emptyBytes;
  return smallInts[rt.smallInts.indexOf(ref)] ?? 0;
}

/** CPython 3.11: Include/internal/pycore_global_objects.h. */
function isStatic(rt: Runtime, ref: Ref): boolean {
  const { strings } = rt;
  return (
    ref === rt.emptyTuple ||
    ref === rt.emptyString ||
    ref === strings.emptyBytes ||
    rt.smallInts.includes(ref) ||
    strings.latin1.includes(ref) ||
    strings.singleBytes.includes(ref) ||
    isInternedCharacter(rt, ref)
  );
}

/** Some characters are interned as other objects than the cached ones; those are static, too. */
function isInternedCharacter(rt: Runtime, ref: Ref): boolean {
  if (!isStr(rt, ref) || strLength(rt.heap, ref) !== 1) return false;
  const text = rt.strValue(ref);
  return rt.profile.values.charactersInternedApart.includes(text) && rt.strings.interned.get(text) === ref;
}
