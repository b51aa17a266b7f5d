/** The built-in types and exceptions by name, filled in when the machine starts. */
import type { TypeObject } from "./type-object.ts";

export const EXCEPTION_NAMES = [
  "BaseException",
  "Exception",
  "BaseExceptionGroup",
  "ExceptionGroup",
  "GeneratorExit",
  "KeyboardInterrupt",
  "SystemExit",
  "ArithmeticError",
  "FloatingPointError",
  "OverflowError",
  "ZeroDivisionError",
  "AssertionError",
  "AttributeError",
  "BufferError",
  "EOFError",
  "ImportError",
  "ImportCycleError",
  "ModuleNotFoundError",
  "LookupError",
  "IndexError",
  "KeyError",
  "MemoryError",
  "NameError",
  "UnboundLocalError",
  "OSError",
  "BlockingIOError",
  "ChildProcessError",
  "ConnectionError",
  "BrokenPipeError",
  "ConnectionAbortedError",
  "ConnectionRefusedError",
  "ConnectionResetError",
  "FileExistsError",
  "FileNotFoundError",
  "InterruptedError",
  "IsADirectoryError",
  "NotADirectoryError",
  "PermissionError",
  "ProcessLookupError",
  "TimeoutError",
  "ReferenceError",
  "RuntimeError",
  "NotImplementedError",
  "PythonFinalizationError",
  "RecursionError",
  "StopIteration",
  "StopAsyncIteration",
  "SyntaxError",
  "IndentationError",
  "TabError",
  "_IncompleteInputError",
  "SystemError",
  "TypeError",
  "ValueError",
  "UnicodeError",
  "UnicodeDecodeError",
  "UnicodeEncodeError",
  "UnicodeTranslateError",
  "Warning",
  "BytesWarning",
  "DeprecationWarning",
  "EncodingWarning",
  "FutureWarning",
  "ImportWarning",
  "PendingDeprecationWarning",
  "ResourceWarning",
  "RuntimeWarning",
  "SyntaxWarning",
  "UnicodeWarning",
  "UserWarning",
  "InterpreterError",
  "InterpreterNotFoundError",
  "NotShareableError",
  "CodecRegistryError",
  "UnsupportedOperation",
  "ItimerError",
  "ZipImportError",
  "DeadlockError",
] as const;

export type ExceptionName = (typeof EXCEPTION_NAMES)[number];

/** Keyed by the runtime's own names; `TypeObject.name` is what the program sees. */
export type BuiltinTypes = { readonly [name in ExceptionName]: TypeObject } & {
  readonly type: TypeObject;
  readonly object: TypeObject;
  readonly noneType: TypeObject;
  readonly notImplementedType: TypeObject;
  readonly ellipsis: TypeObject;
  readonly int: TypeObject;
  readonly bool: TypeObject;
  readonly float: TypeObject;
  readonly complex: TypeObject;
  readonly str: TypeObject;
  readonly bytes: TypeObject;
  readonly bytearray: TypeObject;
  readonly memoryview: TypeObject;
  readonly managedBuffer: TypeObject;
  readonly bufferWrapper: TypeObject;
  readonly tuple: TypeObject;
  readonly list: TypeObject;
  readonly dict: TypeObject;
  /** From 3.15. */
  readonly frozendict: TypeObject;
  readonly set: TypeObject;
  readonly frozenset: TypeObject;
  readonly range: TypeObject;
  readonly slice: TypeObject;
  readonly cell: TypeObject;
  readonly code: TypeObject;
  readonly function: TypeObject;
  readonly method: TypeObject;
  readonly nativeFunction: TypeObject;
  readonly methodDescriptor: TypeObject;
  readonly slotWrapper: TypeObject;
  readonly methodWrapper: TypeObject;
  readonly classMethodDescriptor: TypeObject;
  readonly getsetDescriptor: TypeObject;
  readonly memberDescriptor: TypeObject;
  readonly property: TypeObject;
  readonly staticmethod: TypeObject;
  readonly classmethod: TypeObject;
  readonly super: TypeObject;
  readonly module: TypeObject;
  readonly generator: TypeObject;
  readonly coroutine: TypeObject;
  readonly asyncGenerator: TypeObject;
  readonly coroutineWrapper: TypeObject;
  readonly asyncGeneratorAsend: TypeObject;
  readonly asyncGeneratorAthrow: TypeObject;
  readonly asyncGeneratorWrappedValue: TypeObject;
  readonly anextAwaitable: TypeObject;
  readonly frame: TypeObject;
  readonly frameLocalsProxy: TypeObject;
  readonly listIterator: TypeObject;
  readonly listReverseIterator: TypeObject;
  readonly tupleIterator: TypeObject;
  readonly strIterator: TypeObject;
  /** Of ASCII text, from 3.11 on. */
  readonly strAsciiIterator: TypeObject;
  readonly bytesIterator: TypeObject;
  readonly bytearrayIterator: TypeObject;
  readonly memoryIterator: TypeObject;
  readonly rangeIterator: TypeObject;
  readonly longRangeIterator: TypeObject;
  readonly dictKeys: TypeObject;
  readonly dictValues: TypeObject;
  readonly dictItems: TypeObject;
  readonly dictKeyIterator: TypeObject;
  readonly dictValueIterator: TypeObject;
  readonly dictItemIterator: TypeObject;
  readonly dictReverseKeyIterator: TypeObject;
  readonly dictReverseValueIterator: TypeObject;
  readonly dictReverseItemIterator: TypeObject;
  readonly setIterator: TypeObject;
  readonly sequenceIterator: TypeObject;
  readonly callIterator: TypeObject;
  readonly enumerate: TypeObject;
  readonly zip: TypeObject;
  readonly map: TypeObject;
  readonly filter: TypeObject;
  readonly reversed: TypeObject;
  readonly mappingProxy: TypeObject;
  readonly genericAlias: TypeObject;
  readonly union: TypeObject;
  readonly typeAliasType: TypeObject;
  readonly simpleNamespace: TypeObject;
  readonly typeVar: TypeObject;
  readonly paramSpec: TypeObject;
  readonly paramSpecArgs: TypeObject;
  readonly paramSpecKwargs: TypeObject;
  readonly typeVarTuple: TypeObject;
  readonly noDefaultType: TypeObject;
  /** From 3.15. */
  readonly sentinel: TypeObject;
  /** From 3.15. */
  readonly lazyImport: TypeObject;
  readonly generic: TypeObject;
  readonly weakref: TypeObject;
  readonly weakProxy: TypeObject;
  readonly weakCallableProxy: TypeObject;
  readonly traceback: TypeObject;
  /** Of `exit` and `quit`. */
  readonly quitter: TypeObject;
  readonly textStream: TypeObject;
  readonly unraisableHookArgs: TypeObject;
  readonly versionInfo: TypeObject;
  readonly floatInfo: TypeObject;
  readonly intInfo: TypeObject;
  readonly hashInfo: TypeObject;
  readonly threadInfo: TypeObject;
  readonly sysFlags: TypeObject;
  readonly asyncGeneratorHooks: TypeObject;
};
