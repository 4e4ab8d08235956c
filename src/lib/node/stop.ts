import { failureOf } from './failure.ts';

/** Ends a command with 1: says what is wrong, and what to do about it. */
export function stop(message: string, fix?: string): never {
  console.error(fix ? `${message}\n→ ${fix}` : message);
  process.exit(1);
}

/** Does something on disk, and ends the command with what the disk said where that cannot be. */
export function written<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    return stop(`Er is niets gemaakt. ${failureOf(thrown)}`);
  }
}
