/** Above the picture of the heap: its size, looking for objects, and saving the picture. */
import type { Moment } from "../../trace/moment.ts";
import type { FindReport } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import { graphSvg } from "../model/graph-svg.ts";
import { addressText } from "../model/heap-links.ts";
import { SCALE_FACTOR } from "../picture-scale.ts";
import type { Store } from "../store.ts";
import { ObjectButton } from "./heap-tables.tsx";
import { IconButton } from "./icon-button.tsx";

export function GraphBar({ moment, store }: { readonly moment: Moment; readonly store: Store }) {
  const found = store.foundObjects.value;
  return (
    <div class="graph-bar">
      <div class="graph-tools">
        <div class="zoom-buttons" role="toolbar" aria-label="Size of the picture">
          <IconButton
            name="Larger picture"
            icon={{ sign: "+" }}
            onGo={() => store.picture.zoomBy(SCALE_FACTOR)}
          />
          <IconButton
            name="Smaller picture"
            icon={{ sign: "\u2212" }}
            onGo={() => store.picture.zoomBy(1 / SCALE_FACTOR)}
          />
          <IconButton name="Whole width of the picture" icon={{ sign: "\u2194" }} onGo={store.picture.fit} />
        </div>
        <input
          type="search"
          class="search"
          aria-label="Find objects"
          placeholder="Find by name, type, value or address"
          value={store.searchText.value}
          onInput={(event) => store.findObjects(event.currentTarget.value)}
        />
        <button
          type="button"
          class="text-button"
          onClick={() => store.saveFile("memory.svg", "image/svg+xml", graphSvg(moment))}
        >
          Save picture
        </button>
      </div>
      {found !== undefined && <Found report={found} store={store} />}
    </div>
  );
}

function Found({ report, store }: { readonly report: FindReport; readonly store: Store }) {
  const { count, objects } = report;
  const rest = count - objects.length;
  return (
    <div class="found">
      <p class="muted" role="status">
        {count === 0 ? "No object of the program matches." : `${formatAmount(count, "object")}.`}
        {rest > 0 && ` The first ${formatCount(objects.length)}:`}
      </p>
      <ul aria-label="Found objects">
        {objects.map((line) => (
          <li key={line.address}>
            <ObjectButton line={line} store={store} />{" "}
            <span class="muted">
              {line.text === line.type ? addressText(line.address) : line.type}, {formatBytes(line.sizeBytes)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
