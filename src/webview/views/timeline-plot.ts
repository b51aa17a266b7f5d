/**
 * Draws the timeline with uPlot. It draws when its size, the theme or the steps that are shown change; the selected
 * step and the window are elements above the canvas, so moving them draws nothing.
 */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type CallRows, type CallRun, callRowsOf, callRuns } from "../../trace/calls.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount } from "../model/format.ts";
import type { StepRange } from "../model/step-range.ts";
import { describeCollections } from "../model/step-text.ts";
import { type CollectionMark, collectionMarks, fractionOf, plotColumns } from "../model/timeline.ts";
import type { Stacking, StackModel } from "../model/timeline-stacks.ts";
import { onThemeChange, type Palette, readPalette } from "./palette.ts";
import { bytesAxis, countAxis } from "./timeline-axes.ts";
import { CALL_ROW_HEIGHT, CALL_ROWS, drawCalls } from "./timeline-calls.ts";
import { drawCollections, drawPeak } from "./timeline-marks.ts";
import { listenToPointer, type PointerListener } from "./timeline-pointer.ts";

const HEIGHT = 150;
const AXIS_WIDTH = 60;
const AXIS_HEIGHT = 24;
const PADDING_TOP = 6;
/** Room above the peak, for its label. */
const HEADROOM = 1.22;
const MIN_WIDTH = 120;
/** Marks of collections that are closer than this become one. */
const MARK_SPACING = 12;

export class TimelinePlot {
  private readonly box: HTMLElement;
  private readonly reader: TraceReader;
  private readonly stacks: StackModel;
  private readonly listener: PointerListener;
  private readonly playhead = element("playhead");
  private readonly hoverLine = element("hover-line");
  private readonly windowMark = element("window-mark");
  private readonly sizeObserver: ResizeObserver;
  private readonly stopThemeWatch: () => void;
  /** Rows of the band of calls. */
  private readonly callRows: CallRows;
  private plot: uPlot | undefined;
  /** The runs of functions that were drawn last. */
  private calls:
    | { readonly shown: StepRange; readonly buckets: number; readonly runs: readonly CallRun[] }
    | undefined;
  private width = 0;
  private selected = 0;
  private window: StepRange | undefined;
  private shown: StepRange;
  private stacking: Stacking;
  private frame = 0;

  constructor(
    box: HTMLElement,
    reader: TraceReader,
    stacks: StackModel,
    view: { readonly shown: StepRange; readonly stacking: Stacking },
    listener: PointerListener,
  ) {
    this.box = box;
    this.reader = reader;
    this.stacks = stacks;
    this.listener = listener;
    this.shown = view.shown;
    this.stacking = view.stacking;
    this.callRows = callRowsOf(reader.trace, CALL_ROWS);
    this.sizeObserver = new ResizeObserver(() => this.fit());
    this.sizeObserver.observe(box);
    this.stopThemeWatch = onThemeChange(() => this.draw());
    this.fit();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.sizeObserver.disconnect();
    this.stopThemeWatch();
    this.plot?.destroy();
    this.plot = undefined;
  }

  showStep(step: number): void {
    this.selected = step;
    this.place(this.playhead, step);
  }

  showHover(step: number | undefined): void {
    this.hoverLine.hidden = step === undefined;
    if (step !== undefined) this.place(this.hoverLine, step);
  }

  showWindow(window: StepRange | undefined): void {
    this.window = window;
    this.windowMark.hidden = window === undefined;
    if (window === undefined) return;
    const { from, to } = this.shown;
    const [left, right] = [Math.max(window.from, from), Math.min(window.to, to)];
    this.windowMark.hidden = right <= left;
    this.windowMark.style.left = `${(100 * (left - from)) / (to - from)}%`;
    this.windowMark.style.width = `${(100 * (right - left)) / (to - from)}%`;
  }

