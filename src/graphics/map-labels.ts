import type { Point } from './map-projection.ts';

/** A place that wants a label beside it. */
export interface Mark extends Point {
  /** How wide its label is. */
  width: number;
}

/** A label, put somewhere: its box from the top left, and how its text is aligned in it. */
export interface Label extends Box {
  anchor: 'start' | 'middle' | 'end';
  /** From the mark to the box; absent where the label touches its mark. */
  leader?: { from: Point; to: Point };
}

/** The room that labels have. */
export interface Room {
  width: number;
  height: number;
  /** The height of every label. */
  label: number;
  /** How far the edge of a mark lies from its middle. */
  mark: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

/**
 * A label for each mark, in the same order, beside its mark where that is free and further off where it is not.
 * Every label starts on the right; in a few rounds each moves to where it is least in the way of others.
 */
export function placeLabels(marks: readonly Mark[], room: Room): Label[] {
  const choices = marks.map((mark) => choicesOf(mark, room));
  const labels = choices.map(([first]) => first!);
  const dots = marks.map(({ x, y }) => ({
    x: x - room.mark,
    y: y - room.mark,
    width: room.mark * 2,
    height: room.mark * 2,
  }));
  for (let round = 0; round < rounds; round++)
    for (const [index, options] of choices.entries()) {
      const others = labels.filter((_, other) => other !== index);
      const costs = options.map((option, preference) => {
        const clashes = [
          ...others.map((other) => overlapOf(option, other) + crossed(option, other) + crossed(other, option)),
          ...dots.filter((_, dot) => dot !== index).map((dot) => overlapOf(option, dot) + crossed(option, dot)),
        ];
        return clashes.reduce((sum, each) => sum + each, preference * 3 + outside(option, room));
      });
      labels[index] = options[costs.indexOf(Math.min(...costs))]!;
    }
  return labels;
}

const rounds = 6;

/** The places for a label, best first: right, left, below, above, then the same around, further off each time. */
function choicesOf(mark: Mark, room: Room): Label[] {
  const { width } = mark;
  const height = room.label;
  return [0, 14, 28, 44].flatMap((distance) => {
    const away = room.mark + distance;
    const slant = distance * 0.7;
    const middle = mark.y - height / 2;
    const right = mark.x + away;
    const left = mark.x - away - width;
    const places: (Point & Pick<Label, 'anchor'>)[] = [
      { x: right, y: middle, anchor: 'start' },
      { x: left, y: middle, anchor: 'end' },
      { x: mark.x + room.mark + slant, y: middle + slant, anchor: 'start' },
      { x: mark.x + room.mark + slant, y: middle - slant, anchor: 'start' },
      { x: mark.x - room.mark - slant - width, y: middle + slant, anchor: 'end' },
      { x: mark.x - room.mark - slant - width, y: middle - slant, anchor: 'end' },
      { x: mark.x - width / 2, y: mark.y + away, anchor: 'middle' },
      { x: mark.x - width / 2, y: mark.y - away - height, anchor: 'middle' },
    ];
    return places.map((place) => withLeader({ ...place, width, height }, mark, distance));
  });
}

function withLeader(label: Label, { x, y }: Mark, distance: number): Label {
  if (distance === 0) return label;
  const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const to =
    label.anchor === 'middle'
      ? { x, y: within(y, label.y + label.height * 0.2, label.y + label.height * 0.8) }
      : { x: within(x, label.x, label.x + label.width), y: label.y + label.height / 2 };
  return { ...label, leader: { from: { x, y }, to } };
}

const overlapOf = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** How much the leader of a label lies over a box. */
function crossed({ leader }: Label, box: Box): number {
  if (!leader) return 0;
  const { from, to } = leader;
  const over = [0.2, 0.35, 0.5, 0.65, 0.8, 1].filter((part) => {
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  });
  return over.length * 50;
}

/** How much of a box lies outside the room. */
const outside = (box: Box, { width, height }: Room): number =>
  box.width * box.height - overlapOf(box, { x: 0, y: 0, width, height });
