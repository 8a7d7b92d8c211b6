/**
 * The store over storage: tabs that write side by side, storage that fails, records that cannot be read.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ProgressAction } from './action';
import { emptyRecord } from './record';
import { reduce } from './reducer';
import { submissionsOf } from './score';
import { createProgressStore } from './store';
import { anyAction, FakeBrowser } from './testing';
import { exportRecord, readRecord, writeRecord } from './transfer';

const answer = (question: string, at: number): ProgressAction => ({
  kind: 'questionAnswered',
  lesson: 'cascade',
  question,
  chosen: ['a'],
  correct: true,
  at,
});

const stored = (browser: FakeBrowser) => {
  const result = readRecord(browser.text ?? '');
  if (!result.ok) throw new Error('nothing readable is stored');
  return result.record;
};

describe('saving', () => {
  it('keeps what was done for the next visit', () => {
    const browser = new FakeBrowser();
    createProgressStore(browser.openTab()).dispatch(answer('q', 1));
    const next = createProgressStore(browser.openTab()).getState();
    expect(submissionsOf(next.record, 'cascade', 'q')).toHaveLength(1);
    expect(next.notice).toBeNull();
  });

  it('does not write before something was done', () => {
    const browser = new FakeBrowser();
    createProgressStore(browser.openTab());
    expect(browser.text).toBeNull();
  });

  it('tells its listeners once it holds the change', () => {
    const store = createProgressStore(new FakeBrowser().openTab());
    const listener = vi.fn(() => expect(store.getState().record).not.toEqual(emptyRecord));
    store.subscribe(listener);
    store.dispatch(answer('q', 1));
    expect(listener).toHaveBeenCalled();
  });
});

describe('tabs', () => {
  it('an old tab does not lose what a newer one wrote, though no event reached it', () => {
    const browser = new FakeBrowser();
    const old = createProgressStore(browser.openTab());
    createProgressStore(browser.openTab()).dispatch(answer('new', 2));
    old.dispatch(answer('old', 3));
    expect(Object.keys(stored(browser).lessons.cascade?.answers ?? {})).toEqual(['new', 'old']);
  });

  it('a write that overtook another is healed by the event', () => {
    const browser = new FakeBrowser();
    const first = createProgressStore(browser.openTab());
    first.dispatch(answer('first', 1));
    // The second tab read before the first wrote, and wrote after it.
    browser.text = writeRecord(reduce(emptyRecord, answer('second', 2)));
    const other = browser.openTab();
    other.write(browser.text);
    browser.settle();
    expect(Object.keys(stored(browser).lessons.cascade?.answers ?? {})).toEqual(['first', 'second']);
  });

  it('agree after any interleaving, and nothing is lost', () => {
    const step = fc.oneof(fc.record({ tab: fc.nat(2), action: anyAction }), fc.constant('settle' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const browser = new FakeBrowser();
        const tabs = [0, 1, 2].map(() => createProgressStore(browser.openTab()));
        for (const each of steps) {
          if (each === 'settle') browser.settle();
          else tabs[each.tab]?.dispatch(each.action);
        }
        browser.settle();
        const actions = steps.flatMap((each) => (each === 'settle' ? [] : [each.action]));
        const expected = actions.reduce(reduce, emptyRecord);
        for (const tab of tabs) expect(tab.getState().record).toEqual(expected);
      }),
    );
  });
});

describe('storage that fails', () => {
  it('goes on in memory when reading is refused, and says so', () => {
    const browser = new FakeBrowser();
    browser.refusesReading = true;
    const store = createProgressStore(browser.openTab());
    store.dispatch(answer('q', 1));
    expect(store.getState().notice).toEqual({ kind: 'notSaved' });
    expect(submissionsOf(store.getState().record, 'cascade', 'q')).toHaveLength(1);
  });

  it('saves what it kept in memory as soon as there is room again', () => {
    const browser = new FakeBrowser();
    const store = createProgressStore(browser.openTab());
    browser.refusesWriting = true;
    store.dispatch(answer('full', 1));
    expect(store.getState().notice).toEqual({ kind: 'notSaved' });
    browser.refusesWriting = false;
    store.dispatch(answer('room', 2));
    expect(store.getState().notice).toBeNull();
    expect(stored(browser)).toEqual(store.getState().record);
  });
});

describe('a stored text that cannot be read', () => {
  it('is set aside before it is replaced', () => {
    const browser = new FakeBrowser();
    browser.text = '{"version":1,"lessons"';
    const store = createProgressStore(browser.openTab());
    expect(browser.aside).toEqual(['{"version":1,"lessons"']);
    expect(store.getState().notice).toEqual({ kind: 'setAside', key: 'aside.1', problem: { kind: 'notJson' } });
    store.dispatch(answer('q', 1));
    expect(stored(browser)).toEqual(store.getState().record);
  });

  it('stays where it is when it cannot be set aside', () => {
    const browser = new FakeBrowser();
    browser.text = 'broken';
    browser.refusesWriting = true;
    const store = createProgressStore(browser.openTab());
    store.dispatch(answer('q', 1));
    expect(browser.text).toBe('broken');
    expect(store.getState().notice).toEqual({ kind: 'notSaved' });
  });

  it('is never written over when it stems from a newer release', () => {
    const browser = new FakeBrowser();
    browser.text = '{"version":4}';
    const store = createProgressStore(browser.openTab());
    store.dispatch(answer('q', 1));
    browser.openTab().write('{"version":4}');
    browser.settle();
    expect(browser.text).toBe('{"version":4}');
    expect(browser.aside).toEqual([]);
    expect(store.getState().notice).toEqual({ kind: 'newerVersion' });
  });
});

describe('importText', () => {
  it('unites a file with the record', () => {
    const browser = new FakeBrowser();
    const store = createProgressStore(browser.openTab());
    store.dispatch(answer('mine', 2));
    const result = store.importText(exportRecord(reduce(emptyRecord, answer('file', 1))));
    expect(result.ok).toBe(true);
    expect(Object.keys(stored(browser).lessons.cascade?.answers ?? {})).toEqual(['file', 'mine']);
  });

  it('leaves the record alone when the file cannot be read', () => {
    const store = createProgressStore(new FakeBrowser().openTab());
    const before = store.getState();
    expect(store.importText('no record').ok).toBe(false);
    expect(store.getState()).toBe(before);
  });
});
