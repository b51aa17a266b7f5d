/** The clock that the program's waiting moves: sleeping and waiting with a time limit take no time of the host. */
export class SimulatedClock {
  /** Nanoseconds since the program started. */
  nanoseconds = 0;

  /** Never goes back. */
  advanceTo(nanoseconds: number): void {
    if (nanoseconds > this.nanoseconds) this.nanoseconds = nanoseconds;
  }
}
