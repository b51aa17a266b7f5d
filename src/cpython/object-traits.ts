/** What objects, classes and calls say when something is missing or refused, where versions differ. */

/** How errors of a property without a function for what is asked of it are put. */
export type PropertyErrors =
  /** "can't set attribute" (3.9). */
  | "bare"
  /** "can't set attribute 'x'" (3.10). */
  | "quoted"
  /** "property 'x' of 'A' object has no setter" (from 3.11). */
  | "named";

export type SilentDeletions =
  /** Instances whose values have a place for the name (3.13). */
  | "places"
  /** These, and all without such values whose dictionary lies before the object (3.14). */
  | "managed"
  | "nobody";

export interface ObjectTraits {
  /** `memoryview[int]` (3.14, Objects/memoryobject.c, memory_methods). */
  readonly memoryviewIsGeneric: boolean;
  /** `slice[int]` (3.15, Objects/sliceobject.c, slice_methods). */
  readonly sliceIsGeneric: boolean;
  /** Errors of arguments name functions by `__qualname__` (3.10), not by the code's name (Python/ceval.c). */
  readonly callErrorsNameQualname: boolean;
  /** What is said of a local variable `{}` without a value. */
  readonly unboundLocal: string;
  /** The same of a variable of an enclosing function. */
  readonly unboundFree: string;
  /** Deleting what is not there says whose attribute it is (3.11); before, the error is the name alone. */
  readonly deletingNamesOwner: boolean;
  /** Whose AttributeErrors of deletions have neither `name` nor `obj`. */
  readonly deletionIsSilentFor: SilentDeletions;
  /** How reading an empty slot names the type whose attribute it is (Python/structmember.c, PyMember_GetOne). */
  readonly emptySlotNames: "nothing" | "type" | "qualified-type";
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
  /** Generators have `gi_suspended`, coroutines `cr_suspended` (3.11). */
  readonly generatorsHaveSuspended: boolean;
  /** `list[int].__class__` is that of the alias (3.11), not of its origin. */
  readonly aliasesHaveOwnClass: boolean;
  /** Subscripting `{}`, which has no parameters, again. */
  readonly notGeneric: string;
  /** Too many or too few arguments for an alias are counted in the error (3.11). */
  readonly aliasErrorsCount: boolean;
  /** "type 'int' is not subscriptable" (3.11), not "'type' object is ...". */
  readonly namesUnsubscriptableClass: boolean;
  /** `isinstance` asks unions, which refuse those with aliases in them (3.10, union_instancecheck), not each part. */
  readonly unionsCheckThemselves: boolean;
  /** `exec(..., closure=...)` (3.11). */
  readonly execTakesClosure: boolean;
  /** `__import__(5)` speaks of its argument (through 3.10), not of the name. */
  readonly importChecksItsArgument: boolean;
  /** A module gets its `__annotations__` when they are asked for (3.10). */
  readonly modulesMakeAnnotations: boolean;
  /** `tb_lineno` is a plain member, "readonly attribute" (through 3.10). */
  readonly tracebackLineIsMember: boolean;
  /** `copyreg` of a `{}` with items. */
  readonly unpicklableWithItems: string;
  /** "D.get() takes no keyword arguments" names the class of the object (through 3.10), not where it is defined. */
  readonly methodErrorsNameClass: boolean;
  /** Three operands that `pow` cannot use, before their types. */
  readonly powerWithModulus: string;
  /** `x **= y` is called so in errors (3.10). */
  readonly inplacePowerIsNamed: boolean;
  /** Code objects differ where their positions do (3.11). */
  readonly codeComparesPositions: boolean;
  /** Variables of cells come after the others and by name in `co_cellvars` and `locals()` (through 3.10). */
  readonly cellVariablesAreApart: boolean;
  /** All plain classes have the same descriptors of `__dict__` and `__weakref__` (3.15, Objects/typeobject.c). */
  readonly classesShareDescriptors: boolean;
  /** A change of class or bases is refused where the types are deallocated differently, whatever their layout. */
  readonly classChangeComparesDeallocators: boolean;
  /** New `__bases__` must have a dictionary and weak references where the old ones have (through 3.14). */
  readonly basesChangeComparesDicts: boolean;
  /** Built-in classes without subclasses of their own of which modules of CPython's start (`-S`) make some; recorded. */
  readonly subclassedAtStart: ReadonlySet<string>;
  /** A metaclass whose `mro()` gives nothing. */
  readonly emptyMro: string;
  /** `functools.reduce` of nothing, without a value to begin with. */
  readonly reduceOfNothing: string;
  /** `memoryview.cast` with a format that is no text, `{}`. */
  readonly viewFormatNotText: string;
  /** `memoryview.tobytes` with an order that is none, `{}`. */
  readonly viewOrderNotText: string;
  /** Ranges of short integers in errors of `struct` are how C writes them (through 3.10). */
  readonly structRangesAreMacros: boolean;
}
