/** Frames, objects and references of a moment as boxes and curves. Positions come with the moment. */
import { useMemo } from "preact/hooks";
import type { Box, Moment, MomentFrame, MomentObject } from "../../trace/moment.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import { addressText, countText, linksOf, marksOf, objectsByAddress } from "../model/heap-links.ts";
import type { Store } from "../store.ts";

interface HeapGraphProps {
  readonly moment: Moment;
  readonly store: Store;
}

export function HeapGraph({ moment, store }: HeapGraphProps) {
  const objects = useMemo(() => objectsByAddress(moment), [moment]);
  const { picture, omitted } = moment;
  const selected = store.selectedObject.value;
  const marks = useMemo(() => marksOf(moment), [moment]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="heap-scroll" tabIndex={0} aria-label="Objects and references">
      <div class="heap-canvas" style={{ width: `${picture.width}px`, height: `${picture.height}px` }}>
        <Links moment={moment} selected={selected} />
        {moment.frames.map((frame, index) => (
          <FrameBox
            key={`f${index}`}
            frame={frame}
            box={picture.frames[index]}
            objects={objects}
            store={store}
          />
        ))}
        {picture.objects.map((box) => {
          const object = objects.get(box.address);
          if (object === undefined) return null;
          return (
            <ObjectBoxView
              key={box.address}
              object={object}
              box={box}
              mark={marks.get(box.address) ?? ""}
              objects={objects}
              store={store}
            />
          );
        })}
      </div>
      {omitted.length > 0 && <Omitted rows={omitted} store={store} />}
    </section>
  );
}

/** Types whose other objects are counted below the picture. */
const SHOWN_TYPES = 12;

/** What is too much to draw, in groups: each leads to the list of its objects. */
function Omitted({ rows, store }: { readonly rows: Moment["omitted"]; readonly store: Store }) {
  return (
    <div class="omitted">
      <p class="muted">Not drawn, by type:</p>
      <ul>
        {rows.slice(0, SHOWN_TYPES).map(({ type, count, sizeBytes }) => (
          <li key={type}>
            <button
              type="button"
              class="box group"
              title={`Show the objects of type ${type}`}
              onClick={() => store.findObjects(`type:${type}`)}
            >
              <span class="box-name">
                {type} &times;{formatCount(count)}
              </span>
              <span class="muted">{formatBytes(sizeBytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN_TYPES && (
        <p class="muted">And {formatAmount(rows.length - SHOWN_TYPES, "type")} more.</p>
      )}
    </div>
  );
}

const MARK_TEXT: Readonly<Record<string, string>> = {
  changed: "changed",
  made: "new",
  unreachable: "unreachable, waits for the collector",
};

function Links({ moment, selected }: { readonly moment: Moment; readonly selected: number | undefined }) {
  const links = useMemo(() => linksOf(moment), [moment]);
  const { width, height } = moment.picture;
  return (
    <svg class="links" width={width} height={height} aria-hidden="true">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {links.map(({ key, path, isWeak, to, from }) => (
        <path
          key={key}
          class={`link ${isWeak ? "weak" : ""} ${selected !== undefined && (to === selected || from === selected) ? "selected" : ""}`}
          d={path}
          marker-end="url(#arrow)"
        />
      ))}
    </svg>
  );
}

interface FrameBoxProps {
  readonly frame: MomentFrame;
  readonly box: Box | undefined;
  readonly objects: ReadonlyMap<number, MomentObject>;
  readonly store: Store;
}

function FrameBox({ frame, box, objects, store }: FrameBoxProps) {
  if (box === undefined) return null;
  return (
    <div class="box frame" data-frame={frame.name} style={place(box)}>
      <div class="box-title">
        <span class="box-name">{frame.name}</span>
        <span class="muted">line {frame.line}</span>
      </div>
      {frame.variables.map(({ name, to }, index) => (
        <Row key={index} label={name} to={to} isWeak={false} objects={objects} store={store} />
      ))}
    </div>
  );
}

interface ObjectBoxProps {
  readonly object: MomentObject;
  readonly box: Box;
  readonly mark: string;
  readonly objects: ReadonlyMap<number, MomentObject>;
  readonly store: Store;
}

function ObjectBoxView({ object, box, mark, objects, store }: ObjectBoxProps) {
  const { address, text, sizeBytes, count, edges, omittedEdges } = object;
  const isSelected = store.selectedObject.value === address;
  const markText = MARK_TEXT[mark];
  return (
    <div
      class={`box object ${mark} ${isSelected ? "selected" : ""}`}
      data-address={address}
      style={place(box)}
    >
      <button
        type="button"
        class="box-title"
        aria-pressed={isSelected}
        title={`${object.type} at ${addressText(address)}${markText === undefined ? "" : `, ${markText}`}`}
        onClick={() => store.selectObject(isSelected ? undefined : address)}
      >
        <span class="box-name">{text}</span>{" "}
        <span class="muted">
          {formatCount(sizeBytes)} B &times;{count < 0 ? "\u221e" : count}
        </span>
        <span class="hidden-text">
          , {countText(count)}
          {markText === undefined ? "" : `, ${markText}`}
        </span>
      </button>
      {edges.map(({ label, to, isWeak }, index) => (
        <Row key={index} label={label} to={to} isWeak={isWeak} objects={objects} store={store} />
      ))}
      {omittedEdges > 0 && <div class="row muted">and {omittedEdges} more</div>}
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly to: number;
  readonly isWeak: boolean;
  readonly objects: ReadonlyMap<number, MomentObject>;
  readonly store: Store;
}

/** A reference: its name and, for numbers, text and the like, the value itself, which can be looked at, too. */
function Row({ label, to, isWeak, objects, store }: RowProps) {
  const target = objects.get(to);
  return (
    <div class="row" data-label={label} data-to={to}>
      <span class="row-label">{label}</span>
      {isWeak && <span class="muted">weak</span>}
      {target?.isAtom === true ? (
        <button
          type="button"
          class={`atom ${store.selectedObject.value === to ? "selected" : ""}`}
          tabIndex={-1}
          title={`${target.type}, ${formatCount(target.sizeBytes)} B, ${countText(target.count)}`}
          onClick={() => store.selectObject(to)}
        >
          {target.text}
        </button>
      ) : (
        <span class={target === undefined ? "dot away" : "dot"} aria-hidden="true" />
      )}
    </div>
  );
}

function place({ left, top, width, height }: Box): Record<string, string> {
  return { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` };
}
