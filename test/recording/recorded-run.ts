/** Runs Python source recorded, and looks at its moments as a view does. */
import assert from "node:assert/strict";
import { loadPython } from "../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, type Recording, record } from "../../src/simulation/simulate.ts";
import type { Moment, MomentObject } from "../../src/trace/moment.ts";
import type { AnswerOf, Question } from "../../src/trace/questions.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { pythonFiles } from "../support/python-files.ts";

const python = loadPython(pythonFiles());

export async function recorded(source: string): Promise<Run> {
  const request = {
    source,
    fileName: "program.py",
    startLine: 1,
    pythonVersion: "3.13",
    limits: { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 2 ** 30 },
  };
  return new Run(record(request, await python));
}

export class Run {
  readonly trace: Trace;
  private readonly answers: NonNullable<Recording["answers"]>;

  constructor({ trace, answers }: Recording) {
    assert.ok(answers !== undefined);
    this.trace = trace;
    this.answers = answers;
  }

  ask<K extends Question["kind"]>(question: Extract<Question, { kind: K }> | Question): AnswerOf[K] {
    const answer = this.answers.answer(question);
    assert.ok(answer !== undefined);
    return answer.value as AnswerOf[K];
  }

  /** After the `count`-th time that the line ran. */
  after(line: number, count = 1): MomentView {
    const steps = [...this.trace.steps.line.keys()].filter((step) => this.trace.steps.line[step] === line);
    const step = steps[count - 1];
    assert.ok(step !== undefined, `line ${line} ran ${count} times`);
    return new MomentView(this.ask<"moment">({ kind: "moment", step, roots: [] }));
  }
}

export class MomentView {
  readonly moment: Moment;
  private readonly objects: ReadonlyMap<number, MomentObject>;

  constructor(moment: Moment) {
    this.moment = moment;
    this.objects = new Map(moment.objects.map((object) => [object.address, object]));
  }

  /** As `at`, but undefined where one of the names leads nowhere. */
  find(name: string, ...labels: readonly string[]): MomentObject | undefined {
    const frames = this.moment.frames.toReversed();
    const variable = frames.flatMap(({ variables }) => variables).find((each) => each.name === name);
    let object = variable && this.objects.get(variable.to);
    for (const label of labels) {
      const edge = object?.edges.find((each) => each.label === label);
      object = edge && this.objects.get(edge.to);
    }
    return object;
  }

  /** The object that a path of names and labels leads to, from the innermost frame that has the name. */
  at(name: string, ...labels: readonly string[]): MomentObject {
    const variable = this.moment.frames
      .toReversed()
      .flatMap(({ variables }) => variables)
      .find((each) => each.name === name);
    assert.ok(variable !== undefined, `${name} is bound`);
    let object = this.objects.get(variable.to);
    for (const label of labels) {
      const edge = object?.edges.find((each) => each.label === label);
      assert.ok(edge !== undefined, `${object?.text} has ${label}`);
      object = this.objects.get(edge.to);
    }
    assert.ok(object !== undefined);
    return object;
  }

  get frameNames(): string[] {
    return this.moment.frames.map(({ name }) => name);
  }
}
