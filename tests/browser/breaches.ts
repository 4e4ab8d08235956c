import type { BrowserContext } from 'playwright-core';

/** Tells of every breach of its policy that a page in a context hears of, wherever it goes: `https://…: script-src-elem blocks inline`. The page can tell other things by `tell()` too. */
export async function tellBreaches(context: BrowserContext, tell: (what: string) => void): Promise<void> {
  await context.exposeFunction('tell', tell);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) =>
      (globalThis as unknown as { tell(what: string): void }).tell(
        `${documentURI}: ${violatedDirective} blocks ${blockedURI}`,
      ),
    );
  });
}
