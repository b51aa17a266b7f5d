/** Colours and fonts of the theme, for drawing on a canvas, which knows no CSS variables. */

export interface Palette {
  readonly live: string;
  readonly liveArea: string;
  readonly peak: string;
  readonly peakArea: string;
  readonly collection: string;
  readonly grid: string;
  readonly text: string;
  readonly background: string;
  readonly foreground: string;
  /** Of stacked groups, from the lowest; and of what is in none of them. */
  readonly layers: readonly string[];
  readonly rest: string;
  readonly calls: string;
  readonly callEdge: string;
  readonly font: string;
}

/** Variables of the colours of stacked groups, from the lowest. */
export const LAYER_COLORS = [1, 2, 3, 4, 5, 6].map((layer) => `layer-${layer}`);

/** Reads the variables that the style sheet derives from VS Code's. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim() || style.color;
  const live = color("live");
  const peak = color("peak");
  return {
    live,
    liveArea: translucent(live, 18),
    peak,
    peakArea: translucent(peak, 35),
    collection: color("collection"),
    grid: color("grid"),
    text: color("muted"),
    background: color("background"),
    foreground: style.color,
    layers: LAYER_COLORS.map(color),
    rest: color("layer-other"),
    calls: color("calls"),
    callEdge: color("call-edge"),
    font: `11px ${style.fontFamily}`,
  };
}

/** Calls back whenever VS Code changes the theme. Returns a function that ends this. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "class"] });
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  return () => observer.disconnect();
}

/** The canvas counts in device pixels. */
export function scaledFont(font: string, pixel: number): string {
  return font.replace(/^([\d.]+)px/, (_match, size) => `${Number(size) * pixel}px`);
}

function translucent(color: string, percent: number): string {
  return `color-mix(in srgb, ${color} ${percent}%, transparent)`;
}
