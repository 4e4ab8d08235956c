import { expect, test } from 'vitest';
import { circumstances, openSite, under } from './site.ts';
import { styleViolations, violations } from './violations.ts';

const open = openSite();

test.each([
  ['results', 'vertrouwen', '[data-results] li'],
  ['corrected', 'vertouwen', '[data-help] a'],
  ['nothing found', 'dakkapel', '[role="status"]:has-text("Dat vindt u niet hier")'],
  ['nothing left', 'spoorpark&gemeente=ermelo', '[data-help] a'],
])('axe finds nothing in search with %s, however it is seen', async (_, query, ready) => {
  const seen = {
    light: violations,
    dark: under({ colorScheme: 'dark' }, styleViolations),
    'in forced colours': under({ forcedColors: 'active' }, styleViolations),
    'at 320 px': under(circumstances['at 320 px'], violations),
  };
  const { page } = await open(`/zoeken/?q=${query}`);
  await page.locator(ready).first().waitFor();
  await page.locator('[data-facets]').evaluate((panel) => ((panel as HTMLDetailsElement).open = true));
  for (const [circumstance, look] of Object.entries(seen)) expect(await look(page), circumstance).toEqual([]);
  await page.context().close();
});
