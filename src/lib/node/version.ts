import { readFileSync } from 'node:fs';

/** The version of the software that this site is made with. */
export const version: string = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
