/** The rules of the group `leaks`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { cachedMethod } from "../rules/leaks/cached-method.ts";
import { defaultdictReadGrowth } from "../rules/leaks/defaultdict-read-growth.ts";
import { finalizerOwnsTarget } from "../rules/leaks/finalizer-owns-target.ts";
import { growingModuleOrClassContainer } from "../rules/leaks/growing-module-or-class-container.ts";
import { methodInGlobalHook } from "../rules/leaks/method-in-global-hook.ts";
import { mutableDefaultCache } from "../rules/leaks/mutable-default-cache.ts";
import { taskSetNeverDiscarded } from "../rules/leaks/task-set-never-discarded.ts";
import { weakKeyValueOwnsKey } from "../rules/leaks/weak-key-value-owns-key.ts";

export const LEAKS: readonly AnyRule[] = [
  cachedMethod,
  finalizerOwnsTarget,
  methodInGlobalHook,
  weakKeyValueOwnsKey,
  growingModuleOrClassContainer,
  mutableDefaultCache,
  taskSetNeverDiscarded,
  defaultdictReadGrowth,
];
