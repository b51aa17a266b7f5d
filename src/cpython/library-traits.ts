/** How native modules of the library differ between versions; texts of Python modules ask `sys.version_info`. */
/** What patterns of `re` may say (Lib/sre_parse.py through 3.10, Lib/re/_parser.py). */
export interface RegexDialect {
  /** `(?>...)`, and `+` behind another quantifier (3.11). */
  readonly hasAtomicGroups: boolean;
  /** Global flags may stand anywhere, with a warning (through 3.10). */
  readonly takesFlagsAnywhere: boolean;
}

export interface LibraryTraits {
  /** Errors of dates and times name the value and the range (3.14, Modules/_datetimemodule.c, check_date_args). */
  readonly datetimeErrorsSayValue: boolean;
  readonly regexDialect: RegexDialect;
  /** `open.__module__` (Lib/io.py through 3.11, Modules/_io/_iomodule.c). */
  readonly openIsMadeIn: "io" | "_io";
  /** `zlib.compress` takes `wbits` (3.11). */
  readonly zlibCompressTakesBits: boolean;
  /** `pop` and `popitem` of subclasses of OrderedDict use what these define (through 3.10, _odict_popkey_hash). */
  readonly orderedDictPopsByMethods: boolean;
  /** `atexit._ncallbacks` does not count what was unregistered (3.14, Modules/atexitmodule.c keeps a list). */
  readonly atexitForgetsUnregistered: boolean;
}
