'use client';

/**
 * Sounds a session while it plays in the foreground; off until somebody turns it on.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import { rowAt } from '../../moment';
import { type Instrument, makeInstrument } from './instrument';
import { type Tones, tonesOf, usualLoad } from './tones';

const exampleMs = 1_400;

function useInstrument() {
  const kept = useRef<Instrument | null>(null);
  useEffect(
    () => () => {
      kept.current?.close();
      kept.current = null;
    },
    [],
  );
  return useCallback(() => {
    kept.current ??= makeInstrument(new AudioContext());
    return kept.current;
  }, []);
}

/** Hands out how to play an example. */
export function useSound(session: Session, on: boolean, volume: number): (tones: Tones) => void {
  const instrument = useInstrument();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!on) return;
    const update = () => {
      const { playing, rows, shownMs } = session.getState();
      if (!playing || document.hidden) instrument().silence();
      else instrument().play(tonesOf(rowAt(rows, shownMs), usualLoad(rows)), volume);
    };
    update();
    const stop = session.subscribe(update);
    document.addEventListener('visibilitychange', update);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', update);
      instrument().silence();
    };
  }, [session, on, volume, instrument]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (tones) => {
      clearTimeout(timer.current);
      instrument().play(tones, volume);
      timer.current = setTimeout(() => instrument().silence(), exampleMs);
    },
    [instrument, volume],
  );
}
