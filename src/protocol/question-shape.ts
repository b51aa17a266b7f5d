/** The runtime check of questions about a recorded run and of what comes back. */
import type {
  Box,
  FreedObject,
  Moment,
  MomentChanges,
  MomentEdge,
  MomentFrame,
  MomentObject,
  NamedReference,
  ObjectBox,
  OmittedObjects,
  Picture,
} from "../trace/moment.ts";
import type {
  Answer,
  At,
  DominatorReport,
  DroppedObjects,
  DropReport,
  ExaminedObject,
  ExpressionLine,
  ExpressionsReport,
  FindReport,
  GenerationsReport,
  LedgerRow,
  NameReport,
  NameRow,
  ObjectLine,
  ObjectReport,
  PassesReport,
  PoolLine,
  PoolsReport,
  Question,
  ReferrerLine,
} from "../trace/questions.ts";
import { count, finite, flag, list, object, oneOf, optional, type Shape, text, variants } from "./shape.ts";

type QuestionOf<K extends Question["kind"]> = Extract<Question, { readonly kind: K }>;
type AnswerTo<K extends Answer["kind"]> = Extract<Answer, { readonly kind: K }>;

const at = { step: finite, expression: optional(count) };

function atMoment<K extends "dominators" | "pools" | "generations">(kind: K): Shape<QuestionOf<"pools">> {
  return object<At & { kind: K }>({ kind: oneOf(kind), ...at }) as Shape<QuestionOf<"pools">>;
}

export const questionShape: Shape<Question> = variants<Question>({
  moment: object<QuestionOf<"moment">>({ kind: oneOf("moment"), ...at, roots: list(count) }),
  object: object<QuestionOf<"object">>({ kind: oneOf("object"), ...at, address: count }),
  drop: object<QuestionOf<"drop">>({ kind: oneOf("drop"), ...at, from: count, to: count }),
  dominators: atMoment("dominators"),
  pools: atMoment("pools"),
  generations: atMoment("generations"),
  find: object<QuestionOf<"find">>({ kind: oneOf("find"), ...at, text }),
  passes: object<QuestionOf<"passes">>({ kind: oneOf("passes"), ...at, generation: count }),
  name: object<QuestionOf<"name">>({ kind: oneOf("name"), ...at, frame: text, name: text }),
  expressions: object<QuestionOf<"expressions">>({ kind: oneOf("expressions"), step: count }),
});

const momentObject = object<MomentObject>({
  address: count,
  type: text,
  count: finite,
  sizeBytes: count,
  text,
  isAtom: flag,
  isTracked: flag,
  edges: list(object<MomentEdge>({ label: text, to: count, isWeak: flag })),
  omittedEdges: count,
});

const boxFields = { left: finite, top: finite, width: finite, height: finite };

const moment = object<Moment>({
  step: finite,
  nextLine: optional(count),
  frames: list(
    object<MomentFrame>({
      name: text,
      line: count,
      variables: list(object<NamedReference>({ name: text, to: count })),
    }),
  ),
  objects: list(momentObject),
  unreachable: list(count),
  omitted: list(object<OmittedObjects>({ type: text, count, sizeBytes: count })),
  changes: object<MomentChanges>({
    made: list(count),
    changed: list(count),
    freed: list(object<FreedObject>({ address: count, type: text, text, sizeBytes: count })),
    sentences: list(text),
  }),
  picture: object<Picture>({
    width: finite,
    height: finite,
    frames: list(object<Box>(boxFields)),
    objects: list(object<ObjectBox>({ ...boxFields, address: count })),
  }),
});

const lineFields = { address: count, type: text, text, sizeBytes: count };
const line = object<ObjectLine>(lineFields);
const referrer = object<ReferrerLine>({ ...lineFields, label: text });

const objectReport = object<ObjectReport>({
  ...lineFields,
  parts: list(object<{ name: string; bytes: number }>({ name: text, bytes: count })),
  uncountedBytes: count,
  blockBytes: optional(count),
  retainedBytes: count,
  names: list(text),
  referrers: list(referrer),
  path: list(referrer),
  pathNames: list(text),
  ledger: list(object<LedgerRow>({ step: finite, from: finite, to: finite })),
  bornStep: finite,
  freedStep: optional(count),
});

const dropped = object<DroppedObjects>({ count, bytes: count, largest: list(line) });

export const answerShape: Shape<Answer> = variants<Answer>({
  moment: object<AnswerTo<"moment">>({ kind: oneOf("moment"), value: moment }),
  object: object<AnswerTo<"object">>({ kind: oneOf("object"), value: objectReport }),
  drop: object<AnswerTo<"drop">>({
    kind: oneOf("drop"),
    value: object<DropReport>({ atOnce: dropped, later: dropped }),
  }),
  dominators: object<AnswerTo<"dominators">>({
    kind: oneOf("dominators"),
    value: object<DominatorReport>({
      rows: list(
        object<DominatorReport["rows"][number]>({ ...lineFields, retainedBytes: count, depth: count }),
      ),
    }),
  }),
  pools: object<AnswerTo<"pools">>({
    kind: oneOf("pools"),
    value: object<PoolsReport>({
      poolBytes: count,
      arenaBytes: count,
      pools: list(
        object<PoolLine>({
          address: count,
          arena: count,
          blockBytes: count,
          usedBlocks: count,
          blocks: count,
        }),
      ),
    }),
  }),
  generations: object<AnswerTo<"generations">>({
    kind: oneOf("generations"),
    value: object<GenerationsReport>({
      generations: list(
        object<GenerationsReport["generations"][number]>({ objects: count, newest: list(line) }),
      ),
    }),
  }),
  find: object<AnswerTo<"find">>({
    kind: oneOf("find"),
    value: object<FindReport>({ count, objects: list(line) }),
  }),
  passes: object<AnswerTo<"passes">>({
    kind: oneOf("passes"),
    value: object<PassesReport>({
      generation: count,
      examined: count,
      held: count,
      reached: count,
      unreachable: count,
      unreachableBytes: count,
      finalizers: count,
      rows: list(
        object<ExaminedObject>({
          ...lineFields,
          count: finite,
          inside: count,
          isHeld: flag,
          reachedFrom: optional(count),
        }),
      ),
    }),
  }),
  name: object<AnswerTo<"name">>({
    kind: oneOf("name"),
    value: object<NameReport>({
      frame: text,
      name: text,
      count,
      rows: list(object<NameRow>({ step: count, text: optional(text), address: optional(count) })),
    }),
  }),
  expressions: object<AnswerTo<"expressions">>({
    kind: oneOf("expressions"),
    value: object<ExpressionsReport>({
      rows: list(
        object<ExpressionLine>({
          line: count,
          column: count,
          endLine: count,
          endColumn: count,
          text,
          value: optional(text),
          address: optional(count),
          liveBytes: finite,
          addedBytes: finite,
        }),
      ),
      isCut: flag,
    }),
  }),
});
