/** Classes as boxes with a row for each attribute that holds another, and the links as curves. */
import type { PlacedClassGraph } from "../../protocol/cycles-messages.ts";
import { formatAmount } from "../model/format.ts";
import { ArrowMarker, placeStyle } from "../views/boxes.tsx";
import { inCode } from "../views/in-code.tsx";
import { type ClassBox, type ClassPicture, type ClassRow, noteOf } from "./class-picture.ts";
import { linkText } from "./cycle-text.ts";
import type { CyclesStore, LinkMarks } from "./state.ts";

interface PictureProps {
  readonly graph: PlacedClassGraph;
  readonly store: CyclesStore;
}

export function ClassGraphView({ graph, store }: PictureProps) {
  const picture = store.picture.value;
  if (picture === undefined) return null;
  const { boxes, width, height, omitted } = picture;
  const unlinked = graph.classes.length - boxes.length - omitted;
  return (
    <section class="pane class-graph" aria-labelledby="classes-title">
      <h2 id="classes-title">Classes and what their attributes hold</h2>
      {boxes.length === 0 ? (
        <p class="blank muted">No class of this file is known to hold another in an attribute.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section class="heap-scroll" tabIndex={0} aria-label="Picture of the classes">
          <div class="heap-canvas" style={{ width: `${width}px`, height: `${height}px` }}>
            <Curves picture={picture} marks={store.marks.value} />
            {boxes.map((box) => (
              <ClassBoxView key={box.index} graph={graph} store={store} box={box} />
            ))}
          </div>
        </section>
      )}
      {boxes.length > 0 && <Legend />}
      {omitted > 0 && (
        <p class="blank muted">{formatAmount(omitted, "more class", "more classes")} are not drawn.</p>
      )}
      {unlinked > 0 && boxes.length > 0 && (
        <p class="blank muted">
          {formatAmount(unlinked, "class", "classes")} without such attributes {unlinked === 1 ? "is" : "are"}{" "}
          not drawn.
        </p>
      )}
    </section>
  );
}

const LINES = [
  ["", "holds"],
  ["weak", "weak: keeps nothing alive"],
  ["in-cycle", "in a cycle"],
  ["in-cycle to-weaken", "should be weak"],
] as const;

function Legend() {
  return (
    <ul class="legend muted" aria-label="Lines">
      {LINES.map(([mark, meaning]) => (
        <li key={mark}>
          <svg width="26" height="8" aria-hidden="true">
            <path class={`link ${mark}`} d="M0 4H26" />
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  );
}

function Curves({ picture, marks }: { readonly picture: ClassPicture; readonly marks: LinkMarks }) {
  const { curves, width, height } = picture;
  return (
    <svg class="links" width={width} height={height} aria-hidden="true">
      <defs>
        <ArrowMarker />
      </defs>
      {curves.map(({ index, isWeak, path }) => (
        <path
          key={index}
          class={`link ${isWeak ? "weak" : ""} ${markOf(index, marks)}`}
          d={path}
          marker-end="url(#arrow)"
        />
      ))}
    </svg>
  );
}

function markOf(index: number, { inCycles, weak, selected }: LinkMarks): string {
  const names = [
    inCycles.has(index) ? "in-cycle" : "",
    weak.has(index) ? "to-weaken" : "",
    selected.has(index) ? "selected" : "",
  ];
  return names.filter((name) => name !== "").join(" ");
}

function ClassBoxView({ graph, store, box }: PictureProps & { readonly box: ClassBox }) {
  const { drawn, rows } = box;
  const { name, isImported, start, end, line } = drawn;
  const isInCycle = graph.cycles.some(({ links }) =>
    links.some((each) => graph.links[each]?.from === box.index),
  );
  return (
    <div class={`box class ${isInCycle ? "in-cycle" : ""}`} data-class={name} style={placeStyle(box)}>
      <button
        type="button"
        class="box-title"
        title={isImported ? `${name}, of another module` : `class ${name}, line ${line}`}
        onClick={() => store.send({ kind: "reveal", start, end })}
      >
        <span class="box-name">{name}</span>
      </button>
      {rows.map((row) => (
        <LinkRow key={row.index} graph={graph} store={store} row={row} />
      ))}
    </div>
  );
}

function LinkRow({ graph, store, row }: PictureProps & { readonly row: ClassRow }) {
  const { index, link } = row;
  const { start, end, line, attribute } = link;
  const mark = markOf(index, store.marks.value);
  const isToWeaken = store.marks.value.weak.has(index);
  const words = linkText(graph, link).replaceAll("`", "");
  return (
    <button
      type="button"
      class={`row ${mark}`}
      data-attribute={attribute}
      title={`${words}, line ${line}${isToWeaken ? "; should be weak" : ""}`}
      onClick={() => store.send({ kind: "reveal", start, end })}
    >
      <span class="row-label">{attribute}</span>
      <span class="muted">{noteOf(link)}</span>
      <span class="hidden-text">
        {inCode(
          `, ${words}${store.marks.value.inCycles.has(index) ? ", in a cycle" : ""}${isToWeaken ? ", should be weak" : ""}`,
        )}
      </span>
      <span class="dot" aria-hidden="true" />
    </button>
  );
}
