/**
 * One question of each kind, for the tests of this folder.
 */
import type { Question } from '@/content/model';

const text = (en: string) => ({ en, ko: `${en} (ko)` });
const base = (id: string) => ({ id, claim: 'S5', prompt: text(`prompt of ${id}`) });
const option = (id: string, correct: boolean) => ({ id, correct, text: text(`option ${id}`), why: text(`why ${id}`) });
const moment = { figure: 'slow', atMs: 35_100 };

export const single = {
  ...base('single'),
  kind: 'single',
  options: [{ ...option('a', false), refutedBy: moment }, option('b', true)],
} satisfies Question;

export const multiple = {
  ...base('multiple'),
  kind: 'multiple',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
} satisfies Question;

export const numeric = {
  ...base('numeric'),
  kind: 'numeric',
  unit: { en: 's', ko: '초' },
  answer: 'p99',
  tolerance: 0.1,
  why: text('why the number'),
  tooLow: text('too low'),
  tooHigh: text('too high'),
  shownBy: moment,
} satisfies Question;

export const order = {
  ...base('order'),
  kind: 'order',
  items: ['a', 'b', 'c'].map((id) => ({ id, text: text(`item ${id}`), why: text(`why ${id}`) })),
  shownBy: moment,
} satisfies Question;

export const match = {
  ...base('match'),
  kind: 'match',
  pairs: ['a', 'b', 'c'].map((id) => ({
    id,
    text: text(`pair ${id}`),
    match: text(`other ${id}`),
    why: text(`why ${id}`),
  })),
  shownBy: moment,
} satisfies Question;

export const pickOnGraph = {
  ...base('pick'),
  kind: 'pickOnGraph',
  moment,
  options: [option('client', false), option('A', true)],
} satisfies Question;

export const readTrace = {
  ...base('trace'),
  kind: 'readTrace',
  moment,
  request: 7,
  asks: 'longest',
  options: [option('A-queue', true), option('B-work', false)],
} satisfies Question;

export const everyKind: readonly Question[] = [single, multiple, numeric, order, match, pickOnGraph, readTrace];
