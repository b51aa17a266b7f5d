/**
 * Minimum and maximum over any range of a column in time that hardly depends on its length: the extremes of
 * every 64 elements, of every 64 of those, and so on. It is made once and never changes.
 */

const FANOUT_SHIFT = 6;
const FANOUT = 1 << FANOUT_SHIFT;

export interface Extremes {
  readonly min: number;
  readonly max: number;
}

interface Level {
  readonly min: ArrayLike<number>;
  readonly max: ArrayLike<number>;
}

export class MinMaxPyramid {
  /** Level 0 is the data itself; an element of level n covers 64 ** n of them. */
  private readonly levels: Level[];

  /**
   * @param low values whose minimum is asked for. @param high values whose maximum is asked for; both shapes
   * [length].
   */
  constructor(low: ArrayLike<number>, high: ArrayLike<number>, length = low.length) {
    this.levels = [{ min: low, max: high }];
    let top: Level = { min: low, max: high };
    for (let size = length; size > FANOUT; size = Math.ceil(size / FANOUT)) {
      top = summarize(top, size);
      this.levels.push(top);
    }
  }

  /** Over [start, end), which must not be empty. */
  range(start: number, end: number): Extremes {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    const include = (level: number, from: number, to: number) => {
      const row = this.levels[level];
      if (row === undefined) return;
      for (let index = from; index < to; index++) {
        min = Math.min(min, row.min[index] ?? Number.POSITIVE_INFINITY);
        max = Math.max(max, row.max[index] ?? Number.NEGATIVE_INFINITY);
      }
    };
    let [from, to] = [start, end];
    let level = 0;
    // While whole blocks of the next level lie inside, only the ragged ends are read at this one.
    while (level + 1 < this.levels.length && to - from > 2 * FANOUT) {
      const wholeFrom = Math.ceil(from / FANOUT);
      const wholeTo = Math.floor(to / FANOUT);
      include(level, from, wholeFrom * FANOUT);
      include(level, wholeTo * FANOUT, to);
      [from, to] = [wholeFrom, wholeTo];
      level++;
    }
    include(level, from, to);
    return { min, max };
  }
}

function summarize(below: Level, length: number): Level {
  const size = Math.ceil(length / FANOUT);
  const min = new Float64Array(size);
  const max = new Float64Array(size);
  for (let block = 0; block < size; block++) {
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    const end = Math.min(length, (block + 1) << FANOUT_SHIFT);
    for (let index = block << FANOUT_SHIFT; index < end; index++) {
      lowest = Math.min(lowest, below.min[index] ?? lowest);
      highest = Math.max(highest, below.max[index] ?? highest);
    }
    min[block] = lowest;
    max[block] = highest;
  }
  return { min, max };
}
