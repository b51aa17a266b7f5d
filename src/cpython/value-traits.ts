/** How numbers, text and bytes behave where versions differ. Read by the object types of the same names. */

export interface ValueTraits {
  /** SipHash rounds for each block: 2 for SipHash-2-4, 1 for SipHash-1-3 (3.11, Include/pyhash.h). */
  readonly sipHashRounds: 1 | 2;
  /** `hash(nan)` depends on the object, not 0 (3.10, Python/pyhash.c, _Py_HashDouble). */
  readonly nanHashesByIdentity: boolean;
  /** `hash(None)` is a constant, not the address (3.12, Objects/object.c, none_hash). */
  readonly noneHashIsConstant: boolean;
  /** `bool(NotImplemented)` is a TypeError (3.14, Objects/object.c, notimplemented_bool). */
  readonly notImplementedHasNoTruth: boolean;
  /** `sys.intern` makes its string immortal (only 3.12, Objects/unicodeobject.c, PyUnicode_InternInPlace). */
  readonly internedStringsAreImmortal: boolean;
}
