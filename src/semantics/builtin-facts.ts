/**
 * Facts about builtin functions, methods and modules that the inference and the purity check share. They say
 * what the documented behaviour is for builtin types; a name must be resolved before they are asked.
 */
import type { ScalarName } from "./kind.ts";

/** Builtins that change nothing and run no code but the (pure, by convention) protocols of their arguments. */
export const PURE_BUILTINS: ReadonlySet<string> = new Set([
  ...["abs", "all", "any", "ascii", "bin", "bool", "bytes", "callable", "chr", "complex", "dict", "divmod"],
  ...["enumerate", "float", "format", "frozenset", "getattr", "hasattr", "hash", "hex", "id", "int"],
  ...["isinstance", "issubclass", "len", "list", "max", "min", "oct", "ord", "pow", "range", "repr"],
  ...["reversed", "round", "set", "slice", "sorted", "str", "sum", "tuple", "type", "zip"],
]);

/** Methods that are pure on every type that has them in the standard library. */
export const PURE_METHODS: ReadonlySet<string> = new Set([
  ...["startswith", "endswith", "lower", "upper", "strip", "lstrip", "rstrip", "casefold", "title"],
  ...["capitalize", "swapcase", "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower"],
  ...["isidentifier", "isdecimal", "isnumeric", "isascii", "isprintable", "istitle", "splitlines"],
  ...["rsplit", "split", "partition", "rpartition", "removeprefix", "removesuffix", "zfill", "ljust"],
  ...["rjust", "center", "encode", "decode", "issubset", "issuperset", "isdisjoint", "bit_length"],
  ...["is_integer", "fullmatch", "is_absolute", "as_posix", "total_seconds", "isoformat"],
]);

/** Functions of modules that look but do not touch, by dotted name. */
export const PURE_FUNCTIONS: ReadonlySet<string> = new Set([
  ...["os.path.exists", "os.path.isfile", "os.path.isdir", "os.path.islink", "os.path.isabs"],
  ...["os.path.join", "os.path.basename", "os.path.dirname", "os.path.splitext", "os.path.normpath"],
  ...["os.path.normcase", "os.path.abspath", "os.path.getsize", "os.path.lexists", "os.fspath"],
  ...["re.match", "re.search", "re.fullmatch", "re.escape", "fnmatch.fnmatch", "fnmatch.fnmatchcase"],
  ...["math.isnan", "math.isinf", "math.isfinite", "math.isclose", "math.sqrt", "math.floor"],
  ...["math.ceil", "math.gcd", "math.fabs", "math.log", "math.exp", "keyword.iskeyword"],
  ...["operator.itemgetter", "operator.attrgetter", "inspect.isclass", "inspect.isfunction"],
  ...["inspect.ismethod", "inspect.ismodule", "inspect.isgenerator", "inspect.iscoroutine"],
]);

/** Builtins that always return a scalar of this kind. */
export const SCALAR_BUILTINS: ReadonlyMap<string, ScalarName> = new Map([
  ["ascii", "str"],
  ["bin", "str"],
  ["bool", "bool"],
  ["bytes", "bytes"],
  ["callable", "bool"],
  ["chr", "str"],
  ["complex", "complex"],
  ["float", "float"],
  ["format", "str"],
  ["hasattr", "bool"],
  ["hash", "int"],
  ["hex", "str"],
  ["id", "int"],
  ["input", "str"],
  ["int", "int"],
  ["isinstance", "bool"],
  ["issubclass", "bool"],
  ["len", "int"],
  ["oct", "str"],
  ["ord", "int"],
  ["repr", "str"],
  ["str", "str"],
  ["all", "bool"],
  ["any", "bool"],
]);

/** Classes of `builtins` whose instances `isinstance` can be asked about, and annotations can name. */
export const BUILTIN_CLASSES: ReadonlySet<string> = new Set([
  ...["bool", "bytearray", "bytes", "complex", "dict", "float", "frozenset", "int", "list", "object"],
  ...["range", "set", "slice", "str", "tuple", "type", "BaseException", "Exception", "OSError"],
  ...["ValueError", "TypeError", "KeyError", "IndexError", "AttributeError", "RuntimeError"],
]);

/** What a method of `str` returns; `strings` is a list of `str`. */
export type StrMethodResult = "same" | "int" | "bool" | "list" | "bytes" | "tuple";

/** Methods of `str`; those of `bytes` return the same with `bytes` for `str`. */
export const STR_METHODS: ReadonlyMap<string, StrMethodResult> = new Map([
  ...(
    [
      ...["capitalize", "casefold", "center", "expandtabs", "format", "format_map", "join", "ljust"],
      ...["lower", "lstrip", "removeprefix", "removesuffix", "replace", "rjust", "rstrip", "strip"],
      ...["swapcase", "title", "translate", "upper", "zfill", "hex"],
    ] as const
  ).map((name): [string, StrMethodResult] => [name, "same"]),
  ...(["count", "find", "index", "rfind", "rindex"] as const).map((name): [string, StrMethodResult] => [
    name,
    "int",
  ]),
  ...(
    [
      ...["endswith", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower"],
      ...["isnumeric", "isprintable", "isspace", "istitle", "isupper", "startswith"],
    ] as const
  ).map((name): [string, StrMethodResult] => [name, "bool"]),
  ["split", "list"],
  ["rsplit", "list"],
  ["splitlines", "list"],
  ["partition", "tuple"],
  ["rpartition", "tuple"],
  ["encode", "bytes"],
]);

/** Methods that only strings, bytes and what imitates them have: their result can be hashed. */
export const TEXT_METHODS: ReadonlySet<string> = new Set([
  ...["capitalize", "casefold", "lower", "lstrip", "rstrip", "strip", "swapcase", "title", "upper"],
  ...["zfill", "removeprefix", "removesuffix", "hexdigest", "as_posix", "isoformat", "encode", "decode"],
]);

/** Functions of modules with a known result, by dotted name. */
export const FUNCTION_RESULTS: ReadonlyMap<string, "str" | "strings" | "int" | "float" | "bool"> = new Map([
  ["os.listdir", "strings"],
  ["os.path.join", "str"],
  ["os.path.basename", "str"],
  ["os.path.dirname", "str"],
  ["os.path.abspath", "str"],
  ["os.path.normpath", "str"],
  ["os.path.normcase", "str"],
  ["os.path.realpath", "str"],
  ["os.path.exists", "bool"],
  ["os.path.isfile", "bool"],
  ["os.path.isdir", "bool"],
  ["glob.glob", "strings"],
  ["shlex.split", "strings"],
  ["time.time", "float"],
  ["os.getpid", "int"],
  ["random.randint", "int"],
  ["random.randrange", "int"],
  ["random.random", "float"],
]);
