'use client';

/**
 * The place of a challenge, into which what it is worked with is loaded as stages are.
 */
import type { ReactNode } from 'react';
import type { ChallengeFigure } from '@/content/load/challenge';
import { whenReaderActs } from './reader-acts';
import { LateStage } from './stage-slot';

const load = async () => ({ default: (await import('@/components/challenge/workbench')).Workbench });

export function ChallengeSlot({ figure, children }: { figure: ChallengeFigure; children: ReactNode }) {
  return (
    <LateStage load={load} when={whenReaderActs} figure={figure}>
      {children}
    </LateStage>
  );
}
