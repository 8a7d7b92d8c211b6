/**
 * What the tests of this folder share: any action, and a storage that several tabs look at.
 */
import fc from 'fast-check';
import type { ProgressAction } from './action';
import { grades } from './record';
import type { ProgressStorage } from './storage';

/** Few ids, so that actions meet; among them names that every object inherits. */
const id = fc.constantFrom('a', 'b', '10', 'constructor', '__proto__', 'toString');
const at = fc.nat(20);

export const anyAction: fc.Arbitrary<ProgressAction> = fc.oneof(
  fc.record({ kind: fc.constant('lessonOpened' as const), lesson: id, at }),
  fc.record({ kind: fc.constant('sectionReached' as const), lesson: id, section: id, at }),
  fc.record({
    kind: fc.constant('predictionLocked' as const),
    prediction: id,
    points: fc.array(fc.tuple(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 1 })), { maxLength: 3 }),
    at,
  }),
  fc.record({
    kind: fc.constant('questionAnswered' as const),
    lesson: id,
    question: id,
    chosen: fc.array(fc.string(), { maxLength: 3 }),
    correct: fc.boolean(),
    at,
  }),
  fc.record({
    kind: fc.constant('challengeGraded' as const),
    lesson: id,
    challenge: id,
    grade: fc.constantFrom(...grades),
    settings: fc.string({ maxLength: 3 }),
    at,
  }),
  fc.record({ kind: fc.constant('cardReviewed' as const), lesson: id, card: id, correct: fc.boolean(), at }),
  fc.record({ kind: fc.constant('quizFinished' as const), lesson: id, at }),
  fc.record({ kind: fc.constant('lessonPassed' as const), lesson: id, at }),
);

/** One browser: a text that all tabs share, and events that wait until they are delivered. */
export class FakeBrowser {
  text: string | null = null;
  readonly aside: string[] = [];
  refusesReading = false;
  refusesWriting = false;
  #listeners: { tab: number; listener: () => void }[] = [];
  #waiting: number[] = [];
  #tabs = 0;

  openTab(): ProgressStorage {
    this.#tabs += 1;
    const tab = this.#tabs;
    return {
      read: () => {
        if (this.refusesReading) throw new Error('SecurityError');
        return this.text;
      },
      write: (text) => {
        if (this.refusesWriting) throw new Error('QuotaExceededError');
        this.text = text;
        this.#waiting.push(tab);
      },
      setAside: (text) => {
        if (this.refusesWriting) throw new Error('QuotaExceededError');
        this.aside.push(text);
        return `aside.${this.aside.length}`;
      },
      watch: (listener) => {
        const entry = { tab, listener };
        this.#listeners.push(entry);
        return () => {
          this.#listeners = this.#listeners.filter((other) => other !== entry);
        };
      },
    };
  }

  /** Delivers storage events, also those that deliveries cause, until none is left. */
  settle(): number {
    let delivered = 0;
    for (let writer = this.#waiting.shift(); writer !== undefined; writer = this.#waiting.shift()) {
      delivered += 1;
      if (delivered > 1_000) throw new Error('the tabs never agree');
      for (const { tab, listener } of this.#listeners) if (tab !== writer) listener();
    }
    return delivered;
  }
}
