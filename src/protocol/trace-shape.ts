/** The runtime check of a trace, for those that come from another thread or from a file. */
import type {
  BadInputEnding,
  Ending,
  ExceptionEnding,
  ExitEnding,
  InputEnding,
  LimitEnding,
  SyntaxEnding,
  UnsupportedEnding,
} from "../trace/ending.ts";
import {
  type BlockColumns,
  type BlockKind,
  type CensusRow,
  type CollectionColumns,
  type LineColumns,
  type SourcePart,
  type StepColumns,
  TRACE_FORMAT,
  type Trace,
  type TracedFunction,
  type TracedOutput,
  type TracedSource,
  type TraceTotals,
} from "../trace/trace.ts";
import {
  count,
  exactly,
  flag,
  instance,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  variants,
} from "./shape.ts";

const uint8 = instance(Uint8Array);
const uint16 = instance(Uint16Array);
const uint32 = instance(Uint32Array);
const float64 = instance(Float64Array);

const ending: Shape<Ending> = variants<Ending>({
  finished: object({ kind: oneOf("finished") }),
  exception: object<ExceptionEnding>({
    kind: oneOf("exception"),
    type: text,
    message: text,
    line: optional(count),
  }),
  exit: object<ExitEnding>({ kind: oneOf("exit"), status: count }),
  syntax: object<SyntaxEnding>({
    kind: oneOf("syntax"),
    type: text,
    message: text,
    line: count,
    column: count,
  }),
  limit: object<LimitEnding>({
    kind: oneOf("limit"),
    limit: oneOf("steps", "heap", "time", "output", "depth", "matching"),
    bound: count,
    line: optional(count),
  }),
  input: object<InputEnding>({
    kind: oneOf("input"),
    linesRead: count,
    prompt: text,
    line: optional(count),
  }),
  badInput: object<BadInputEnding>({ kind: oneOf("badInput"), name: text, type: text, message: text }),
  unsupported: object<UnsupportedEnding>({
    kind: oneOf("unsupported"),
    feature: text,
    line: optional(count),
  }),
});

const totals: Shape<TraceTotals> = object<TraceTotals>({
  steps: count,
  finalBytes: count,
  finalObjects: count,
  peakBytes: count,
  peakStep: count,
  allocatedBytes: count,
  allocations: count,
});

const steps: Shape<StepColumns> = object<StepColumns>({
  line: uint32,
  depth: uint16,
  functionId: uint16,
  liveBytes: uint32,
  liveObjects: uint32,
  peakBytes: uint32,
  allocatedBytes: uint32,
  firstBlock: uint32,
});

const lines: Shape<LineColumns> = object<LineColumns>({
  line: uint32,
  count: float64,
  allocations: float64,
  allocatedBytes: float64,
  freedBytes: float64,
  peakBytes: float64,
});

const blocks: Shape<BlockColumns> = object<BlockColumns>({
  stored: count,
  total: count,
  kind: uint16,
  site: uint16,
  bytes: uint32,
  died: uint32,
});

const collections: Shape<CollectionColumns> = object<CollectionColumns>({
  step: uint32,
  generation: uint8,
  examined: uint32,
  collected: uint32,
  freedBytes: float64,
  isExplicit: uint8,
});

export const traceShape: Shape<Trace> = object<Trace>({
  format: exactly(TRACE_FORMAT),
  python: text,
  source: object<TracedSource>({
    fileName: text,
    parts: list(object<SourcePart>({ firstLine: count, text })),
  }),
  ending,
  totals,
  steps,
  lines,
  functions: list(object<TracedFunction>({ name: text, firstLine: count })),
  kinds: list(object<BlockKind>({ type: text, isObject: flag })),
  blocks,
  collections,
  output: object<TracedOutput>({
    text,
    errorStart: uint32,
    errorEnd: uint32,
    step: uint32,
    endOffset: uint32,
  }),
  census: list(object<CensusRow>({ type: text, count, bytes: count })),
});
