/** How `functools` and `bisect` behave where versions differ. Read by the modules of the same names. */
export interface FunctoolsTraits {
  /** `repr` of a subclass of `partial` names its module (3.13, Modules/_functoolsmodule.c, partial_repr). */
  readonly partialReprNamesModule: boolean;
  /** A `partial` found through an instance warns that it will be a method (3.13, partial_descr_get). */
  readonly partialWarnsAsAttribute: boolean;
  /** `bisect` and `insort` take a `key` (3.10, Modules/_bisectmodule.c). */
  readonly bisectHasKey: boolean;
}
