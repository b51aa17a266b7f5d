/**
 * How large the picture of the heap is drawn: a little smaller where it would be just too wide for its pane, or as the
 * person chose. A picture that was made smaller stays so through its run: steps go by without a jump.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

export interface PictureScale {
  readonly scale: ReadonlySignal<number>;
  /** The picture and the room for it, in pixels at full size. */
  measure(width: number, room: number): void;
  zoomBy(factor: number): void;
  /** So that the whole width is seen. */
  fit(): void;
  /** Another run: the person's choice stays. */
  forget(): void;
}

/** One step of the buttons. */
export const SCALE_FACTOR = 1.25;
/** Smaller text is read with effort, so only a person may choose it. */
const LEGIBLE = 0.8;
const SMALLEST = 0.3;
const LARGEST = 2;

export function createPictureScale(): PictureScale {
  const chosen = signal<number | undefined>(undefined);
  const found = signal(1);
  let measured = { width: 0, room: 0 };
  const scale = computed(() => chosen.value ?? found.value);
  const whole = (least: number) =>
    measured.width === 0 ? 1 : between(least, measured.room / measured.width, 1);
  return {
    scale,
    measure(width, room) {
      const isSameRoom = room === measured.room;
      measured = { width, room };
      found.value = Math.min(isSameRoom ? found.value : 1, whole(LEGIBLE));
    },
    zoomBy(factor) {
      chosen.value = between(SMALLEST, scale.value * factor, LARGEST);
    },
    fit() {
      chosen.value = whole(SMALLEST);
    },
    forget() {
      found.value = whole(LEGIBLE);
    },
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
