/**
 * The clock that programs see. DIVERGES from a real one on purpose: it starts at a fixed moment, advances with the work
 * that the program does (calls and turns of loops) and with `sleep`, which takes no time. So every run reads the same
 * times.
 */

import type { SimulatedClock } from "../../builtins/simulated-clock.ts";

/** 2025-01-01 00:00:00 UTC, in nanoseconds since 1970. */
const START_NANOSECONDS = 1_735_689_600_000_000_000n;
/** What `monotonic` shows at the start: a machine that was started some time ago. */
const UPTIME_NANOSECONDS = 1_000_000_000_000n;
/** About what CPython needs for a call or a turn of a loop. */
const NANOSECONDS_PER_UNIT = 50n;
/** Two readings in a row differ by so much. */
const NANOSECONDS_PER_READING = 100n;

export const NANOSECONDS_PER_SECOND = 1_000_000_000n;

export class ReadClock {
  private readings = 0n;

  /** `work` tells how many calls and loop turns the program has made, `waited` how long it slept and waited. */
  constructor(
    private readonly work: () => number,
    private readonly waited: SimulatedClock,
  ) {}

  /** Nanoseconds since 1970 (UTC). */
  wallTime(): bigint {
    return START_NANOSECONDS + BigInt(this.waited.nanoseconds) + this.read();
  }

  monotonic(): bigint {
    return UPTIME_NANOSECONDS + BigInt(this.waited.nanoseconds) + this.read();
  }

  /** Time in which the program worked: sleep does not count. */
  processTime(): bigint {
    return this.read();
  }

  private read(): bigint {
    this.readings++;
    return BigInt(this.work()) * NANOSECONDS_PER_UNIT + this.readings * NANOSECONDS_PER_READING;
  }
}
