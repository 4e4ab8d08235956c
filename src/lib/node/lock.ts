import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = '.dist-lock';

/**
 * Keeps other commands that make or change `dist/` away until this process ends. Throws, in Dutch, while another is at
 * it; a lock of a process that was killed counts for nothing.
 */
export function lockBuild(): void {
  const holder = holderOf();
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw inUse(holder);
  if (holder !== undefined) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(holderOf());
    throw thrown;
  }
  process.once('exit', () => {
    if (holderOf() === process.pid) rmSync(file, { force: true });
  });
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(signal, () => {
      console.error('\nGestopt; wat er stond, staat er nog.');
      process.exit(128 + number);
    });
}

const inUse = (holder: number | undefined): Error =>
  new Error(
    `Er is hier al een opdracht bezig die de site maakt${holder === undefined ? '' : ` (proces ${holder})`}; er is niets veranderd.\n→ Wacht tot die klaar is, en probeer het dan opnieuw. Is er geen? Haal het bestand ${file} weg.`,
  );

function holderOf(): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
