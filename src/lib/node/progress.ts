/** Tells on a line what a command is doing. */
export const say = (text: string): void => console.log(`  ${text}`);

/** Does something that can take long, and tells on a line what it was and how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${title.padEnd(22)} ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',').padStart(6)} s`);
  return result;
}
