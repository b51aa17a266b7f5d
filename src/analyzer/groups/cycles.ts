/** The rules of the group `cycles`, in the order in which they are listed. */
import type { AnyRule } from "../rule.ts";
import { callableOfSelfOnSelf } from "../rules/cycles/callable-of-self-on-self.ts";
import { classInFunction } from "../rules/cycles/class-in-function.ts";
import { containerInItself } from "../rules/cycles/container-in-itself.ts";
import { exceptionKept } from "../rules/cycles/exception-kept.ts";
import { frameKept } from "../rules/cycles/frame-kept.ts";
import { iteratorOfSelfOnSelf } from "../rules/cycles/iterator-of-self-on-self.ts";
import { parentChild } from "../rules/cycles/parent-child.ts";
import { recursiveClosure } from "../rules/cycles/recursive-closure.ts";
import { selfReference } from "../rules/cycles/self-reference.ts";

export const CYCLES: readonly AnyRule[] = [
  selfReference,
  callableOfSelfOnSelf,
  parentChild,
  exceptionKept,
  frameKept,
  recursiveClosure,
  iteratorOfSelfOnSelf,
  containerInItself,
  classInFunction,
];
