/** The custom elements that the views use, for JSX. */
import type { JSX } from "preact";

type Common = JSX.HTMLAttributes<HTMLElement>;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "vscode-badge": Common;
      "vscode-button": Common & { secondary?: boolean; disabled?: boolean };
      "vscode-progress-bar": Common & { indeterminate?: boolean; max?: number; value?: number };
    }
  }
}
