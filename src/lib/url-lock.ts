import { error, type Problem } from './problem.ts';

/** What a build has and had: the addresses below the root. */
export interface Published {
  /** The pages of this build. */
  now: ReadonlySet<string>;
  /** Every address ever published, by the file that keeps it. */
  kept: readonly { file: string; addresses: readonly string[] }[];
  /** Entries that this installation hides: their pages may be gone. */
  hidden: readonly string[];
}

/** The addresses that a file with one address a line holds. */
export const readLock = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.startsWith('/'));

/** The text of such a file. */
export const writeLock = (addresses: Iterable<string>): string =>
  `# Elk adres dat ooit op de site stond. Haal hier niets weg: npm run adressen vult dit bestand aan.\n${[...addresses].sort().join('\n')}\n`;

/** Addresses that were published and are gone. A build with one of these fails. */
export function goneProblems({ now, kept, hidden }: Published): Problem[] {
  return kept.flatMap(({ file, addresses }) =>
    addresses
      .filter((address) => !now.has(address) && !mayBeGone(address, hidden))
      .map((address) =>
        error('WB-525', {
          file,
          line: addresses.indexOf(address) + 2,
          message: `\`${address}\` stond op de site en is er niet meer.`,
          fix: `Zet het in \`${file.replace('urls.lock', 'redirects.yaml')}\`: bij moved met het nieuwe adres, of bij removed met de reden.`,
        }),
      ),
  );
}

/** The addresses of this build that no file keeps yet. */
export function newAddresses({ now, kept }: Published): string[] {
  const known = new Set(kept.flatMap(({ addresses }) => addresses));
  return [...now].filter((address) => !known.has(address)).sort();
}

/** The page of a hidden entry with all below it; and where something is hidden, a list that it may have left empty. */
const mayBeGone = (address: string, hidden: readonly string[]): boolean =>
  hidden.some((url) => address.startsWith(url)) ||
  (hidden.length > 0 && /^\/(voorbeelden\/[^/]+|a-z)\/[^/]+\/$/.test(address));
