'use client';

/**
 * Load against retries: which combinations recover from a fault, which stay stuck, which collapse without one. Conducted
 * in a worker when it is asked for, and called off at any time.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { formatPercent } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { MapGrid } from './map-grid';
import { type Cell, runMap } from './map-run';
import { MapTable } from './map-table';
import { experimentMessages } from './messages';
import { documentOf, type Plan, planOf } from './plan';
import { SmallMultiples } from './small-multiples';

export interface MetastabilityMapProps {
  readonly scenario: CheckedScenario;
  /** The same as its author wrote it. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly touch: boolean;
  /** Opens the run of a cell. */
  readonly onOpen: (document: Readonly<Record<string, unknown>>) => void;
}

type Going =
  | { readonly kind: 'idle' | 'ready' | 'canceled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number };

const replicationChoices = ['1', '3', '5'];

/** The cells so far, how far the map is, and starting and stopping it; another scenario or seed begins anew. */
function useMap({ scenario, document, seed }: MetastabilityMapProps, plan: Plan | null) {
  const [cells, setCells] = useState<readonly Cell[]>([]);
  const [going, setGoing] = useState<Going>({ kind: 'idle' });
  const asking = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was computed belongs to what it was computed of.
  useEffect(() => {
    setCells([]);
    setGoing({ kind: 'idle' });
    return () => asking.current?.abort();
  }, [scenario, seed]);
  const begin = (replications: number) => {
    if (plan === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    asking.current = controller;
    setCells([]);
    setGoing({ kind: 'running', share: 0 });
    void runMap({
      document,
      plan,
      seed,
      replications,
      signal,
      onProgress: (share) => !signal.aborted && setGoing({ kind: 'running', share }),
      onRow: (more) => setCells((known) => [...known, ...more]),
    }).then((ended) => {
      if (!signal.aborted) setGoing({ kind: ended === null ? 'ready' : 'failed' });
    });
  };
  const cancel = () => {
    asking.current?.abort();
    setGoing({ kind: 'canceled' });
  };
  return { cells, going, begin, cancel };
}

export function MetastabilityMap(props: MetastabilityMapProps) {
  const { scenario, document, touch, onOpen } = props;
  const locale = useLocale();
  const words = experimentMessages[locale];
  const planned = useMemo(() => planOf(scenario), [scenario]);
  const plan = typeof planned === 'string' ? null : planned;
  const [replications, setReplications] = useState('1');
  const { cells, going, begin, cancel } = useMap(props, plan);
  const stuck = cells.filter(({ verdict }) => verdict === 'stuck').length;
  const said = {
    idle: '',
    ready: words.ready(stuck, cells.length),
    canceled: words.canceled,
    failed: words.failed,
    running: going.kind === 'running' ? words.running(formatPercent(going.share, locale)) : '',
  }[going.kind];
  if (plan === null) {
    return <p className="py-3 text-readout text-ink2">{typeof planned === 'string' && words.lacks[planned]}</p>;
  }
  return (
    <div className="flex min-w-0 flex-col gap-4 py-3">
      <div>
        <h2 className="text-ui font-semibold">{words.map}</h2>
        <p className="max-w-[72ch] text-readout text-ink2">{words.about(plan.connection.replace('->', ' → '))}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {going.kind === 'running' ? (
          <Button touch={touch} className="px-4" onClick={cancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button main touch={touch} className="px-4" onClick={() => begin(Number(replications))}>
            {going.kind === 'idle' ? words.begin : words.again}
          </Button>
        )}
        <Segmented
          label={words.runs}
          options={replicationChoices.map((id) => ({ id, label: id }))}
          chosen={replications}
          onChoose={setReplications}
          disabled={going.kind === 'running'}
        />
        {going.kind === 'running' && (
          <progress aria-label={words.map} max={1} value={going.share} className="h-2 w-40" />
        )}
        <p role="status" className="text-readout text-ink2 tabular-nums">
          {said}
        </p>
      </div>
      {cells.length > 0 && (
        <>
          <MapGrid
            {...{ plan, cells, locale }}
            onOpen={({ row, load }) => onOpen(documentOf(document, plan, row, load))}
          />
          <SmallMultiples cells={cells} locale={locale} />
          <MapTable cells={cells} locale={locale} />
        </>
      )}
    </div>
  );
}
