/** The time zone that an offset in ISO text means. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { durationFrom } from "./checks.ts";
import type { ParsedTime } from "./iso-text.ts";
import type { DatetimeState } from "./state.ts";
import { newTimezone } from "./timezone.ts";
import { newDuration } from "./values.ts";

/** A new reference to it, or to None. tzinfo_from_isoformat_results */
export function* offsetZone(s: DatetimeState, offset: ParsedTime["offset"]): Steps<Ref> {
  const { m } = s;
  if (offset === undefined) return m.none;
  if (offset.seconds === 0) return newReference(m, s.utc);
  const total = BigInt(offset.seconds) * 1_000_000n + BigInt(offset.microseconds);
  const duration = m.own(newDuration(s, s.timedelta, durationFrom(m, total)));
  const zone = yield* newTimezone(s, duration, NULL);
  m.heap.decref(m.disown(duration));
  return zone;
}
