/** What the types of `datetime` know of each other: one for each interpreter that imported the module. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { ClockTime } from "./values.ts";

export interface DatetimeState {
  readonly m: Interpreter;
  timedelta: TypeObject;
  tzinfo: TypeObject;
  timezone: TypeObject;
  date: TypeObject;
  time: TypeObject;
  datetime: TypeObject;
  isoCalendarDate: TypeObject;
  /** The time of day of a datetime. */
  readonly clockOf: (datetime: Ref) => ClockTime;
  /** `timezone.utc`, held for ever. */
  utc: Ref;
}
