/** What the bundler makes of files that are no TypeScript. */

declare module "*.svg" {
  const text: string;
  export default text;
}

declare module "*.css";
