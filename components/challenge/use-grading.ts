'use client';

/**
 * Has a submission graded in a worker: fetches what it is graded on, tells how far it is, and can be called off.
 */
import { useEffect, useRef, useState } from 'react';
import { conduct, type ReportOf } from '@/components/simulation/experiments';
import type { Text } from '@/content/model';

export type GradeReport = ReportOf<'grade'>;

/** Names of the held-out traffic, for people. */
export type TrafficNames = Readonly<Record<string, Text>>;

export type Grading =
  | { readonly kind: 'idle' | 'canceled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'graded'; readonly report: GradeReport; readonly traffic: TrafficNames };

interface ChallengeFile {
  readonly heldOut?: readonly { readonly name: string; readonly label?: Text }[];
}

async function fetchChallenge(lesson: string, signal: AbortSignal): Promise<ChallengeFile> {
  const answer = await fetch(`/api/challenges/${lesson}`, { signal });
  if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
  return (await answer.json()) as ChallengeFile;
}

const namesOf = ({ heldOut = [] }: ChallengeFile): TrafficNames =>
  Object.fromEntries(heldOut.flatMap(({ name, label }) => (label === undefined ? [] : [[name, label] as const])));

export function useGrading(lesson: string, onGraded: (report: GradeReport) => void) {
  const [grading, setGrading] = useState<Grading>({ kind: 'idle' });
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function grade(submission: unknown, signal: AbortSignal): Promise<Grading> {
    const challenge = await fetchChallenge(lesson, signal);
    const answer = await conduct<'grade'>(
      { kind: 'grade', submission, challenge },
      {
        signal,
        onProgress: ({ finished, jobs, atMs, durationMs }) => {
          const share = (finished + (atMs < durationMs ? atMs / durationMs : 0)) / jobs;
          if (!signal.aborted) setGrading({ kind: 'running', share });
        },
      },
    );
    if (answer.kind !== 'answered') return { kind: answer.kind };
    onGraded(answer.value);
    return { kind: 'graded', report: answer.value, traffic: namesOf(challenge) };
  }

  return {
    grading,
    submit(submission: unknown) {
      asking.current?.abort();
      const controller = new AbortController();
      asking.current = controller;
      setGrading({ kind: 'running', share: 0 });
      grade(submission, controller.signal)
        .catch((): Grading => ({ kind: 'failed' }))
        .then((ended) => {
          if (!controller.signal.aborted) setGrading(ended);
        });
    },
    cancel() {
      asking.current?.abort();
      setGrading({ kind: 'canceled' });
    },
    forget() {
      asking.current?.abort();
      setGrading({ kind: 'idle' });
    },
  };
}
