/** What pictures of boxes and curves have in common. */
import type { PlacedBox } from "../../base/place-boxes.ts";

/** The tips of the curves of one picture, in its `<defs>`. */
export function ArrowMarker() {
  return (
    <marker
      id="arrow"
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      // Pixels, whatever the width of the line.
      markerUnits="userSpaceOnUse"
      markerWidth="9"
      markerHeight="9"
      orient="auto"
    >
      <path d="M0 0 8 4 0 8z" />
    </marker>
  );
}

export function placeStyle({ left, top, width, height }: PlacedBox): Record<string, string> {
  return { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` };
}
