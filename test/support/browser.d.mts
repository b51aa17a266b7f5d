/** The types of browser.mjs, for the tests that import it. */
export function ensureBrowser(): Promise<string>;
export function findBrowser(): string | undefined;
export function browserArguments(): string[];
