import { expect, test } from 'vitest';
import { cardProblems, cardText } from '../../../src/print/card.ts';
import { readProse } from '../../../src/prose/prose.ts';

const cite = (number: number) => `<a href="#bron-${number}" class="citation">${number}</a>`;

test('a card takes the sections that it wants, whole, and leaves the others', () => {
  const html = [
    `<h2 id="w">Waarom dit werkt</h2><p>Niet op de kaart.${cite(1)}</p>`,
    `<h2 id="z">Zo doet u het</h2><ol><li>Ga kijken.${cite(2)}</li></ol>`,
    '<div class="handvat"><p>Handvat</p><h2 id="v">Vragen om te stellen</h2><ul><li>Wie?</li></ul></div>',
    `<h2 id="l">Let op in de gemeente</h2><ul><li>Wissel weinig.${cite(3)}</li></ul>`,
    '<div class="handvat"><h3>Afspraken</h3></div><h2 id="o">Wat onderzoek zegt</h2><p>Ook niet.</p>',
  ].join('');
  const { front, back, cited } = cardText('practices', html);
  expect(front).toBe(
    `<h2 id="z">Zo doet u het</h2><ol><li>Ga kijken.${cite(2)}</li></ol>` +
      `<h2 id="l">Let op in de gemeente</h2><ul><li>Wissel weinig.${cite(3)}</li></ul>`,
  );
  expect(back).toBe(
    '<div class="handvat"><p>Handvat</p><h2 id="v">Vragen om te stellen</h2><ul><li>Wie?</li></ul></div>',
  );
  expect([...cited]).toEqual([2, 3]);
});

test('the card of a dilemma begins with its two poles', () => {
  const poles = '<div class="poles"><div class="pool"><h2>Dit</h2></div><div class="pool"><h2>Dat</h2></div></div>';
  const { front } = cardText('dilemmas', `<p>Vooraf</p>${poles}<h2>Waaraan merkt u het?</h2><ul><li>Zo</li></ul>`);
  expect(front).toBe(`${poles}<h2>Waaraan merkt u het?</h2><ul><li>Zo</li></ul>`);
});

test('the card of a role finds its questions by how their heading begins, and a role may do without', () => {
  const html =
    '<h2>Waar u mee begint</h2><ol><li>Ga kijken.</li></ol><div class="handvat"><h2>Vragen voor uw staf</h2><ul><li>Wie?</li></ul></div>';
  expect(cardText('roles', html).back).toBe(
    '<div class="handvat"><h2>Vragen voor uw staf</h2><ul><li>Wie?</li></ul></div>',
  );
  const { prose } = readProse('## Vragen voor uw staf\n\nTekst.\n', 'mdx');
  expect(cardProblems('roles', 'content/rollen/x.mdx', prose).map(({ level, message }) => [level, message])).toEqual([
    ['warning', 'De kop `Waar u mee begint` ontbreekt; de kaart van een rol heeft die nodig.'],
  ]);
});

test('a practice without a heading that its card needs says so, and another kind needs none', () => {
  const { prose } = readProse('## Zo doet u het\n\nTekst.\n\n## Vragen om te stellen\n\nTekst.\n', 'mdx');
  expect(cardProblems('practices', 'content/praktijken/x.mdx', prose).map(({ message }) => message)).toEqual([
    'De kop `Let op in de gemeente` ontbreekt; de kaart van een praktijk heeft die nodig.',
  ]);
  expect(cardProblems('lessons', 'content/lessen/x.mdx', prose)).toEqual([]);
});

test('a card has no photos', () => {
  const photo = '<figure class="photo"><picture><img src="/x.webp" alt="Een tuin"></picture></figure>';
  const html = `<h2>Zo doet u het</h2>${photo}<ol><li>Ga kijken.${photo}</li></ol><h2>Let op in de gemeente</h2><p>Dit</p>`;
  expect(cardText('practices', html).front).toBe(
    '<h2>Zo doet u het</h2><ol><li>Ga kijken.</li></ol><h2>Let op in de gemeente</h2><p>Dit</p>',
  );
});
