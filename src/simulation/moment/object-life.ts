/** When an object was made and freed, and each change of its reference count in between. */
import { Header } from "../../runtime/heap/heap.ts";
import type { Ref } from "../../runtime/memory/linear-memory.ts";
import type { LedgerRow } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";

export interface ObjectLife {
  readonly ledger: readonly LedgerRow[];
  /** Step that made it; -1 for what was there before. Step that freed it, undefined if none did. */
  readonly bornStep: number;
  readonly freedStep: number | undefined;
}

/** Knows the life that was asked for last: it is the same at each moment of it. */
export class ObjectLives {
  private readonly history: HeapHistory;
  private known: { readonly ref: Ref; readonly life: ObjectLife } | undefined;

  constructor(history: HeapHistory) {
    this.history = history;
  }

  /** Of the object that is there now. The first time the whole run is walked; memory is where it was afterwards. */
  of(ref: Ref): ObjectLife {
    if (this.known?.ref !== ref || !this.isDuring(this.known.life))
      this.known = { ref, life: lifeOf(this.history, ref) };
    return this.known.life;
  }

  /** A step changes what is there at the moment after it. */
  private isDuring({ bornStep, freedStep }: ObjectLife): boolean {
    const { step } = this.history;
    return step > bornStep && (freedStep === undefined || step <= freedStep);
  }
}

function lifeOf(history: HeapHistory, ref: Ref): ObjectLife {
  const now = history.step;
  const { heap } = history.machine;
  let ledger: LedgerRow[] = [];
  let bornStep = -1;
  let freedStep: number | undefined;
  let [wasObject, count] = [false, 0];
  history.goTo(0);
  if (heap.isObject(ref)) [wasObject, count] = [true, heap.words[ref + Header.REFCOUNT] as number];
  for (let moment = 1; moment <= history.steps; moment++) {
    history.goTo(moment);
    const isObject = heap.isObject(ref);
    const after = isObject ? (heap.words[ref + Header.REFCOUNT] as number) : 0;
    if (isObject && !wasObject) {
      if (moment > now) break;
      [ledger, bornStep] = [[], moment - 1];
    }
    if (after !== count) ledger.push({ step: moment - 1, from: count, to: after });
    if (wasObject && !isObject && moment > now) {
      freedStep = moment - 1;
      break;
    }
    [wasObject, count] = [isObject, after];
  }
  history.goTo(now);
  return { ledger, bornStep, freedStep };
}
