/** How native modules of the library differ between versions; texts of Python modules ask `sys.version_info`. */
export interface LibraryTraits {
  /** Errors of dates and times name the value and the range (3.14, Modules/_datetimemodule.c, check_date_args). */
  readonly datetimeErrorsSayValue: boolean;
  /** `atexit._ncallbacks` does not count what was unregistered (3.14, Modules/atexitmodule.c keeps a list). */
  readonly atexitForgetsUnregistered: boolean;
}
