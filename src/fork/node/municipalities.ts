import { readFileSync } from 'node:fs';
import { suggestion } from '../../lib/problem.ts';
import { provinces } from '../../schemas/settings/site.ts';
import { ownValue } from '../../lib/own-value.ts';

/** A municipality of the Netherlands. */
export interface Municipality {
  /** The code of Statistics Netherlands, `GM0797`. */
  code: string;
  name: string;
  province: (typeof provinces)[number];
}

/** The year of the list: names and codes change with the municipalities. */
export const listYear = 2026;

/** Every municipality of that year, by code. */
export function readMunicipalities(): Municipality[] {
  const text = readFileSync(`src/fork/node/municipalities-${listYear}.csv`, 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [code = '', name = '', province] = line.split(';');
      return { code, name, province: province as Municipality['province'] };
    });
}

/** The municipality with this name, however it is written, or the nearest name in a question. */
export function findMunicipality(name: string): { found?: Municipality; hint: string } {
  const all = readMunicipalities();
  const wanted = plain(name);
  const found = all.find((each) => plain(each.name) === wanted || each.code === name.toUpperCase());
  const alike = all.filter((each) => short(each.name) === wanted);
  if (!found && alike.length > 1)
    return { hint: `Bedoelde u ${alike.map((each) => `\`${each.name}\``).join(' of ')}?` };
  return found
    ? { found, hint: '' }
    : {
        hint: suggestion(
          name,
          all.map((each) => each.name),
        ),
      };
}

/** Whether the name of an organisation or a page is one of this municipality. */
export const namesPlace = (name: string, { name: place }: Municipality): boolean =>
  ` ${plain(name)} `.includes(` ${short(place)} `);

/** A name without the province that tells it from another. */
const short = (name: string): string => plain(name).replace(/ (l|nh)$/, '');

/** How a name is compared: without capitals, accents, marks, and the words that people put before it. */
function plain(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const bare = letters.replace(/^gemeente /, '');
  return ownValue(others, bare) ?? bare;
}

/** Names that everyone uses and the list does not. */
const others: Record<string, string> = {
  'den haag': 's gravenhage',
  'den bosch': 's hertogenbosch',
  nuenen: 'nuenen gerwen en nederwetten',
  valkenburg: 'valkenburg aan de geul',
};
