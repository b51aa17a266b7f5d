/** The moments within one step of a run: those between its expressions. */
import { NULL, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { ExpressionLine, ExpressionsReport } from "../../trace/questions.ts";
import type { RecordedExpression } from "../expression-recorder.ts";
import type { StepRun } from "../simulate.ts";
import { RunView } from "./run-view.ts";
import { valueText } from "./value-text.ts";

export class StepView extends RunView {
  private readonly run: StepRun;
  private readonly source: LineIndex;

  constructor(run: StepRun) {
    super(run.history, {
      line: Uint32Array.from(run.expressions, ({ line }) => line),
      liveObjects: Uint32Array.from(run.expressions, ({ liveObjects }) => liveObjects),
    });
    this.run = run;
    this.source = new LineIndex(run.text);
  }

  report(): ExpressionsReport {
    const { expressions, isCut, liveBytesBefore } = this.run;
    let before = liveBytesBefore;
    const rows = expressions.map((expression, index) => {
      const row = this.row(expression, index, expression.liveBytes - before);
      before = expression.liveBytes;
      return row;
    });
    return { rows, isCut };
  }

  private row(expression: RecordedExpression, index: number, addedBytes: number): ExpressionLine {
    const { line, endLine, column, endColumn, result, liveBytes } = expression;
    const start = this.source.offsetAtUtf8(line - 1, column);
    const end = this.source.offsetAtUtf8(endLine - 1, endColumn);
    this.goTo(index);
    return {
      line,
      column: this.source.positionAt(start).column,
      endLine,
      endColumn: this.source.positionAt(end).column,
      text: this.source.text.slice(start, end),
      value: result === NULL ? undefined : valueText(this.history.machine, result).text,
      address: result === NULL ? undefined : result * WORD_BYTES,
      liveBytes,
      addedBytes,
    };
  }
}
