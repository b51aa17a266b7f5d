/** A button that is a drawing or a sign: its name is what a pointer and a screen reader learn. */
import { Icon, type IconName } from "./icon.tsx";

interface IconButtonProps {
  readonly name: string;
  /** A drawing, or one character. */
  readonly icon: IconName | { readonly sign: string };
  readonly isOff?: boolean;
  readonly onGo: () => void;
}

export function IconButton({ name, icon, isOff = false, onGo }: IconButtonProps) {
  return (
    <button
      type="button"
      class={typeof icon === "string" ? "icon-button" : "icon-button sign"}
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={onGo}
    >
      {typeof icon === "string" ? <Icon name={icon} /> : <span aria-hidden="true">{icon.sign}</span>}
    </button>
  );
}
