/** Icons of VS Code as inline SVG, so that no font has to be loaded. They are decoration: names are elsewhere. */
import arrowDown from "@vscode/codicons/src/icons/arrow-down.svg" with { type: "text" };
import expressionBack from "@vscode/codicons/src/icons/arrow-small-left.svg" with { type: "text" };
import expressionNext from "@vscode/codicons/src/icons/arrow-small-right.svg" with { type: "text" };
import arrowUp from "@vscode/codicons/src/icons/arrow-up.svg" with { type: "text" };
import chevronLeft from "@vscode/codicons/src/icons/chevron-left.svg" with { type: "text" };
import chevronRight from "@vscode/codicons/src/icons/chevron-right.svg" with { type: "text" };
import pause from "@vscode/codicons/src/icons/debug-pause.svg" with { type: "text" };
import stepBack from "@vscode/codicons/src/icons/debug-step-back.svg" with { type: "text" };
import stepOut from "@vscode/codicons/src/icons/debug-step-out.svg" with { type: "text" };
import stepOver from "@vscode/codicons/src/icons/debug-step-over.svg" with { type: "text" };
import error from "@vscode/codicons/src/icons/error.svg" with { type: "text" };
import pass from "@vscode/codicons/src/icons/pass.svg" with { type: "text" };
import play from "@vscode/codicons/src/icons/play.svg" with { type: "text" };
import pulse from "@vscode/codicons/src/icons/pulse.svg" with { type: "text" };
import stop from "@vscode/codicons/src/icons/stop-circle.svg" with { type: "text" };
import warning from "@vscode/codicons/src/icons/warning.svg" with { type: "text" };

const drawings = {
  arrowDown,
  arrowUp,
  chevronLeft,
  chevronRight,
  error,
  expressionBack,
  expressionNext,
  pass,
  pause,
  play,
  pulse,
  stepBack,
  stepOut,
  stepOver,
  stop,
  warning,
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, tone = "" }: { readonly name: IconName; readonly tone?: string }) {
  return (
    <span class={`icon ${tone}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawings[name] }} />
  );
}
