/** The steps at which something changed, in order: the next of them, and those around a step. */

interface AtStep {
  readonly step: number;
}

/** The step of the first change after a step, or of the last one before it; undefined where there is none. */
export function nextChange(changes: readonly AtStep[], step: number, direction: 1 | -1): number | undefined {
  const isBeyond = (change: AtStep): boolean => (change.step - step) * direction > 0;
  return (direction > 0 ? changes.find(isBeyond) : changes.findLast(isBeyond))?.step;
}

/** Of many changes the ones around a step, as many before it as after it where there are so many. */
export function changesAround<T extends AtStep>(changes: readonly T[], step: number, most: number): T[] {
  const following = changes.findIndex((change) => change.step > step);
  const middle = following < 0 ? changes.length : following;
  const start = Math.max(0, Math.min(middle - Math.floor(most / 2), changes.length - most));
  return changes.slice(start, start + most);
}
