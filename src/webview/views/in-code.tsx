/** Text between backquotes as code. */
import type { ComponentChildren } from "preact";

export function inCode(sentence: string): ComponentChildren {
  return sentence.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
