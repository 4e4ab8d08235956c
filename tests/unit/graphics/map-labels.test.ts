import { expect, test } from 'vitest';
import { placeLabels, type Label, type Mark } from '../../../src/graphics/map-labels.ts';

const room = { width: 300, height: 300, label: 20, mark: 5 };
const place = (...marks: Mark[]) => placeLabels(marks, room);

test('a label stands to the right of its mark, at the same height', () => {
  expect(place({ x: 100, y: 100, width: 50 })).toEqual([{ x: 105, y: 90, width: 50, height: 20, anchor: 'start' }]);
});

test('a label that would leave the drawing stands to the left', () => {
  const [label] = place({ x: 280, y: 100, width: 50 });
  expect(label).toMatchObject({ x: 225, anchor: 'end' });
});

test('labels of marks that nearly touch do not, and one that stands off has a line to its mark', () => {
  const labels = placeLabels(
    [0, 1, 2, 3, 4, 5].map((step) => ({ x: 150 + step, y: 150 + step, width: 80 })),
    room,
  );
  expect(overlaps(labels)).toEqual([]);
  const off = labels.filter(({ leader }) => leader);
  expect(off.length).toBeGreaterThan(0);
  for (const { leader, ...box } of off) {
    expect(leader!.from.x).toBeGreaterThanOrEqual(150);
    expect(leader!.to.x).toBeGreaterThanOrEqual(box.x);
    expect(leader!.to.x).toBeLessThanOrEqual(box.x + box.width);
  }
});

test('no label covers the mark of another', () => {
  const marks = [
    { x: 100, y: 100, width: 60 },
    { x: 130, y: 100, width: 60 },
  ];
  const covered = place(...marks).filter((label, index) =>
    marks.some(
      (mark, other) =>
        other !== index &&
        mark.x > label.x &&
        mark.x < label.x + label.width &&
        mark.y > label.y &&
        mark.y < label.y + label.height,
    ),
  );
  expect(covered).toEqual([]);
});

function overlaps(labels: readonly Label[]): Label[][] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a, b]),
  );
}
