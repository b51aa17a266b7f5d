/**
 * What a finding costs in bytes for one Python version, as numbers and in words. All numbers come from
 * `cpython/` layouts and growth formulas, so that findings and simulator cannot disagree.
 */
import { type InstanceShape, instanceSize, PLAIN_CLASS } from "../cpython/instance-sizes.ts";
import type { LayoutName } from "../cpython/layouts.ts";
import { isInLibrary } from "../cpython/library.ts";
import { type Profile, profileFor } from "../cpython/profile.ts";
import {
  type ListOrigin,
  listSizeBytes,
  objectSizeBytes,
  setSizeBytes,
  tupleSizeBytes,
} from "../cpython/sizes.ts";
import { DEFAULT_PYTHON_VERSION, type PythonVersion, parsePythonVersion } from "../cpython/version.ts";
import type { ByteEstimate } from "./finding.ts";
import {
  dictCost,
  excessCost,
  flagsCost,
  floatsCost,
  type GrowingCost,
  movedCost,
  type ObjectChoice,
  recordChoice,
  setCost,
  setForTupleCost,
  slotsChoice,
  uselessSlotsChoice,
} from "./growing-costs.ts";

/** Lengths at which the cost of a list, and of a set, of unknown length is stated. */
const LIST_SAMPLE_COUNT = 200_000;
const SET_SAMPLE_COUNT = 10_000;

/** The instances of a class, as far as its source tells. */
export interface InstanceFacts {
  readonly attributeCount: number;
  /** Names in `__slots__`, or `undefined` for a class without. */
  readonly slotCount: number | undefined;
}

/** Objects that live and die together. */
export interface ObjectFacts {
  readonly instances: readonly InstanceFacts[];
  /** By the name of their layout, without what they hold. */
  readonly objects: readonly LayoutName[];
}

/** The sizes of one Python version, as the rules need them. */
export class CostModel {
  readonly pythonVersion: PythonVersion;
  private readonly profile: Profile;

  /** Takes "3.13", "3.13.1"; versions that are not modelled count as the default one. */
  constructor(pythonVersion: string) {
    this.pythonVersion = parsePythonVersion(pythonVersion)?.version ?? DEFAULT_PYTHON_VERSION;
    this.profile = profileFor(this.pythonVersion);
  }

  /** A list of `count` elements, or of an unknown number. */
  estimateList(count: number | undefined, origin: ListOrigin = "appends"): ByteEstimate {
    const bytesPerElement = listSizeBytes(this.profile, 1) - listSizeBytes(this.profile, 0);
    return {
      knownBytes: count === undefined ? undefined : listSizeBytes(this.profile, count, origin),
      bytesPerElement,
      sampleBytes: listSizeBytes(this.profile, count ?? LIST_SAMPLE_COUNT, origin),
      sampleCount: count ?? LIST_SAMPLE_COUNT,
      formula: `${listSizeBytes(this.profile, 0)} + ${bytesPerElement} n, and room to grow`,
    };
  }

  /** "8 bytes an element, 1.6 MB at 200,000, besides the elements themselves" */
  describeList(count: number | undefined, origin: ListOrigin = "appends"): string {
    const { bytesPerElement, sampleBytes, sampleCount } = this.estimateList(count, origin);
    const bytes = formatBytes(sampleBytes);
    return count === undefined
      ? `${bytesPerElement} bytes an element, ${bytes} at ${formatCount(sampleCount)}, besides the elements themselves`
      : `${bytes} for ${formatCount(sampleCount)} elements, besides the elements themselves`;
  }

  /** A set of `count` elements, or of an unknown number, added one by one. */
  estimateSet(count: number | undefined): ByteEstimate {
    return this.estimateGrowth(setCost(), count);
  }

  /** "53 bytes an element, 525 KB at 10,000" */
  describeSet(count: number | undefined): string {
    return this.describeGrowth(setCost(), count);
  }

  /** A dictionary of `count` string keys, or of an unknown number. */
  estimateDict(count: number | undefined): ByteEstimate {
    return this.estimateGrowth(dictCost(), count);
  }

  describeDict(count: number | undefined): string {
    return this.describeGrowth(dictCost(), count);
  }

