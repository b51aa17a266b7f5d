/**
 * `_random`: the generator under Lib/random.py. CPython: Modules/_randommodule.c. DIVERGES: a generator without a
 * seed, which CPython takes from the system, starts from a number that counts such generators; runs are repeatable.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { bigValue, intValue, isInt, newInt } from "../../objects/numbers/int.ts";
import { withIndex } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { tupleToArray } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { definePayloadMemory, newPayloadObject, payloadOf } from "../payload-object.ts";
import { MersenneTwister } from "./mersenne-twister.ts";

const STATE_LENGTH = 625;
const LARGEST_INDEX = 624;
/** What tells generators without a seed from those that are given small numbers. */
const UNSEEDED_DIGIT = 0x5eed;

export function defineRandom(m: Interpreter, module: Ref): void {
  const type = m.defineType({
    name: "_random.Random",
    layout: "random",
    define: (made) => defineGenerator(m, made),
  });
  setInModule(m, module, "Random", newReference(m, type.ref));
}

function defineGenerator(m: Interpreter, type: TypeObject): void {
  let unseeded = 0;
  const nextUnseeded = (): Uint32Array => Uint32Array.of(unseeded++, UNSEEDED_DIGIT);
  definePayloadMemory(type);
  type.slots.construct = (_, made, args) => construct(m, type, made, args, nextUnseeded);
  type.slots.init = (_, self, args) => initialize(m, type, self, args, nextUnseeded);
  const generatorOf = (self: Ref): MersenneTwister => payloadOf<MersenneTwister>(m, self);
  m.addMethods(type, [
    native("random", "()", (_, self) => m.newFloat(generatorOf(self).nextDouble())),
    native("seed", "(n=None, /)", (_, self, n) => seed(m, generatorOf(self), n, nextUnseeded)),
    native("getstate", "()", (_, self) => stateOf(m, generatorOf(self))),
    native("setstate", "(state, /)", (_, self, state) => setState(m, generatorOf(self), state)),
    native("getrandbits", "(k, /)", (_, self, k) =>
      withIndex(m, k, (bits) => randomBits(m, generatorOf(self), bits)),
    ),
  ]);
}

/** The type itself is made and seeded at once; an instance of a class of the program is seeded by its `__init__`. */
function* construct(
  m: Interpreter,
  type: TypeObject,
  made: TypeObject,
  args: CallArguments,
  nextUnseeded: () => Uint32Array,
): Steps<Ref> {
  const generator = new MersenneTwister();
  generator.seed(Uint32Array.of(0));
  const self = m.own(newPayloadObject(m, made, generator));
  if (!made.isHeapType) yield* initialize(m, type, self, args, nextUnseeded);
  return m.disown(self);
}

/** random_init: nothing or a seed. */
function* initialize(
  m: Interpreter,
  type: TypeObject,
  self: Ref,
  args: CallArguments,
  nextUnseeded: () => Uint32Array,
): Steps<Ref> {
  if (m.typeOf(self) === type && args.keywords !== undefined && args.keywords.size > 0) {
    m.raise(m.types.TypeError, "Random() takes no keyword arguments");
  }
  const given = args.positional.length;
  if (given > 1) m.raise(m.types.TypeError, `Random() expected at most 1 argument, got ${given}`);
  yield* resolve(seed(m, payloadOf<MersenneTwister>(m, self), args.positional[0] ?? NULL, nextUnseeded));
  return NULL;
}

/** random_seed: an int counts by its magnitude, anything else by its hash. */
function seed(m: Interpreter, generator: MersenneTwister, n: Ref, nextUnseeded: () => Uint32Array): Outcome {
  if (n === NULL || n === m.none) {
    generator.seed(nextUnseeded());
    return m.none;
  }
  if (!isInt(m, n)) return seedByHash(m, generator, n);
  const value = bigValue(m.heap, n);
  generator.seed(digitsOf(value < 0n ? -value : value));
  return m.none;
}

function* seedByHash(m: Interpreter, generator: MersenneTwister, n: Ref): Steps<Ref> {
  const low = yield* resolve(m.hash(n));
  const hash = (BigInt(m.hashHigh >>> 0) << 32n) | BigInt(low >>> 0);
  generator.seed(digitsOf(hash));
  return m.none;
}

/** 32-bit digits, the lowest first; one for zero. */
function digitsOf(value: bigint): Uint32Array {
  const digits: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 32n) digits.push(Number(rest & 0xffff_ffffn));
  return Uint32Array.from(digits.length === 0 ? [0] : digits);
}

function randomBits(m: Interpreter, generator: MersenneTwister, bits: number | bigint): Ref {
  if (bits < 0) m.raise(m.types.ValueError, "number of bits must be non-negative");
  if (bits > 0x7fff_ffff) m.raise(m.types.OverflowError, "Python int too large to convert to C int");
  m.charge(Number(bits) >> 8);
  return newInt(m, generator.nextBits(Number(bits)));
}

function stateOf(m: Interpreter, generator: MersenneTwister): Ref {
  return m.newTupleOf(Array.from(generator.getState(), (word) => newInt(m, word)));
}

function setState(m: Interpreter, generator: MersenneTwister, state: Ref): Ref {
  if (!m.isInstance(state, m.types.tuple)) m.raise(m.types.TypeError, "state vector must be a tuple");
  const items = tupleToArray(m, state);
  if (items.length !== STATE_LENGTH) m.raise(m.types.ValueError, "state vector is the wrong size");
  const words = Uint32Array.from(items, (item) => stateWord(m, item));
  if ((words[STATE_LENGTH - 1] as number) > LARGEST_INDEX) m.raise(m.types.ValueError, "invalid state");
  generator.setState(words);
  return m.none;
}

function stateWord(m: Interpreter, item: Ref): number {
  if (!isInt(m, item)) m.raise(m.types.TypeError, "an integer is required");
  const value = intValue(m.heap, item);
  if (value < 0) m.raise(m.types.OverflowError, "can't convert negative value to unsigned int");
  return Number(BigInt(value) & 0xffff_ffffn);
}
