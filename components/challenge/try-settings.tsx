'use client';

/**
 * Puts the settings on the stage, with a seed that the grading does not use.
 */
import { useId, useState } from 'react';
import { Button } from '@/components/controls/button';
import { inputStyle } from '@/components/lab/form/style';
import type { ChallengeFigure } from '@/content/load/challenge';
import type { CheckedFigure, Locale } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { challengeMessages } from './messages';

export interface Tried {
  readonly figure: CheckedFigure;
  /** Each try gets a stage of its own. */
  readonly round: number;
}

interface TryProps {
  readonly figure: ChallengeFigure;
  /** Null: something must be fixed first. */
  readonly scenario: CheckedScenario | null;
  readonly locale: Locale;
  readonly onTry: (change: (before: Tried | null) => Tried) => void;
}

export function TrySettings({ figure, scenario, locale, onTry }: TryProps) {
  const words = challengeMessages[locale];
  const id = useId();
  const { trySeeds } = figure.challenge;
  const [seed, setSeed] = useState(figure.seed);
  const begin = () => {
    if (scenario === null) return;
    onTry((before) => ({ figure: { ...figure, scenario, seed }, round: (before?.round ?? 0) + 1 }));
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label htmlFor={id} className="text-ui">
        {words.seed}
      </label>
      <span className="w-24">
        <select id={id} value={seed} onChange={(event) => setSeed(Number(event.target.value))} className={inputStyle}>
          {trySeeds.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </span>
      <Button touch className="px-4" disabled={scenario === null} onClick={begin}>
        {words.tryIt}
      </Button>
    </div>
  );
}
