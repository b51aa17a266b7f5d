/** The pointer on the plot: dragging scrubs, with Shift it chooses a window; the wheel zooms and moves. */
import type { StepRange } from "../model/step-range.ts";
import { rangeBetween } from "../model/step-range.ts";
import { stepAt } from "../model/timeline.ts";
import { ZOOM_FACTOR } from "../timeline-state.ts";

export interface PointerListener {
  onSelect(step: number): void;
  onHover(step: number | undefined): void;
  onWindow(window: StepRange): void;
  onZoom(factor: number, center: number): void;
  onPan(steps: number): void;
}

/** Pixels of the wheel that zoom as far as the key does. */
const WHEEL_STEP = 120;

/** @param shown the steps that the element stands for. */
export function listenToPointer(over: HTMLElement, shown: () => StepRange, listener: PointerListener): void {
  const stepUnder = (event: MouseEvent) => {
    const { left, width } = over.getBoundingClientRect();
    return stepAt((event.clientX - left) / Math.max(1, width), shown());
  };
  let drag: { readonly kind: "scrub" | "window"; readonly start: number } | undefined;
  const follow = (step: number) => {
    if (drag?.kind === "scrub") listener.onSelect(step);
    else if (drag?.kind === "window") listener.onWindow(rangeBetween(drag.start, step));
  };
  over.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const start = stepUnder(event);
    drag = { kind: event.shiftKey ? "window" : "scrub", start };
    over.setPointerCapture(event.pointerId);
    follow(start);
  });
  over.addEventListener("pointermove", (event) => {
    const step = stepUnder(event);
    listener.onHover(step);
    follow(step);
  });
  const release = () => {
    drag = undefined;
  };
  over.addEventListener("pointerup", release);
  over.addEventListener("pointercancel", release);
  over.addEventListener("pointerleave", () => listener.onHover(undefined));
  listenToWheel(over, stepUnder, shown, listener);
}

/** A wheel alone scrolls the page; with Ctrl, as pinching has it, it zooms; sideways it moves what is zoomed. */
function listenToWheel(
  over: HTMLElement,
  stepUnder: (event: MouseEvent) => number,
  shown: () => StepRange,
  listener: PointerListener,
): void {
  const hear = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      listener.onZoom(ZOOM_FACTOR ** (-event.deltaY / WHEEL_STEP), stepUnder(event));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    const { from, to } = shown();
    listener.onPan(Math.round((sideways / Math.max(1, over.clientWidth)) * (to - from)));
  };
  over.addEventListener("wheel", hear, { passive: false });
}
