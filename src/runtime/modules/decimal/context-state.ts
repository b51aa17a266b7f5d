/** The settings of one context object, with the conditions that it remembers and those that raise. */
import { Calculation, Condition, INVALID, type Rounding, type Settings } from "./values.ts";

export class ContextState implements Settings {
  precision = 28;
  rounding: Rounding = "ROUND_HALF_EVEN";
  minExponent = -999999;
  maxExponent = 999999;
  isClamped = false;
  hasCapitals = true;
  traps = INVALID | Condition.DIVISION_BY_ZERO | Condition.OVERFLOW;
  status = 0;

  static basic(): ContextState {
    const context = new ContextState();
    context.precision = 9;
    context.rounding = "ROUND_HALF_UP";
    context.traps |= Condition.CLAMPED | Condition.UNDERFLOW;
    return context;
  }

  static extended(): ContextState {
    const context = new ContextState();
    context.precision = 9;
    context.traps = 0;
    return context;
  }

  copy(): ContextState {
    return Object.assign(new ContextState(), this);
  }

  /** A calculation with what the settings are now. */
  begin(changes: Partial<Settings> = {}): Calculation {
    const { precision, rounding, minExponent, maxExponent, isClamped } = this;
    return new Calculation({ precision, rounding, minExponent, maxExponent, isClamped, ...changes });
  }
}
