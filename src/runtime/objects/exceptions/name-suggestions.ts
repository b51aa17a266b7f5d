/** The nearest name to a misspelt one, as CPython chooses it. Follows Python/suggestions.c (3.11 to 3.13). */

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** Undefined where no name is near enough, or there are too many. */
export function nearestName(candidates: readonly string[], name: string): string | undefined {
  if (candidates.length >= MAX_CANDIDATES) return undefined;
  const wanted = new TextEncoder().encode(name);
  let best: string | undefined;
  let bestDistance = Number.MAX_SAFE_INTEGER;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const bytes = new TextEncoder().encode(candidate);
    // No more than a third of the characters may differ.
    const limit = Math.floor(((wanted.length + bytes.length + 3) * MOVE_COST) / 6);
    const maxDistance = Math.min(limit, bestDistance - 1);
    const distance = editDistance(wanted, bytes, maxDistance);
    if (distance > maxDistance || (best !== undefined && distance >= bestDistance)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** levenshtein_distance; more than `maxCost` where it is more, but then not exact. */
function editDistance(left: Uint8Array, right: Uint8Array, maxCost: number): number {
  let [a, b] = trimCommon(left, right);
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return maxCost + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > maxCost) return maxCost + 1;
  const row = Array.from(a, (_, index) => MOVE_COST * (index + 1));
  let result = 0;
  for (const [bIndex, code] of b.entries()) {
    let distance = bIndex * MOVE_COST;
    result = distance;
    let minimum = Number.MAX_SAFE_INTEGER;
    for (const [index, other] of a.entries()) {
      const substitute = distance + substitutionCost(code, other);
      distance = row[index] as number;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[index] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > maxCost) return maxCost + 1;
  }
  return result;
}

function trimCommon(left: Uint8Array, right: Uint8Array): [Uint8Array, Uint8Array] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  return [left.subarray(start, leftEnd), right.subarray(start, rightEnd)];
}

function substitutionCost(a: number, b: number): number {
  if (a === b) return 0;
  return lowerCase(a) === lowerCase(b) ? CASE_COST : MOVE_COST;
}

function lowerCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
