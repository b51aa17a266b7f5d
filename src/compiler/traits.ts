/** What differs between the Python versions that this compiler can be, read from the version's profile. */
import type { CompileTraits } from "../cpython/compile-traits.ts";
import type { Profile } from "../cpython/profile.ts";

export interface CompilerTraits extends CompileTraits {
  /** Displays of more items than this are built by appending; 30 where nothing is said. */
  readonly displayMaxStackItems?: number;
}

export function compilerTraits(profile: Profile): CompilerTraits {
  return { ...profile.compile, displayMaxStackItems: profile.displayMaxStackItems };
}
