'use client';

/**
 * Asks a question for as long as somebody looks at its answer.
 */
import { useEffect, useState } from 'react';
import type { Answer, Asking } from '@/components/simulation/questions';

export interface Asked<T> {
  /** Null while it is on its way. */
  readonly answer: Answer<T> | null;
  /** From 0 to 1. */
  readonly progress: number;
  readonly again: () => void;
}

/** `ask` is asked anew whenever it is another function; null: nothing is asked. The last answer stays until then. */
export function useAnswer<T>(ask: ((asking: Asking) => Promise<Answer<T>>) | null): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [progress, setProgress] = useState(0);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => {
    if (ask === null) return;
    const asking = new AbortController();
    setProgress(0);
    void ask({ signal: asking.signal, onProgress: setProgress }).then((given) => {
      if (!asking.signal.aborted) setAnswer(given);
    });
    return () => asking.abort();
  }, [ask, round]);
  const again = () => {
    setAnswer(null);
    setRound(round + 1);
  };
  return { answer, progress, again };
}
