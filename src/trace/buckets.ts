/** Divides a stretch of steps for a drawing, which has fewer places than a run has steps. */

/** First step of each bucket: at most `buckets` of them, each of at least one step, that cover [from, to). */
export function bucketStarts(from: number, to: number, buckets: number): Float64Array {
  const steps = Math.max(0, to - from);
  const size = Math.min(steps, Math.max(1, Math.floor(buckets)));
  return Float64Array.from({ length: size }, (_, bucket) => from + Math.floor((bucket * steps) / size));
}
