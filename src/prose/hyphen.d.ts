/** The package has types for CommonJS only. */
declare module 'hyphen/nl/index.js' {
  const dutch: { hyphenateSync(text: string, options: { hyphenChar: string }): string };
  export default dutch;
}