  /** What a frozenset of constants takes more than a tuple of the same. */
  estimateSetForTuple(count: number): ByteEstimate {
    return this.estimateGrowth(setForTupleCost(), count);
  }

  /** "216 bytes instead of 64" */
  describeSetForTuple(count: number): string {
    const set = formatBytes(setSizeBytes(this.profile, count, "set"));
    return `${set} instead of ${tupleSizeBytes(this.profile, count)}`;
  }

  /** What grows with a number of elements, known or not. */
  estimateGrowth(cost: GrowingCost, count: number | undefined): ByteEstimate {
    const sampleCount = count ?? cost.sampleCount;
    const sampleBytes = cost.bytesAt(this.profile, sampleCount);
    return {
      knownBytes: count === undefined ? undefined : sampleBytes,
      bytesPerElement: cost.bytesPerElement(this.profile),
      sampleBytes,
      sampleCount,
      formula: cost.formula(this.profile),
    };
  }

  /** "28 bytes an element, 2.8 MB at 100,000", or "28 KB for 1,000 elements" */
  describeGrowth(cost: GrowingCost, count: number | undefined, than = ""): string {
    const { bytesPerElement, sampleBytes, sampleCount } = this.estimateGrowth(cost, count);
    return count === undefined
      ? `${bytesPerElement} bytes an element${than}, ${formatBytes(sampleBytes)} at ${formatCount(sampleCount)}`
      : `${formatBytes(sampleBytes)}${than} for ${formatCount(sampleCount)} elements`;
  }

  /** One object of fixed size. */
  estimateObject(name: LayoutName): ByteEstimate {
    const bytes = objectSizeBytes(this.profile, name);
    return {
      knownBytes: bytes,
      bytesPerElement: 0,
      sampleBytes: bytes,
      sampleCount: 1,
      formula: `${bytes} bytes`,
    };
  }

  /** "56 bytes" */
  describeObject(name: LayoutName): string {
    return formatBytes(objectSizeBytes(this.profile, name));
  }

  /** What a list of floats takes more than an array. */
  estimateFloats(count: number | undefined): ByteEstimate {
    return this.estimateGrowth(floatsCost(), count);
  }

  /** "24 bytes an element more, 2.4 MB at 100,000" */
  describeFloats(count: number | undefined): string {
    return this.describeGrowth(floatsCost(), count, " more");
  }

  /** What a list of flags takes more than a bytearray. */
  estimateFlags(count: number | undefined): ByteEstimate {
    return this.estimateGrowth(flagsCost(), count);
  }

  describeFlags(count: number | undefined): string {
    return this.describeGrowth(flagsCost(), count, " more");
  }

  /** What taking the first of many elements moves: "8 bytes an element, 80 KB at 10,000". */
  describeMoved(): string {
    return this.describeGrowth(movedCost(), undefined);
  }

  /** What many instances take more than with `__slots__`. */
  estimateSlots(attributeCount: number): ByteEstimate {
    return this.estimateGrowth(excessCost(slotsChoice(attributeCount)), undefined);
  }

  describeSlots(attributeCount: number): string {
    return this.describeChoice(slotsChoice(attributeCount), "an instance");
  }

  /** What many instances take more because `__slots__` does not take their dictionary away. */
  estimateUselessSlots(slotCount: number): ByteEstimate {
    return this.estimateGrowth(excessCost(uselessSlotsChoice(slotCount)), undefined);
  }

  describeUselessSlots(slotCount: number): string {
    return this.describeChoice(uselessSlotsChoice(slotCount), "an instance");
  }

  /** What many dictionaries of one shape take more than objects with slots. */
  estimateRecord(keyCount: number): ByteEstimate {
    return this.estimateGrowth(excessCost(recordChoice(keyCount)), undefined);
  }

  describeRecord(keyCount: number): string {
    return this.describeChoice(recordChoice(keyCount), "a record");
  }

  /** "112 bytes an instance instead of 64 on Python 3.13, 4.8 MB more at 100,000" */
  private describeChoice(choice: ObjectChoice, each: string): string {
    const { sampleBytes, sampleCount } = this.estimateGrowth(excessCost(choice), undefined);
    const [now, better] = [choice.nowBytes(this.profile), choice.betterBytes(this.profile)];
    return (
      `${now} bytes ${each} instead of ${better} on Python ${this.pythonVersion}, ` +
      `${formatBytes(sampleBytes)} more at ${formatCount(sampleCount)}`
    );
  }

