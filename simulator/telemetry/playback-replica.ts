/**
 * Slots and queue of one replica while a run is played: applies changes, and saves and restores itself for keyframes.
 */
import { type Column, grow } from './playback-log';
import type { ReplicaState } from './playback-state';

const working = 1;
const held = 2;
const inUse = (state: number) => state === working || state === held;

export class ReplicaPlayer implements ReplicaState {
  slotCount: number;
  slotState: Uint8Array;
  slotSinceMs: Float64Array;
  slotUntilMs: Float64Array;
  slotClass: Uint16Array;
  slotRequest: Uint32Array;
  busy = 0;
  held = 0;
  queueLength = 0;
  queueClass = new Uint16Array(16);
  queueRequest = new Uint32Array(16);

  constructor(slots: number) {
    this.slotCount = slots;
    this.slotState = new Uint8Array(slots);
    this.slotSinceMs = new Float64Array(slots);
    this.slotUntilMs = new Float64Array(slots);
    this.slotClass = new Uint16Array(slots);
    this.slotRequest = new Uint32Array(slots);
  }

  changeSlot(slot: number, state: number, atMs: number, untilMs: number, requestClass: number, request: number): void {
    if (slot >= this.slotCount) this.addSlots(slot + 1);
    const before = this.slotState[slot] as number;
    this.busy += Number(inUse(state)) - Number(inUse(before));
    this.held += Number(state === held) - Number(before === held);
    this.slotState[slot] = state;
    this.slotSinceMs[slot] = atMs;
    this.slotUntilMs[slot] = untilMs;
    this.slotClass[slot] = requestClass;
    this.slotRequest[slot] = request;
  }

  enterQueue(requestClass: number, request: number): void {
    const length = this.queueLength + 1;
    this.makeRoomInQueue(length);
    this.queueClass[length - 1] = requestClass;
    this.queueRequest[length - 1] = request;
    this.queueLength = length;
  }

  /** Two tries of one request may wait here at once; the one that entered first counts as the one that left. */
  leaveQueue(request: number): void {
    const place = this.queueRequest.indexOf(request);
    if (place < 0 || place >= this.queueLength) return;
    this.queueClass.copyWithin(place, place + 1, this.queueLength);
    this.queueRequest.copyWithin(place, place + 1, this.queueLength);
    this.queueLength -= 1;
  }

  save(): ReplicaState {
    const { slotCount, busy, held: heldCount, queueLength } = this;
    return {
      slotCount,
      slotState: this.slotState.slice(0, slotCount),
      slotSinceMs: this.slotSinceMs.slice(0, slotCount),
      slotUntilMs: this.slotUntilMs.slice(0, slotCount),
      slotClass: this.slotClass.slice(0, slotCount),
      slotRequest: this.slotRequest.slice(0, slotCount),
      busy,
      held: heldCount,
      queueLength,
      queueClass: this.queueClass.slice(0, queueLength),
      queueRequest: this.queueRequest.slice(0, queueLength),
    };
  }

  /** Slots are never fewer than at an earlier keyframe, so those it does not know of become idle. */
  restore(saved: ReplicaState): void {
    this.addSlots(saved.slotCount);
    this.makeRoomInQueue(saved.queueLength);
    this.slotCount = saved.slotCount;
    overwrite(this.slotState, saved.slotState);
    overwrite(this.slotSinceMs, saved.slotSinceMs);
    overwrite(this.slotUntilMs, saved.slotUntilMs);
    overwrite(this.slotClass, saved.slotClass);
    overwrite(this.slotRequest, saved.slotRequest);
    this.busy = saved.busy;
    this.held = saved.held;
    this.queueLength = saved.queueLength;
    this.queueClass.set(saved.queueClass);
    this.queueRequest.set(saved.queueRequest);
  }

  private makeRoomInQueue(length: number): void {
    if (length <= this.queueClass.length) return;
    this.queueClass = grow(this.queueClass, length);
    this.queueRequest = grow(this.queueRequest, length);
  }

  private addSlots(count: number): void {
    if (count > this.slotState.length) {
      this.slotState = grow(this.slotState, count);
      this.slotSinceMs = grow(this.slotSinceMs, count);
      this.slotUntilMs = grow(this.slotUntilMs, count);
      this.slotClass = grow(this.slotClass, count);
      this.slotRequest = grow(this.slotRequest, count);
    }
    this.slotCount = count;
  }
}

function overwrite<T extends Column>(target: T, source: T): void {
  target.set(source);
  target.fill(0, source.length);
}
