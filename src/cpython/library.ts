/** Which parts of the standard library a version has: modules, and names as `module.name`, that came within the versions. */
import type { Profile } from "./profile.ts";
import { PYTHON_VERSIONS, type PythonVersion } from "./version.ts";

/** First version that has the name, from the library's documentation ("Added in version"). */
const ADDED: Readonly<Record<string, PythonVersion>> = {
  annotationlib: "3.14",
  "array.array.__class_getitem__": "3.12",
  "array.array.clear": "3.13",
  "array.w": "3.13",
  "_struct.Struct.__repr__": "3.13",
  "base64.z85decode": "3.13",
  "base64.z85encode": "3.13",
  "hashlib.file_digest": "3.11",
  "queue.ShutDown": "3.13",
  "random.binomialvariate": "3.12",
  "statistics.correlation": "3.10",
  "statistics.covariance": "3.10",
  "statistics.kde": "3.13",
  "statistics.kde_random": "3.13",
  "statistics.linear_regression": "3.10",
  "itertools.batched": "3.12",
  "itertools.pairwise": "3.10",
  "dataclasses.dataclass.slots": "3.10",
  "datetime.UTC": "3.11",
  "contextvars.Token.__enter__": "3.14",
  "math.cbrt": "3.11",
  "math.exp2": "3.11",
  "math.fma": "3.13",
  "math.nextafter.steps": "3.12",
  "math.sumprod": "3.12",
  "operator.call": "3.11",
  "operator.is_none": "3.14",
  "operator.is_not_none": "3.14",
  "re.PatternError": "3.13",
  tomllib: "3.11",
  "types.get_original_bases": "3.12",
};

export function isInLibrary(profile: Profile, name: string): boolean {
  const since = ADDED[name];
  if (since === undefined) return true;
  return PYTHON_VERSIONS.indexOf(profile.version) >= PYTHON_VERSIONS.indexOf(since);
}

/** Names of modules that are Python text of 3.13 and need what the simulator lacks. */
const LACKED: readonly string[] = ["types.CapsuleType"];

/** Names that a module written in Python has in its text but must not show in this version. */
export function namesToHide(profile: Profile, module: string): readonly string[] {
  const isOfModule = (name: string): boolean => name.slice(0, name.lastIndexOf(".")) === module;
  const later = Object.keys(ADDED).filter((name) => !isInLibrary(profile, name));
  return [...later, ...LACKED].filter(isOfModule).map((name) => name.slice(module.length + 1));
}
