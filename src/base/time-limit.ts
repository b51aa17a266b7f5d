/** A limit on how long one piece of work may take. Whoever does the work asks now and then; nothing is interrupted. */

/** Thrown by a limit that is reached. */
export class OutOfTime extends Error {}

/** @throws OutOfTime once the time is up. */
export type CheckTime = () => void;

export const NO_LIMIT: CheckTime = () => undefined;

/** Counts from now on. */
export function limitTime(milliseconds: number): CheckTime {
  if (milliseconds === Number.POSITIVE_INFINITY) return NO_LIMIT;
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() > end) throw new OutOfTime(`it takes longer than ${milliseconds / 1000} seconds`);
  };
}
