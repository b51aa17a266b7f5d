/** Where the fields of BaseException are in one version. */
import { layout } from "../../../cpython/layouts.ts";
import type { Profile } from "../../../cpython/profile.ts";

/** Words of PyBaseExceptionObject (Include/cpython/pyerrors.h), which has `notes` from 3.11. */
export interface ExceptionWords {
  readonly traceback: number;
  readonly context: number;
  readonly cause: number;
  /** One byte. */
  readonly suppressContext: number;
  /** First field of the types that have more: `value`, `code`, `msg`, `name`, ... */
  readonly extra: number;
}

export function exceptionWords(profile: Profile): ExceptionWords {
  const base = layout(profile, "BaseException");
  return {
    traceback: base.offset("traceback") >> 2,
    context: base.offset("context") >> 2,
    cause: base.offset("cause") >> 2,
    suppressContext: base.offset("suppress_context") >> 2,
    extra: layout(profile, "StopIteration").offset("value") >> 2,
  };
}
