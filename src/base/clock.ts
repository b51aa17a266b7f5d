/** What limits of time are measured with. Tests bring a clock of their own. */

/** Milliseconds since some moment. */
export type Clock = () => number;

export const wallClock: Clock = () => performance.now();
