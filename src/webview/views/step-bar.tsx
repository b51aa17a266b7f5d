/** Moves from step to step and says what the selected one did. */
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount, formatBytes, formatCount, formatExactBytes } from "../model/format.ts";
import { describeAllocations, describePlace } from "../model/step-text.ts";
import { SPEEDS, type Store } from "../store.ts";
import { ExpressionText } from "./expression.tsx";
import { IconButton } from "./icon-button.tsx";

interface StepBarProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function StepBar({ reader, store }: StepBarProps) {
  const step = reader.step(store.step.value);
  const allocations = describeAllocations(reader.allocations(step.index, step.index + 1));
  const last = reader.stepCount - 1;
  return (
    <div class="step-bar">
      <div class="step-buttons" role="toolbar" aria-label="Steps">
        <IconButton
          name="Previous step"
          icon="chevronLeft"
          isOff={step.index === 0}
          onGo={() => store.selectStep(step.index - 1)}
        />
        <IconButton
          name="Next step"
          icon="chevronRight"
          isOff={step.index === last}
          onGo={() => store.selectStep(step.index + 1)}
        />
        <IconButton
          name="Step back over"
          icon="stepBack"
          isOff={step.index === 0}
          onGo={() => store.stepOver(-1)}
        />
        <IconButton
          name="Step over"
          icon="stepOver"
          isOff={step.index === last}
          onGo={() => store.stepOver(1)}
        />
        <IconButton
          name="Previous expression"
          icon="expressionBack"
          isOff={step.index === 0 && store.expression.value?.index === 0}
          onGo={() => store.stepExpression(-1)}
        />
        <IconButton
          name="Next expression"
          icon="expressionNext"
          isOff={step.index === last && store.expression.value === undefined}
          onGo={() => store.stepExpression(1)}
        />
        <IconButton name="Step out" icon="stepOut" isOff={step.depth === 0} onGo={() => store.stepOut(1)} />
        <IconButton
          name={store.isPlaying.value ? "Pause" : "Play"}
          icon={store.isPlaying.value ? "pause" : "play"}
          isOff={false}
          onGo={store.togglePlay}
        />
        <select
          class="speed"
          aria-label="Speed"
          value={store.speed.value}
          onChange={(event) => store.setSpeed(Number(event.currentTarget.value))}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed}/s
            </option>
          ))}
        </select>
      </div>
      <p class="step-text">
        <span class="step-place">
          <strong>
            Step {formatCount(step.index + 1)} of {formatCount(reader.stepCount)}
          </strong>
          <span class="muted">{describePlace(step)}</span>
        </span>
        <span class="step-amounts">
          <span title={formatExactBytes(step.liveBytes)}>
            <span class="swatch live" aria-hidden="true" /> {formatBytes(step.liveBytes)} live in{" "}
            {formatAmount(step.liveObjects, "object")}
          </span>
          {step.allocatedBytes > 0 && (
            <span title={formatExactBytes(step.allocatedBytes)}>
              allocated {formatBytes(step.allocatedBytes)}
              {allocations !== "" && <span class="muted"> {allocations}</span>}
            </span>
          )}
          {step.freedBytes > 0 && (
            <span title={formatExactBytes(step.freedBytes)}>freed {formatBytes(step.freedBytes)}</span>
          )}
        </span>
      </p>
      <ExpressionText store={store} />
    </div>
  );
}
