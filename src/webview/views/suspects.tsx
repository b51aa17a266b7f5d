/** What looks like a leak, in a sentence each; a line leads to its next run. */
import { useEffect, useState } from "preact/hooks";
import { type GrowingSite, growingSites } from "../../trace/growth.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { describeSuspect, MAX_SUSPECTS } from "../model/suspects.ts";
import type { Store } from "../store.ts";

interface SuspectsProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function Suspects({ reader, store }: SuspectsProps) {
  const sites = useSites(reader).slice(0, MAX_SUSPECTS);
  if (sites.length === 0) return null;
  return (
    <ul class="suspects" aria-label="Leak suspects">
      {sites.map((site) => (
        <li key={`${site.line} ${site.type}`}>
          <button type="button" class="text-button" onClick={() => store.seekLine(site.line, 1)}>
            Line {site.line}
          </button>{" "}
          may leak: {describeSuspect(site, reader.trace.totals.finalBytes)}
        </li>
      ))}
    </ul>
  );
}

/** Looked for after the panel is drawn, since every block is read for it. */
function useSites(reader: TraceReader): readonly GrowingSite[] {
  const [found, setFound] = useState<{ reader: TraceReader; sites: readonly GrowingSite[] } | undefined>();
  useEffect(() => {
    const timer = setTimeout(() => setFound({ reader, sites: growingSites(reader.intervals) }));
    return () => clearTimeout(timer);
  }, [reader]);
  return found?.reader === reader ? found.sites : [];
}
