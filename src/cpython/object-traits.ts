/** What objects, classes and calls say when something is missing or refused, where versions differ. */

/** How errors of a property without a function for what is asked of it are put. */
export type PropertyErrors =
  /** "can't set attribute" (3.9). */
  | "bare"
  /** "can't set attribute 'x'" (3.10). */
  | "quoted"
  /** "property 'x' of 'A' object has no setter" (from 3.11). */
  | "named";

export interface ObjectTraits {
  /** Errors of arguments name functions by `__qualname__` (3.10), not by the code's name (Python/ceval.c). */
  readonly callErrorsNameQualname: boolean;
  /** What is said of a local variable `{}` without a value. */
  readonly unboundLocal: string;
  /** The same of a variable of an enclosing function. */
  readonly unboundFree: string;
  /** Deleting what is not there says whose attribute it is (3.11); before, the error is the name alone. */
  readonly deletingNamesOwner: boolean;
  /** So does reading an empty slot (3.10, Python/structmember.c, PyMember_GetOne). */
  readonly emptySlotNamesOwner: boolean;
  readonly propertyErrors: PropertyErrors;
  /** Setting or deleting an attribute `{name}` of a built-in type `{type}`. */
  readonly immutableType: string;
  /** The same of an attribute that types have themselves, when it is set. */
  readonly immutableTypeSpecial: string;
  /** Deleting one of those that every class must have. */
  readonly deletedTypeSpecial: string;
  /** `with` wants `__enter__` by a TypeError that speaks of protocols (3.11), not by an AttributeError of the name. */
  readonly contextErrorsNameProtocol: boolean;
  /** "super() argument 1 must be {}, not int". */
  readonly superWants: string;
  /** `super` of `{}` arguments. */
  readonly superArgumentCount: string;
  /** `types.MethodType(f, None)`. */
  readonly methodOfNone: string;
  /** `getattr` and `hasattr` say their name when the attribute's is no text (through 3.10). */
  readonly getattrSaysItsName: boolean;
  /** Types whose objects may change their class: "heap" or "mutable". */
  readonly assignableTypes: string;
  /** Classes have `__annotations__` even without any (3.10, Objects/typeobject.c, type_get_annotations). */
  readonly classesHaveAnnotations: boolean;
  /** Functions have `__builtins__` (3.10, Objects/funcobject.c). */
  readonly functionsHaveBuiltins: boolean;
  /** Static methods can be called and take over the attributes of their functions (3.10, sm_call). */
  readonly methodWrappersAreFunctions: boolean;
  /** `property.__set_name__` (3.10). */
  readonly propertyHasSetName: boolean;
}
