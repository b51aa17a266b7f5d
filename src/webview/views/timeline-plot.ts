/**
 * Draws the timeline with uPlot and reports where the pointer is. It redraws when its size or the theme changes;
 * the selected step is an element above the canvas, so moving it draws nothing.
 */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { TraceReader } from "../../trace/reader.ts";
import { formatAxisBytes, formatAxisCount } from "../model/format.ts";
import { collectionMarks, fractionOf, plotColumns, stepAt } from "../model/timeline.ts";
import { onThemeChange, type Palette, readPalette } from "./palette.ts";
import { drawCollections, drawPeak } from "./timeline-marks.ts";

export interface PlotListener {
  onSelect(step: number): void;
  onHover(step: number | undefined): void;
}

const HEIGHT = 150;
const AXIS_WIDTH = 60;
const AXIS_HEIGHT = 24;
/** Room above the peak, for its label. */
const HEADROOM = 1.22;
const MIN_WIDTH = 120;
/** Marks of collections that are closer than this become one. */
const MARK_SPACING = 12;

export class TimelinePlot {
  private readonly box: HTMLElement;
  private readonly reader: TraceReader;
  private readonly listener: PlotListener;
  private readonly playhead = element("playhead");
  private readonly hoverLine = element("hover-line");
  private readonly sizeObserver: ResizeObserver;
  private readonly stopThemeWatch: () => void;
  private plot: uPlot | undefined;
  private width = 0;
  private selected = 0;
  private isDragging = false;

  constructor(box: HTMLElement, reader: TraceReader, listener: PlotListener) {
    this.box = box;
    this.reader = reader;
    this.listener = listener;
    this.sizeObserver = new ResizeObserver(() => this.fit());
    this.sizeObserver.observe(box);
    this.stopThemeWatch = onThemeChange(() => this.draw());
    this.fit();
  }

  destroy(): void {
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

  private fit(): void {
    const width = Math.max(MIN_WIDTH, Math.floor(this.box.clientWidth));
    if (width === this.width) return;
    this.width = width;
    this.draw();
  }

  private draw(): void {
    this.plot?.destroy();
    const palette = readPalette(this.box);
    const { x, minBytes, maxBytes } = plotColumns(this.reader, this.width - AXIS_WIDTH);
    const plot = new uPlot(this.options(palette), [x, maxBytes, minBytes], this.box);
    this.plot = plot;
    plot.over.append(this.playhead, this.hoverLine);
    this.listenTo(plot.over);
    this.showHover(undefined);
    this.showStep(this.selected);
  }

  private options(palette: Palette): uPlot.Options {
    const { trace, stepCount } = this.reader;
    const highest = Math.max(100, trace.totals.peakBytes);
    const paths = uPlot.paths.stepped?.({ align: 1 });
    const marks = collectionMarks(this.reader.collections(), stepCount, this.width / MARK_SPACING);
    return {
      width: this.width,
      height: HEIGHT,
      padding: [6, 22, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, range: [0, stepCount] }, y: { range: [0, highest * HEADROOM] } },
      axes: [countAxis(palette), bytesAxis(palette)],
      series: [
        {},
        { stroke: "transparent", width: 0, points: { show: false }, ...(paths && { paths }) },
        {
          stroke: palette.live,
          fill: palette.liveArea,
          width: 1.5,
          points: { show: false },
          ...(paths && { paths }),
        },
      ],
      bands: [{ series: [1, 2], fill: palette.peakArea }],
      hooks: {
        draw: [
          (plot) => {
            drawCollections(plot, palette, marks);
            drawPeak(plot, palette, trace.totals.peakStep, trace.totals.peakBytes);
          },
        ],
      },
    };
  }

  private listenTo(over: HTMLElement): void {
    const stepUnder = (event: PointerEvent) => {
      const { left, width } = over.getBoundingClientRect();
      return stepAt((event.clientX - left) / Math.max(1, width), this.reader.stepCount);
    };
    over.addEventListener("pointerdown", (event) => {
      this.isDragging = true;
      over.setPointerCapture(event.pointerId);
      this.listener.onSelect(stepUnder(event));
    });
    over.addEventListener("pointermove", (event) => {
      const step = stepUnder(event);
      this.listener.onHover(step);
      if (this.isDragging) this.listener.onSelect(step);
    });
    const release = () => {
      this.isDragging = false;
    };
    over.addEventListener("pointerup", release);
    over.addEventListener("pointercancel", release);
    over.addEventListener("pointerleave", () => this.listener.onHover(undefined));
  }

  /** Covers the step's place, unless that is very narrow or very wide. */
  private place(mark: HTMLElement, step: number): void {
    const { stepCount } = this.reader;
    mark.style.width = `clamp(2px, ${100 / stepCount}%, 40px)`;
    mark.style.left = `${100 * fractionOf(step, stepCount)}%`;
  }
}

function countAxis(palette: Palette): uPlot.Axis {
  return {
    ...axisStyle(palette),
    size: AXIS_HEIGHT,
    grid: { show: false },
    space: 70,
    incrs: wholeIncrements(),
    values: (_plot, splits) => splits.map(formatAxisCount),
  };
}

function bytesAxis(palette: Palette): uPlot.Axis {
  return {
    ...axisStyle(palette),
    size: AXIS_WIDTH,
    space: 34,
    incrs: wholeIncrements(),
    values: (_plot, splits, _axis, _space, increment) =>
      splits.map((bytes) => formatAxisBytes(bytes, increment)),
  };
}

function axisStyle(palette: Palette): uPlot.Axis {
  return {
    stroke: palette.text,
    font: palette.font,
    gap: 4,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { stroke: palette.grid, width: 1, size: 4 },
  };
}

/** 1, 2, 5, 10, 20, 50 and so on. */
function wholeIncrements(): number[] {
  const increments: number[] = [];
  for (let unit = 1; unit <= 1e12; unit *= 10) increments.push(unit, 2 * unit, 5 * unit);
  return increments;
}

function element(name: string): HTMLElement {
  const made = document.createElement("div");
  made.className = name;
  return made;
}
