/** A clock of the processor time of this process: unlike the wall clock it does not go on while others compute. */
import type { Clock } from "../../src/base/clock.ts";

export const processorClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