  /** Whether the version has a name of the standard library, or an option of a function in it. */
  hasInLibrary(name: string): boolean {
    return isInLibrary(this.profile, name);
  }

  /** Whether `tuple` spares the list when it is given a generator. */
  get tupleTakesElementsOneByOne(): boolean {
    return !this.profile.tupleIsMadeFromList;
  }

  /** What a set of as many elements takes more than the list. */
  estimateSetForList(count: number | undefined, origin: ListOrigin): ByteEstimate {
    const sampleCount = count ?? SET_SAMPLE_COUNT;
    const sampleBytes =
      setSizeBytes(this.profile, sampleCount) - listSizeBytes(this.profile, sampleCount, origin);
    return {
      knownBytes: count === undefined ? undefined : sampleBytes,
      bytesPerElement: Math.round(sampleBytes / sampleCount),
      sampleBytes,
      sampleCount,
      formula: `table of the set - (${listSizeBytes(this.profile, 0)} + 8 n)`,
    };
  }

  /** "524 KB instead of 85 KB at 10,000 elements on Python 3.13" */
  describeSetForList(count: number | undefined, origin: ListOrigin): string {
    const sampleCount = count ?? SET_SAMPLE_COUNT;
    const set = formatBytes(setSizeBytes(this.profile, sampleCount));
    const list = formatBytes(listSizeBytes(this.profile, sampleCount, origin));
    const preposition = count === undefined ? "at" : "for";
    return `${set} instead of ${list} ${preposition} ${formatCount(sampleCount)} elements on Python ${this.pythonVersion}`;
  }

  /** One instance with its attributes, not counting what they refer to. */
  estimateInstance({ attributeCount, slotCount }: InstanceFacts): ByteEstimate {
    const shape: InstanceShape =
      slotCount === undefined
        ? PLAIN_CLASS
        : { hasDict: false, hasWeakref: false, slotCount, base: "object" };
    const { totalBytes } = instanceSize(this.profile, attributeCount, shape);
    const store = slotCount === undefined ? `${attributeCount} attributes` : `${slotCount} slots`;
    return {
      knownBytes: totalBytes,
      bytesPerElement: 0,
      sampleBytes: totalBytes,
      sampleCount: 1,
      formula: `instance with ${store}`,
    };
  }

  /** The objects of a cycle: instances, and what stands between them. */
  estimateObjects({ instances, objects }: ObjectFacts): ByteEstimate | undefined {
    if (instances.length + objects.length === 0) return undefined;
    const parts = [
      ...instances.map((facts) => this.estimateInstance(facts)),
      ...objects.map((name) => this.estimateObject(name)),
    ];
    const totalBytes = parts.reduce((sum, { sampleBytes }) => sum + sampleBytes, 0);
    const formula = parts.map(({ formula: each }) => each).join(" + ");
    return { knownBytes: totalBytes, bytesPerElement: 0, sampleBytes: totalBytes, sampleCount: 1, formula };
  }

  /** "184 bytes on Python 3.13, and all that they hold" */
  describeObjects(facts: ObjectFacts): string {
    const bytes = this.estimateObjects(facts)?.sampleBytes;
    return bytes === undefined
      ? "with all that they hold"
      : `${formatBytes(bytes)} on Python ${this.pythonVersion}, and all that they hold`;
  }

  /** "96 bytes on Python 3.13, and all that its attributes hold" */
  describeInstance(facts: InstanceFacts): string {
    const { sampleBytes } = this.estimateInstance(facts);
    return `${formatBytes(sampleBytes)} on Python ${this.pythonVersion}, and all that its attributes hold`;
  }
}

/** "184 bytes", "85 KB", "1.6 MB": decimal units, two digits where the number is small. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const isLarge = bytes >= 999_500;
  const value = bytes / (isLarge ? 1e6 : 1e3);
  return `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${isLarge ? "MB" : "KB"}`;
}

/** "200,000" */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