  /** Drawn with the next frame, so that turning a wheel draws once for each. */
  show(shown: StepRange, stacking: Stacking): void {
    if (shown === this.shown && stacking === this.stacking) return;
    this.shown = shown;
    this.stacking = stacking;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private get bandHeight(): number {
    return this.callRows.depths.length * CALL_ROW_HEIGHT;
  }

  private fit(): void {
    const width = Math.max(MIN_WIDTH, Math.floor(this.box.clientWidth));
    if (width === this.width) return;
    this.width = width;
    this.draw();
  }

  private draw(): void {
    this.plot?.destroy();
    const palette = readPalette(this.box);
    const buckets = this.width - AXIS_WIDTH;
    const { x, minBytes, maxBytes } = plotColumns(this.reader, this.shown, buckets);
    const edges =
      this.stacking === "plain" ? [minBytes] : this.stacks.layers(this.stacking, this.shown, buckets).edges;
    const marks = collectionMarks(this.reader.collections(), this.shown, this.width / MARK_SPACING);
    // The highest layer comes first, so that those below it are drawn over its lower part.
    const plot = new uPlot(
      this.options(palette, edges.length, marks, buckets),
      [x, maxBytes, ...edges.toReversed()],
      this.box,
    );
    this.plot = plot;
    plot.over.append(this.windowMark, ...marks.map((mark) => this.hint(mark)), this.playhead, this.hoverLine);
    listenToPointer(plot.over, () => this.shown, this.listener);
    // Whatever the pointer was over is elsewhere now.
    this.listener.onHover(undefined);
    this.showHover(undefined);
    this.showStep(this.selected);
    this.showWindow(this.window);
  }

  private options(
    palette: Palette,
    layers: number,
    marks: readonly CollectionMark[],
    buckets: number,
  ): uPlot.Options {
    const { trace } = this.reader;
    const { from, to } = this.shown;
    const highest = Math.max(100, trace.totals.peakBytes) * HEADROOM;
    const height = HEIGHT + this.bandHeight;
    const band = (highest * this.bandHeight) / (HEIGHT - AXIS_HEIGHT - PADDING_TOP);
    const runs = this.callsIn(this.shown, buckets);
    return {
      width: this.width,
      height,
      padding: [PADDING_TOP, 22, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, range: [from, to] }, y: { range: [-band, highest] } },
      axes: [countAxis(palette, AXIS_HEIGHT), bytesAxis(palette, AXIS_WIDTH)],
      series: [{}, ...this.series(palette, layers)],
      bands: [{ series: [1, 2], fill: palette.peakArea }],
      hooks: {
        draw: [
          (plot) => {
            drawCollections(plot, palette, marks, this.bandHeight);
            const { peakStep, peakBytes } = trace.totals;
            if (peakStep >= from && peakStep < to) drawPeak(plot, palette, peakStep, peakBytes);
            drawCalls(plot, palette, runs, trace.functions, this.callRows.depths.length);
          },
        ],
      },
    };
  }

  /** Every step is read for them, so they stay while only layers or colours change. */
  private callsIn(shown: StepRange, buckets: number): readonly CallRun[] {
    if (this.calls?.shown !== shown || this.calls.buckets !== buckets) {
      const runs = callRuns(this.reader.trace, shown.from, shown.to, buckets, this.callRows);
      this.calls = { shown, buckets, runs };
    }
    return this.calls.runs;
  }

  /** The highest moments, above the layers from the highest to the lowest; in a plain plot there is one. */
  private series(palette: Palette, layers: number): uPlot.Series[] {
    const paths = uPlot.paths.stepped?.({ align: 1 });
    const common = { points: { show: false }, fillTo: 0, ...(paths && { paths }) };
    const peak: uPlot.Series = { ...common, stroke: "transparent", width: 0 };
    if (this.stacking === "plain")
      return [peak, { ...common, stroke: palette.live, fill: palette.liveArea, width: 1.5 }];
    const colors = layerColors(palette, layers).reverse();
    return [
      peak,
      ...colors.map((fill): uPlot.Series => ({ ...common, stroke: palette.background, fill, width: 1 })),
    ];
  }

  /** What the mark of a collection says to the pointer. */
  private hint(mark: CollectionMark): HTMLElement {
    const made = element("collection-hint");
    const amount = describeCollections([mark]).replace(
      /^a collection/,
      formatAmount(mark.collections, "collection"),
    );
    made.title = amount;
    made.style.bottom = `${this.bandHeight}px`;
    made.style.left = `${100 * fractionOf(mark.step, this.shown)}%`;
    return made;
  }

  /** Covers the step's place, unless that is very narrow or very wide. */
  private place(mark: HTMLElement, step: number): void {
    const { from, to } = this.shown;
    mark.style.width = `clamp(2px, ${100 / (to - from)}%, 40px)`;
    mark.style.left = `${100 * fractionOf(step, this.shown)}%`;
  }
}

/** From the lowest layer; the last one is all the rest. */
function layerColors({ layers, rest }: Palette, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? rest : (layers[index % layers.length] ?? rest),
  );
}

function element(name: string): HTMLElement {
  const made = document.createElement("div");
  made.className = name;
  return made;
}
