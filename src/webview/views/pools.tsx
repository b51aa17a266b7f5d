/** Where small objects lie: pymalloc's pools and arenas, and how full they are. */
import type { PoolLine, PoolsReport } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount, formatShare } from "../model/format.ts";
import { addressText } from "../model/heap-links.ts";

/** A cell for each pool, filled as far as the pool is: by the size of its blocks, and as it lies in its arena. */
export function Pools({ report }: { readonly report: PoolsReport }) {
  const bySize = groups(report.pools, ({ blockBytes }) => blockBytes);
  const rows = [...bySize].sort(([a], [b]) => a - b);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="scroll pools" tabIndex={0} aria-label="Pools">
      <p class="muted blank">
        {formatAmount(report.pools.length, "pool")} of {formatBytes(report.poolBytes)}, in arenas of{" "}
        {formatBytes(report.arenaBytes)}; those of the interpreter&rsquo;s own objects are among them.{" "}
        {fragmentationText(report)}
      </p>
      <table aria-label="Pools by size of block">
        <PoolHead columns={["Blocks of", "In use", "Pools, each filled as far as it is in use"]} />
        <tbody>
          {rows.map(([blockBytes, pools]) => (
            <PoolRow key={blockBytes} blockBytes={blockBytes} pools={pools} />
          ))}
        </tbody>
      </table>
      <Arenas report={report} />
    </section>
  );
}

function groups(pools: readonly PoolLine[], key: (pool: PoolLine) => number): Map<number, PoolLine[]> {
  const found = new Map<number, PoolLine[]>();
  for (const pool of pools) {
    const group = found.get(key(pool));
    if (group === undefined) found.set(key(pool), [pool]);
    else group.push(pool);
  }
  return found;
}

/** What is reserved for small objects and holds none. */
function fragmentationText({ pools }: PoolsReport): string {
  const all = pools.reduce((sum, { blocks, blockBytes }) => sum + blocks * blockBytes, 0);
  const free = pools.reduce(
    (sum, { blocks, usedBlocks, blockBytes }) => sum + (blocks - usedBlocks) * blockBytes,
    0,
  );
  return `${formatBytes(free)} of these pools, ${formatShare(free, all)}, are free blocks.`;
}

function Arenas({ report }: { readonly report: PoolsReport }) {
  const { pools, poolBytes, arenaBytes } = report;
  const places = arenaBytes / poolBytes;
  const arenas = groups(pools, ({ arena }) => arena);
  return (
    <table aria-label="Pools by arena">
      <PoolHead columns={["Arena", "Pools", "Where they lie in it"]} />
      <tbody>
        {[...arenas].map(([arena, ownPools]) => {
          const byPlace = new Map(
            ownPools.map((pool) => [Math.floor((pool.address - arena) / poolBytes), pool]),
          );
          return (
            <tr key={arena}>
              <th scope="row" class="number code-text">
                {addressText(arena)}
              </th>
              <td class="number">
                {formatCount(ownPools.length)} of {formatCount(places)}
              </td>
              <td class="pool-cells">
                {Array.from({ length: places }, (_, place) => (
                  <PoolCell key={place} pool={byPlace.get(place)} />
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PoolHead({
  columns: [name, amount, cells],
}: {
  readonly columns: readonly [string, string, string];
}) {
  return (
    <thead class="pool-head">
      <tr>
        <th scope="col" class="number">
          {name}
        </th>
        <th scope="col" class="number">
          {amount}
        </th>
        <th scope="col">{cells}</th>
      </tr>
    </thead>
  );
}

/** Empty where the arena has no pool in use. */
function PoolCell({ pool }: { readonly pool: PoolLine | undefined }) {
  if (pool === undefined) return <span class="pool-cell" title="No pool in use" />;
  const { address, usedBlocks, blocks, blockBytes } = pool;
  return (
    <span
      class="pool-cell"
      title={`${addressText(address)}: ${usedBlocks} of ${blocks} blocks of ${blockBytes} bytes`}
    >
      <span style={{ height: `${(100 * usedBlocks) / blocks}%` }} />
    </span>
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
          <PoolCell key={pool.address} pool={pool} />
        ))}
      </td>
    </tr>
  );
}
