/** How exceptions and their tracebacks differ between versions. */

export interface ExceptionTraits {
  /** `EncodingWarning` (3.10, PEP 597). */
  readonly hasEncodingWarning: boolean;
  /** `PythonFinalizationError` (3.13). */
  readonly hasFinalizationError: boolean;
  /** `split` takes any callable, not only a function (3.13, Objects/exceptions.c, get_matcher_type). */
  readonly groupsMatchByAnyCallable: boolean;
  /** The group that `except*` puts around a single exception starts with a traceback (3.13.2, gh-128049). */
  readonly wrappedGroupHasTraceback: boolean;
}
