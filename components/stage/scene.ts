/**
 * Walks over everything that moves in a picture and says where it is: cells, queue bars, messages, refused requests. The
 * canvas and the still picture both draw what they are told here. Nothing is allocated per message.
 */

import { reasons } from '@/simulator/telemetry/outcome';
import {
  type FrameState,
  placeOf,
  type ReplicaState,
  refusalsSince,
  segmentOf,
  slotProgress,
} from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import {
  alongLane,
  type Box,
  lanesTo,
  type NodeGeometry,
  type RowGeometry,
  rowOf,
  type StageGeometry,
} from './geometry';

export interface Scene {
  readonly topology: Topology;
  readonly geometry: StageGeometry;
  readonly frame: FrameState;
  /** How long a refused request falls, in simulated ms. */
  readonly fallsForMs: number;
}

/** `state` is an index into `slotStates`, or `mayStart`; `share` is the part of the box that is filled, from its bottom. */
export type VisitCell = (x: number, y: number, box: Box, state: number, share: number) => void;
/** `half`: a request whose endpoint calls no other service. */
export type VisitBar = (x: number, y: number, width: number, height: number, half: boolean) => void;
/** `kind` is an index into `flightKinds`; `request` is the number of the client request. */
export type VisitFlight = (kind: number, x: number, y: number, tryNumber: number, request: number) => void;
/** `gone` runs from 0, at the edge, to 1, when it has faded. */
export type VisitRefusal = (x: number, y: number, gone: number) => void;

const [working, starting, gone] = [1, 3, 4];
/** A place for an environment of a function that there may be but is not. */
export const mayStart = 5;
/** So long a reclaimed environment is still shown. */
const goneForMs = 5_000;

function visitRows(scene: Scene, visit: (node: NodeGeometry, row: RowGeometry, replica: ReplicaState) => void): void {
  for (const node of scene.geometry.nodes) {
    const replicas = scene.frame.components[node.component]?.replicas;
    for (const row of node.inside.rows) {
      const replica = replicas?.[row.replica];
      if (replica) visit(node, row, replica);
    }
  }
}

export function visitCells(scene: Scene, visit: VisitCell): void {
  visitRows(scene, (node, row, replica) => {
    if (row.isStrip) return;
    const isTiles = scene.topology.components[node.component]?.kind === 'function';
    for (let slot = 0; slot < row.cells.length; slot++) {
      const box = row.cells[slot] as Box;
      const state = isTiles ? tileState(replica, slot, scene.frame.atMs) : (replica.slotState[slot] as number);
      const progresses = state === starting || (state === working && !isTiles);
      const share = progresses ? slotProgress(replica, slot, scene.frame.atMs) : 1;
      visit(node.box.x + box.x, node.box.y + box.y, box, state, share);
    }
  });
}

function tileState({ slotCount, slotState, slotSinceMs }: ReplicaState, slot: number, atMs: number): number {
  if (slot >= slotCount) return mayStart;
  const state = slotState[slot] as number;
  return state === gone && atMs - (slotSinceMs[slot] as number) > goneForMs ? mayStart : state;
}

/** Threads too many to draw one by one: how many of all are working and held. */
export function visitStrips(scene: Scene, visit: (box: Box, working: number, held: number) => void): void {
  visitRows(scene, (node, row, replica) => {
    const box = row.cells[0];
    if (!row.isStrip || box === undefined || replica.slotCount === 0) return;
    const at = { ...box, x: node.box.x + box.x, y: node.box.y + box.y };
    visit(at, (replica.busy - replica.held) / replica.slotCount, replica.held / replica.slotCount);
  });
}

/** The places of queues, with whether they have a limit. */
export function visitQueues(scene: Scene, visit: (x: number, y: number, box: Box, limited: boolean) => void): void {
  visitRows(scene, (node, row) => {
    const limited = scene.topology.components[node.component]?.queueLimit !== null;
    if (row.queue) visit(node.box.x + row.queue.x, node.box.y + row.queue.y, row.queue, limited);
  });
}

