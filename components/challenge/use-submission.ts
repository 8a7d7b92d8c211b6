'use client';

/**
 * What the learner has set so far: the document, and what the checks and the rules of the challenge say to it.
 */
import { useEffect, useMemo, useState } from 'react';
import { isPlain, type LabDocument } from '@/components/lab/document/document';
import { type Path, sameValue, valueAt, withValue } from '@/components/lab/document/path';
import { keyOf, type PlacedProblem, placeProblems } from '@/components/lab/form/problems';
import { loadScenarioChecks } from '@/components/simulation/scenario-checks';
import type { ChallengeOnPage, KnobOnPage } from '@/content/load/challenge';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { withSettings } from './settings';

interface Checked {
  readonly document: LabDocument;
  readonly scenario: CheckedScenario | null;
  readonly problems: readonly PlacedProblem[];
}

export interface SubmissionState {
  readonly document: LabDocument;
  readonly problems: readonly PlacedProblem[];
  /** Null while the checks are under way, and when they found something. */
  readonly scenario: CheckedScenario | null;
  readonly set: (path: Path, value: unknown, fallback?: unknown) => void;
  /** Gives an entry of what stands at a path another name. */
  readonly rename: (path: Path, name: string, next: string) => void;
  readonly reset: () => void;
}

/** `before`: what was set when something was last submitted. */
export function useSubmission({ document: given, knobs }: ChallengeOnPage, before: string | null): SubmissionState {
  const [document, setDocument] = useState(() => withSettings(given as LabDocument, knobs, before));
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let current = true;
    void loadScenarioChecks().then(({ readScenario }) => {
      if (!current) return;
      const read = readScenario(document);
      const problems = placeProblems(document, read.ok ? [] : read.problems);
      setChecked({ document, scenario: read.ok ? read.value : null, problems });
    });
    return () => {
      current = false;
    };
  }, [document]);
  const beyond = useMemo(() => knobs.flatMap((knob) => rangeProblems(document, knob)), [document, knobs]);
  const isCurrent = checked?.document === document;
  return {
    document,
    problems: [...(isCurrent ? checked.problems : []), ...beyond],
    scenario: isCurrent && beyond.length === 0 ? checked.scenario : null,
    set: (path, value, fallback) =>
      setDocument((known) => withValue(known, path, sameValue(value, fallback) ? undefined : value)),
    rename: (path, name, next) =>
      setDocument((known) => withValue(known, path, renamed(valueAt(known, path), name, next))),
    reset: () => setDocument(given as LabDocument),
  };
}

const renamed = (entries: unknown, name: string, next: string): unknown =>
  isPlain(entries)
    ? Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key === name ? next : key, entry]))
    : entries;

/** What the challenge does not allow, said as the checks say what no scenario allows. */
function rangeProblems(document: LabDocument, { at, path, atLeast, atMost }: KnobOnPage): readonly PlacedProblem[] {
  const value = valueAt(document, at);
  if (typeof value !== 'number') return [];
  const tooSmall = atLeast !== null && value < atLeast;
  if (!tooSmall && (atMost === null || value <= atMost)) return [];
  const expected = tooSmall ? `a number of at least ${atLeast}` : `a number of at most ${atMost}`;
  return [{ path: at, key: keyOf(at), problem: { path, code: 'range', expected, found: String(value) } }];
}
