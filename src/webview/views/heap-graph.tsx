/** Frames, objects and references of a moment as boxes and curves. Positions come with the moment. */
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import {
  type Box,
  type Moment,
  type MomentFrame,
  type MomentObject,
  OPERAND_LABEL,
} from "../../trace/moment.ts";
import type { NamedIn } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import { addressText, countText, linksOf, marksOf, objectsByAddress } from "../model/heap-links.ts";
import type { Store } from "../store.ts";
import { ArrowMarker, placeStyle } from "./boxes.tsx";

interface HeapGraphProps {
  readonly moment: Moment;
  readonly store: Store;
}

export function HeapGraph({ moment, store }: HeapGraphProps) {
  const objects = useMemo(() => objectsByAddress(moment), [moment]);
  const { picture, omitted } = moment;
  const selected = store.selectedObject.value;
  const marks = useMemo(() => marksOf(moment), [moment]);
  const pane = useRef<HTMLElement>(null);
  const selectedBox = picture.objects.find(({ address }) => address === selected);
  const scale = store.picture.scale.value;
  useLayoutEffect(() => {
    const { current } = pane;
    if (current === null) return;
    const measure = () => store.picture.measure(picture.width, current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [picture.width]);
  useEffect(() => {
    if (pane.current !== null && selectedBox !== undefined) bringIntoSight(pane.current, selectedBox, scale);
  }, [selectedBox?.address, selectedBox?.left, selectedBox?.top]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section ref={pane} class="heap-scroll" tabIndex={0} aria-label="Objects and references">
      <div
        class="heap-canvas"
        style={{ width: `${picture.width}px`, height: `${picture.height}px`, zoom: scale }}
      >
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

/** Scrolls the pane and never the page, as far as needed. */
function bringIntoSight(pane: HTMLElement, { left, top, width, height }: Box, scale: number): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = pane;
  const start = (from: number, size: number, shown: number, room: number): number =>
    Math.min(from * scale - SIGHT_MARGIN, Math.max(shown, (from + size) * scale + SIGHT_MARGIN - room));
  pane.scrollTo(start(left, width, scrollLeft, clientWidth), start(top, height, scrollTop, clientHeight));
}

/** Pixels that stay free around a box that was scrolled to. */
const SIGHT_MARGIN = 8;

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
        <ArrowMarker />
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
    <div class="box frame" data-frame={frame.name} style={placeStyle(box)}>
      <div class="box-title">
        <span class="box-name">{frame.name}</span>
        {frame.line > 0 && <span class="muted">line {frame.line}</span>}
      </div>
      {frame.variables.map(({ name, to }, index) => (
        <Row
          key={index}
          label={name}
          frame={frame.name}
          to={to}
          isWeak={false}
          objects={objects}
          store={store}
        />
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
      style={placeStyle(box)}
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
  /** Of a name: the function that has it. */
  readonly frame?: string;
  readonly to: number;
  readonly isWeak: boolean;
  readonly objects: ReadonlyMap<number, MomentObject>;
  readonly store: Store;
}

/** Characters of a name that its value never takes the room of. */
const LONG_LABEL = 14;

/** A reference: its name and, for numbers, text and the like, the value itself, which can be looked at, too. */
function Row({ label, frame, to, isWeak, objects, store }: RowProps) {
  const target = objects.get(to);
  return (
    <div class={label.length > LONG_LABEL ? "row long" : "row"} data-label={label} data-to={to}>
      {label === OPERAND_LABEL ? (
        <span class="row-label muted" title="What a loop goes through, or part of a call under way">
          {OPERAND_LABEL}
        </span>
      ) : frame === undefined ? (
        <span class="row-label">{label}</span>
      ) : (
        <NameButton frame={frame} name={label} store={store} />
      )}
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

/** A name of a frame: it leads to what it was bound to over the run. */
function NameButton({ frame, name, store }: NamedIn & { readonly store: Store }) {
  const selected = store.names.selected.value;
  const isSelected = selected?.frame === frame && selected.name === name;
  return (
    <button
      type="button"
      class="row-label"
      aria-pressed={isSelected}
      title={`When ${name} was bound`}
      onClick={() => store.names.select(isSelected ? undefined : { frame, name })}
    >
      {name}
    </button>
  );
}
