/** Which parts of the standard library a version has: names as `module.name` that came or went within the versions. */
import type { Profile } from "./profile.ts";
import { PYTHON_VERSIONS, type PythonVersion } from "./version.ts";

/** First version that has the name, from the library's documentation ("Added in version"). */
const ADDED: Readonly<Record<string, PythonVersion>> = {
  "itertools.batched": "3.12",
  "itertools.pairwise": "3.10",
  "datetime.UTC": "3.11",
  "contextvars.Token.__enter__": "3.14",
  "math.cbrt": "3.11",
  "math.exp2": "3.11",
  "math.fma": "3.13",
  "math.nextafter.steps": "3.12",
  "math.sumprod": "3.12",
  "re.PatternError": "3.13",
};

export function isInLibrary(profile: Profile, name: string): boolean {
  const since = ADDED[name];
  if (since === undefined) return true;
  return PYTHON_VERSIONS.indexOf(profile.version) >= PYTHON_VERSIONS.indexOf(since);
}
