/**
 * Finds a free place for each note beside what it explains. A note that would touch anything is left out: fewer words
 * are better than words on words.
 */
import { textWidth } from './fit-text';
import { type Box, type NodeGeometry, rowOf, type StageGeometry } from './geometry';
import { badgeHeight, measures } from './geometry-measures';
import type { Note } from './notes';
import type { Reading } from './reading';

export const noteSize = 12.5;
export const noteLine = 17;

export interface PlacedNote {
  readonly note: Note;
  readonly box: Box;
  readonly align: 'start' | 'end';
  /** A thin line to what it explains. */
  readonly leader: string;
}

export function placeNotes(
  notes: readonly Note[],
  geometry: StageGeometry,
  readings: readonly Reading[],
): readonly PlacedNote[] {
  const taken = [...geometry.nodes.map(({ box }) => box), ...badgeBoxes(geometry, readings), ...laneBoxes(geometry)];
  const placed: PlacedNote[] = [];
  for (const note of notes) {
    const place = candidates(note, geometry, readings).find(({ box }) => isFree(box, taken, geometry));
    if (place === undefined) continue;
    placed.push(place);
    taken.push(place.box);
  }
  return placed;
}

function candidates(note: Note, geometry: StageGeometry, readings: readonly Reading[]): readonly PlacedNote[] {
  const width = Math.ceil(Math.max(...note.lines.map((line) => textWidth(line, noteSize)))) + 4;
  const size = { width, height: note.lines.length * noteLine };
  const { anchor } = note;
  if (anchor.at === 'cells') return aboveNode(note, geometry, readings, size);
  if (anchor.at === 'edge') return leftOfNode(note, geometry.nodes[anchor.component] as NodeGeometry, size);
  return aboveLane(note, geometry, anchor.connection, size);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Above the node, the leader going down to a cell; text on the right of the leader, else on its left. */
function aboveNode(note: Note, geometry: StageGeometry, readings: readonly Reading[], size: Size): PlacedNote[] {
  if (note.anchor.at !== 'cells') return [];
  const node = geometry.nodes[note.anchor.component] as NodeGeometry;
  const row = rowOf(node, note.anchor.replica);
  const cell = row?.cells[Math.floor((row.cells.length - 1) / 2)];
  if (row === undefined || cell === undefined) return [];
  const reading = readings[note.anchor.component];
  const x = node.box.x + (reading ? clearOfHeader(node, reading, geometry, cell.x + cell.width / 2) : cell.x);
  const y = node.box.y - 14 - size.height;
  const leader = `M${x} ${y + 2}V${node.box.y + cell.y - 3}`;
  return [
    { note, align: 'start', leader, box: { ...size, x: x + 8, y } },
    { note, align: 'end', leader, box: { ...size, x: x - 8 - size.width, y } },
  ];
}

/** The place nearest to the wanted one at which a line crosses neither the name nor the kind. */
function clearOfHeader(node: NodeGeometry, reading: Reading, geometry: StageGeometry, wanted: number): number {
  const { padding } = measures[geometry.mode];
  const left = padding + textWidth(reading.name, 14, true) + textWidth(reading.role, 14) + 16;
  const right = node.box.width - padding - textWidth(reading.kind, 12) - 8;
  return Math.round(Math.max(left, Math.min(right, wanted))) + 0.5;
}

function leftOfNode(note: Note, { box }: NodeGeometry, size: Size): PlacedNote[] {
  const end = box.x - 38;
  return [box.y + box.height - 8, box.y + box.height + 6, box.y + box.height - 34].map((y) => ({
    note,
    align: 'end' as const,
    leader: `M${end + 6} ${y + noteLine / 2 + 0.5}H${end + 18}`,
    box: { ...size, x: end - size.width, y },
  }));
}

function aboveLane(note: Note, geometry: StageGeometry, connection: number, size: Size): PlacedNote[] {
  const first = geometry.edges[connection]?.lanes[0]?.request;
  if (first === undefined) return [];
  return [0.25, 0.15, 0.35].map((share) => {
    const i = 2 * Math.round(share * (first.points.length / 2 - 1));
    const [x, laneY] = [Math.round(first.points[i] as number) + 0.5, first.points[i + 1] as number];
    const y = laneY - 30 - size.height;
    return {
      note,
      align: 'start',
      leader: `M${x} ${y + size.height + 2}V${laneY - 9}`,
      box: { ...size, x: x - 12, y },
    };
  });
}

function badgeBoxes(geometry: StageGeometry, readings: readonly Reading[]): Box[] {
  return geometry.nodes.flatMap(({ box, component }) => {
    const badges = readings[component]?.badges ?? [];
    const width = Math.min(
      box.width,
      badges.reduce((sum, { text }) => sum + textWidth(text, 12.5, true) + 46, 20),
    );
    return badges.length > 0 ? [{ x: box.x, y: box.y + box.height, width, height: badgeHeight }] : [];
  });
}

/** Lanes are in the way only where they run, so each is taken in pieces. */
function laneBoxes(geometry: StageGeometry): Box[] {
  const boxes: Box[] = [];
  for (const lane of geometry.edges.flatMap((edge) => edge.lanes.flatMap(({ request, answer }) => [request, answer]))) {
    for (let i = 0; i + 9 < lane.points.length; i += 8) {
      const [x1, y1, x2, y2] = [i, i + 1, i + 8, i + 9].map((at) => lane.points[at] as number) as [
        number,
        number,
        number,
        number,
      ];
      const box = { x: Math.min(x1, x2), y: Math.min(y1, y2) - 6, width: Math.abs(x2 - x1) };
      boxes.push({ ...box, height: Math.abs(y2 - y1) + 12 });
    }
  }
  return boxes;
}

const apart = 4;

function isFree(box: Box, taken: readonly Box[], { width, height }: StageGeometry): boolean {
  if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) return false;
  return taken.every((other) => !overlap(box, other));
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}
