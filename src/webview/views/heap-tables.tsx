/** Other ways to look at the heap of a moment: what keeps most, and pools. */
import type { DominatorReport, ObjectLine, PoolLine, PoolsReport } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import { addressText } from "../model/heap-links.ts";
import type { Store } from "../store.ts";

export function Retained({ report, store }: { readonly report: DominatorReport; readonly store: Store }) {
  if (report.rows.length === 0) return <p class="muted blank">The program holds nothing.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="scroll types" tabIndex={0} aria-label="Retained sizes">
      <table aria-label="Retained sizes">
        <thead>
          <tr>
            <th scope="col">Object</th>
            <th scope="col" class="number">
              Itself
            </th>
            <th scope="col" class="number" title="What would be freed with it">
              Retained
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.address}>
              <th scope="row">
                <ObjectButton line={row} store={store} />
              </th>
              <td class="number">{formatBytes(row.sizeBytes)}</td>
              <td class="number">{formatBytes(row.retainedBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ObjectButton({ line, store }: { readonly line: ObjectLine; readonly store: Store }) {
  return (
    <button
      type="button"
      class="text-button code-text"
      title={`${line.type} at ${addressText(line.address)}`}
      onClick={() => store.selectObject(line.address)}
    >
      {line.text}
    </button>
  );
}

/** One row of cells for each size of block, a cell for each pool, filled as far as the pool is. */
export function Pools({ report }: { readonly report: PoolsReport }) {
  const bySize = new Map<number, PoolLine[]>();
  for (const pool of report.pools) {
    const pools = bySize.get(pool.blockBytes);
    if (pools === undefined) bySize.set(pool.blockBytes, [pool]);
    else pools.push(pool);
  }
  const rows = [...bySize].sort(([a], [b]) => a - b);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="scroll pools" tabIndex={0} aria-label="Pools">
      <p class="muted blank">
        {formatAmount(report.pools.length, "pool")} of {formatBytes(report.poolBytes)}, in arenas of{" "}
        {formatBytes(report.arenaBytes)}; those of the interpreter&rsquo;s own objects are among them.
      </p>
      <table aria-label="Pools by size of block">
        <tbody>
          {rows.map(([blockBytes, pools]) => (
            <PoolRow key={blockBytes} blockBytes={blockBytes} pools={pools} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PoolRow({
  blockBytes,
  pools,
}: {
  readonly blockBytes: number;
  readonly pools: readonly PoolLine[];
}) {
  const used = pools.reduce((sum, pool) => sum + pool.usedBlocks, 0);
  const blocks = pools.reduce((sum, pool) => sum + pool.blocks, 0);
  return (
    <tr>
      <th scope="row" class="number">
        {blockBytes} B
      </th>
      <td class="number">
        {formatCount(used)} of {formatCount(blocks)}
      </td>
      <td class="pool-cells">
        {pools.map((pool) => (
          <span
            key={pool.address}
            class="pool-cell"
            title={`${addressText(pool.address)}: ${pool.usedBlocks} of ${pool.blocks} blocks`}
          >
            <span style={{ height: `${(100 * pool.usedBlocks) / pool.blocks}%` }} />
          </span>
        ))}
      </td>
    </tr>
  );
}
