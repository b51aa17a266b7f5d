// Draws media/icon.png, which the marketplace wants, from media/icon.svg.
import fs from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "./browser.mjs";

const sizePixels = 128;

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
const page = await browser.newPage({ viewport: { width: sizePixels, height: sizePixels } });
const svg = fs.readFileSync("media/icon.svg", "utf8");
const style = `width="${sizePixels}" height="${sizePixels}" style="display: block"`;
await page.setContent(`<body style="margin: 0">${svg.replace("<svg ", `<svg ${style} `)}</body>`);
await page.screenshot({ path: "media/icon.png", omitBackground: true });
await browser.close();
