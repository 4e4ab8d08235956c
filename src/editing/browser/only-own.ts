/** Refuses every request of the page that goes elsewhere than to the site itself and to these origins: the editor looks for news of itself and of the forge, and nobody here asked for that. */
export function askOnly(origins: readonly string[]): void {
  const allowed = new Set([location.origin, ...origins]);
  const ask = globalThis.fetch;
  globalThis.fetch = (what, how) => {
    const { protocol, origin } = new URL(what instanceof Request ? what.url : what, location.href);
    const isOwn = protocol === 'blob:' || allowed.has(origin);
    return isOwn ? ask(what, how) : Promise.reject(new TypeError(`${origin} is not asked.`));
  };
}