const thinnestBar = 3;
const unlimitedBars = 16;

export function visitBars(scene: Scene, visit: VisitBar): void {
  const { classes, components } = scene.topology;
  visitRows(scene, (node, { queue }, replica) => {
    if (queue === null || replica.queueLength === 0) return;
    const limit = components[node.component]?.queueLimit ?? unlimitedBars;
    const places = Math.min(limit, Math.floor((queue.width - 3) / thinnestBar));
    const pitch = (queue.width - 3) / places;
    const scale = Math.max(1, limit / places);
    const bars = Math.min(places, Math.ceil(replica.queueLength / scale));
    for (let bar = 0; bar < bars; bar++) {
      const info = classes[replica.queueClass[Math.floor(bar * scale)] as number];
      const entered = info?.to === node.component ? components[node.component]?.endpoints[info.endpoint] : undefined;
      const half = entered?.calls === false;
      const height = half ? queue.height * 0.55 : queue.height;
      const x = node.box.x + queue.x + queue.width - (bar + 1) * pitch;
      visit(x, node.box.y + queue.y + queue.height - height, Math.max(2, pitch - 1), height, half);
    }
  });
}

const place = new Float32Array(2);
const [request, retry] = [0, 1];

export function visitFlights({ frame, geometry }: Scene, visit: VisitFlight): void {
  const { count, index, entries } = frame.flights;
  for (let i = 0; i < count; i++) {
    const entry = index[i] as number;
    const columns = segmentOf(entries, entry);
    const flight = placeOf(entry);
    const edge = geometry.edges[columns.connection[flight] as number];
    const lanes = edge && lanesTo(edge, columns.replica[flight] as number);
    if (lanes === undefined) continue;
    const kind = columns.kind[flight] as number;
    const depart = columns.departMs[flight] as number;
    const share = (frame.atMs - depart) / ((columns.arriveMs[flight] as number) - depart);
    alongLane(kind === request || kind === retry ? lanes.request : lanes.answer, share, place);
    const tryNumber = columns.tryNumber[flight] as number;
    visit(kind, place[0] as number, place[1] as number, tryNumber, columns.request[flight] as number);
  }
}

const bulkheadFull = reasons.indexOf('bulkheadFull');
/** How far from the edge a refused request falls, and how deep. */
const aside = 11;
const depthBelow = 26;

export function visitRefusals(scene: Scene, visit: VisitRefusal): void {
  const { frame, geometry, fallsForMs } = scene;
  const { entries, count } = frame.refusals;
  for (let entry = refusalsSince(frame, frame.atMs - fallsForMs); entry < count; entry++) {
    const columns = segmentOf(entries, entry);
    const i = placeOf(entry);
    const atBulkhead = columns.reason[i] === bulkheadFull;
    const from = scene.topology.connections[columns.connection[i] as number]?.from;
    const node = geometry.nodes[(atBulkhead ? from : columns.component[i]) as number];
    if (node === undefined) continue;
    const gone = (frame.atMs - (columns.atMs[i] as number)) / fallsForMs;
    const sway = (((columns.request[i] as number) * 7) % 9) - 4;
    dropFrom(node, columns.replica[i] as number, atBulkhead, geometry, gone, sway, visit);
  }
}

function dropFrom(
  node: NodeGeometry,
  replica: number,
  atBulkhead: boolean,
  geometry: StageGeometry,
  gone: number,
  sway: number,
  visit: VisitRefusal,
): void {
  const { box } = node;
  if (geometry.mode === 'vertical') return visit(box.x + box.width * 0.62 + 4 * sway, box.y - 26 + 20 * gone, gone);
  const start = box.y + (rowOf(node, replica)?.middleY ?? box.height / 2);
  const end = box.y + box.height + depthBelow;
  const x = atBulkhead ? box.x + box.width + aside : box.x - aside;
  visit(x + sway * gone, start + (end - start) * (0.35 * gone + 0.65 * gone * gone), gone);
}
