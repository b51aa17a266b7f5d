/** What differs between the Python versions that this compiler can be, read from the version's profile. */
import type { CompileTraits } from "../cpython/compile-traits.ts";
import type { Profile } from "../cpython/profile.ts";

export interface CompilerTraits extends CompileTraits {
  /** Displays of more items than this are built by appending; 30 where nothing is said. */
  readonly displayMaxStackItems?: number;
  /**
   * Iterating, and entering and leaving `with`, point at the iterable or the context manager, not at the whole
   * statement or comprehension (3.13, Python/compile.c, compiler_for and compiler_with). True where nothing is said.
   */
  readonly pointsAtOperands?: boolean;
  /**
   * Adding an element in a comprehension points at the element, not at the comprehension or, where conditions
   * compare, at the last comparison (3.12, compiler_sync_comprehension_generator). True where nothing is said.
   */
  readonly pointsAtElements?: boolean;
  /**
   * What a failed `assert` points at: the last comparison that decided (through 3.11), the statement (3.12), or the
   * test (3.13; Python/compile.c, compiler_assert). The test where nothing is said.
   */
  readonly assertPointsAt?: "comparison" | "statement" | "test";
}

export function compilerTraits(profile: Profile): CompilerTraits {
  return { ...profile.compile, displayMaxStackItems: profile.displayMaxStackItems };
}
