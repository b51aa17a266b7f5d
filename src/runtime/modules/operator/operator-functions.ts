/** The functions of `operator` that stand for operators and comparisons. CPython 3.13, Modules/_operator.c. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import { toIndexObject } from "../../objects/sequences/sequence.ts";

/** By their names; those that are keywords have an underscore, those in place an `i` before them. */
const BINARY: readonly (readonly [string, BinaryOperation])[] = [
  ["add", BinaryOperation.ADD],
  ["and_", BinaryOperation.AND],
  ["floordiv", BinaryOperation.FLOOR_DIVIDE],
  ["lshift", BinaryOperation.LSHIFT],
  ["matmul", BinaryOperation.MATRIX_MULTIPLY],
  ["mul", BinaryOperation.MULTIPLY],
  ["mod", BinaryOperation.REMAINDER],
  ["or_", BinaryOperation.OR],
  ["pow", BinaryOperation.POWER],
  ["rshift", BinaryOperation.RSHIFT],
  ["sub", BinaryOperation.SUBTRACT],
  ["truediv", BinaryOperation.TRUE_DIVIDE],
  ["xor", BinaryOperation.XOR],
];

const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ["lt", Comparison.LT],
  ["le", Comparison.LE],
  ["eq", Comparison.EQ],
  ["ne", Comparison.NE],
  ["gt", Comparison.GT],
  ["ge", Comparison.GE],
];

export function operatorFunctions(m: Interpreter): NativeFunction[] {
  return [...binaryFunctions(m), ...comparisonFunctions(m), ...unaryFunctions(m), ...identityFunctions(m)];
}

function binaryFunctions(m: Interpreter): NativeFunction[] {
  const operate = (name: string, operation: number): NativeFunction =>
    native(name, "(a, b, /)", (_, __, a, b) => m.binaryOperation(a, b, operation));
  return BINARY.flatMap(([name, operation]) => [
    operate(name, operation),
    operate(`i${name.replace("_", "")}`, operation + BinaryOperation.INPLACE_ADD),
  ]);
}

function comparisonFunctions(m: Interpreter): NativeFunction[] {
  return COMPARISONS.map(([name, comparison]) =>
    native(name, "(a, b, /)", (_, __, a, b) => m.compare(a, b, comparison)),
  );
}

function unaryFunctions(m: Interpreter): NativeFunction[] {
  const unary = (name: string, operation: "negative" | "positive" | "invert"): NativeFunction =>
    native(name, "(a, /)", (_, __, a) => m.unaryOperation(a, operation));
  return [
    unary("neg", "negative"),
    unary("pos", "positive"),
    unary("inv", "invert"),
    unary("invert", "invert"),
    native("abs", "(a, /)", (_, __, a) => absolute(m, a)),
    native("index", "(a, /)", (_, __, a) => toIndexObject(m, a)),
    native("truth", "(a, /)", (_, __, a) => truth(m, a, true)),
    native("not_", "(a, /)", (_, __, a) => truth(m, a, false)),
  ];
}

function absolute(m: Interpreter, ref: Ref): Outcome {
  const type = m.typeOf(ref);
  const slot = type.slots.absolute;
  if (slot === undefined) m.raise(m.types.TypeError, `bad operand type for abs(): '${type.name}'`);
  return slot(m, ref);
}

/** Whether the truth of an object is as wanted. */
function truth(m: Interpreter, ref: Ref, wanted: boolean): Outcome {
  const isTrue = m.isTrue(ref);
  return typeof isTrue === "boolean" ? newBool(m, isTrue === wanted) : truthSteps(m, isTrue, wanted);
}

function* truthSteps(m: Interpreter, isTrue: Steps<boolean>, wanted: boolean): Steps<Ref> {
  return newBool(m, (yield* isTrue) === wanted);
}

function identityFunctions(m: Interpreter): NativeFunction[] {
  return [
    native("is_", "(a, b, /)", (_, __, a, b) => newBool(m, a === b)),
    native("is_not", "(a, b, /)", (_, __, a, b) => newBool(m, a !== b)),
    native("is_none", "(a, /)", (_, __, a) => newBool(m, a === m.none)),
    native("is_not_none", "(a, /)", (_, __, a) => newBool(m, a !== m.none)),
    nativeVariadic("call", "(obj, /, *args, **kwargs)", (_, __, args) => callIt(m, args)),
  ];
}

function callIt(m: Interpreter, { positional: [callee, ...rest], keywords }: CallArguments): Steps<Ref> {
  if (callee === undefined) m.raise(m.types.TypeError, "call expected at least 1 argument, got 0");
  return m.call(callee, rest, keywords);
}
