/** `sys.builtin_module_names` of CPython 3.13: modules that no file of the program can stand before. */
export const BUILTIN_MODULE_NAMES: ReadonlySet<string> = new Set(
  "_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time".split(
    " ",
  ),
);
