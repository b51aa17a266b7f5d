/** Above the tables: by what, of what, and the export. */
import { GROUPINGS, SCOPES, type Scope } from "../model/tables.ts";
import type { Store } from "../store.ts";

interface TablesHeadProps {
  readonly store: Store;
  readonly canExport: boolean;
  readonly onExport: () => void;
}

export function TablesHead({ store, canExport, onExport }: TablesHeadProps) {
  const { tables, timeline } = store;
  const { grouping: shown, scope: chosen } = tables.choice.value;
  const hasWindow = timeline.window.value !== undefined;
  return (
    <div class="tables-head">
      <h2 class="hidden-text">Tables</h2>
      <fieldset class="choices" aria-label="Rows of the table">
        {GROUPINGS.map(({ grouping, name }) => (
          <button
            key={grouping}
            type="button"
            aria-pressed={grouping === shown}
            onClick={() => tables.showGrouping(grouping)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <select
        aria-label="What the table counts"
        value={chosen}
        onChange={(event) => tables.showScope(event.currentTarget.value as Scope)}
      >
        {SCOPES.filter(({ ofWindow }) => hasWindow || !ofWindow).map(({ scope, name }) => (
          <option key={scope} value={scope}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="text-button last"
        title="Save this table as comma-separated values"
        aria-disabled={!canExport}
        onClick={() => canExport && onExport()}
      >
        Export CSV
      </button>
    </div>
  );
}
