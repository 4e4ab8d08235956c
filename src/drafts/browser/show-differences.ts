import { element } from '../../lib/browser/dom.ts';
import { placeWords, type Difference, type Piece } from '../../proposal/differences.ts';

/** Shows in a list what differs: of each part what happened to it and where, and its words with what went and what came. */
export function showDifferences(list: HTMLElement, differences: readonly Difference[]): void {
  list.hidden = differences.length === 0;
  list.replaceChildren(
    ...differences.map((difference) => {
      const item = element('li');
      const words = element('p');
      words.append(...difference.pieces.map(pieceOf));
      item.append(element('p', placeWords(difference), 'word__place'), words);
      return item;
    }),
  );
}

/** Words that came or went say so to who does not see their colour and line. */
function pieceOf({ sign, text }: Piece): Node {
  if (sign === ' ') return document.createTextNode(text);
  const piece = element(sign === '+' ? 'ins' : 'del');
  piece.append(element('span', sign === '+' ? 'Erbij: ' : 'Weg: ', 'visually-hidden'), text);
  return piece;
}
