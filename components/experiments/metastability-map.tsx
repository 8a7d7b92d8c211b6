'use client';

/**
 * Load against retries: which combinations recover from a fault, which stay stuck, which collapse without one. Conducted
 * in a worker when it is asked for, and called off at any time.
 */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/controls/button';
import { Segmented } from '@/components/controls/segmented';
import { formatPercent } from '@/components/i18n/format';
import { useLocale } from '@/components/i18n/locale';
import type { CheckedScenario } from '@/simulator/scenario/checked';
import { MapGrid } from './map-grid';
import { runMap } from './map-run';
import { beginMap, type MapStore } from './map-store';
import { MapTable } from './map-table';
import { experimentMessages } from './messages';
import { documentOf, planOf } from './plan';
import { SmallMultiples } from './small-multiples';

export interface MetastabilityMapProps {
  readonly scenario: CheckedScenario;
  /** The same as its author wrote it. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The same for documents whose runs are the same. */
  readonly version: string;
  readonly seed: number;
  readonly touch: boolean;
  /** Where the map is kept. */
  readonly map: MapBench;
  /** Opens the run of a cell. */
  readonly onOpen: (document: Readonly<Record<string, unknown>>) => void;
}

/** A map, and what calls it off while it runs. */
export interface MapBench {
  readonly store: MapStore;
  readonly callOff: { current: (() => void) | null };
}

const replicationChoices = ['1', '3', '5'];

export function MetastabilityMap(props: MetastabilityMapProps) {
  const { scenario, document, version, seed, touch, map, onOpen } = props;
  const locale = useLocale();
  const words = experimentMessages[locale];
  const planned = useMemo(() => planOf(scenario), [scenario]);
  const plan = typeof planned === 'string' ? null : planned;
  const [replications, setReplications] = useState('1');
  const { of, cells, going } = useStore(map.store);
  const begin = () => {
    if (plan === null) return;
    map.callOff.current?.();
    map.callOff.current = beginMap(map.store, { document, version, seed, plan }, Number(replications), runMap);
  };
  const stuck = cells.filter(({ verdict }) => verdict === 'stuck').length;
  const said = {
    idle: '',
    ready: words.ready(stuck, cells.length),
    canceled: words.canceled,
    failed: words.failed,
    running: going.kind === 'running' ? words.running(formatPercent(going.share, locale)) : '',
  }[going.kind];
  const lacks = typeof planned === 'string' && <p className="text-readout text-ink2">{words.lacks[planned]}</p>;
  const about = of?.plan ?? plan;
  const earlier = of !== null && (of.version !== version || of.seed !== seed);
  if (about === null) return <div className="py-3">{lacks}</div>;
  return (
    <div className="flex min-w-0 flex-col gap-4 py-3">
      <div>
        <h2 className="text-ui font-semibold">{words.map}</h2>
        <p className="max-w-[72ch] text-readout text-ink2">{words.about(about.connection.replace('->', ' → '))}</p>
        {earlier && <p className="max-w-[72ch] text-readout text-ink2">{words.earlier}</p>}
        {earlier && lacks}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {going.kind === 'running' ? (
          <Button touch={touch} className="px-4" onClick={() => map.callOff.current?.()}>
            {words.cancel}
          </Button>
        ) : (
          <Button main touch={touch} className="px-4" disabled={plan === null} onClick={begin}>
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
            {...{ plan: about, cells, locale }}
            onOpen={({ row, load }) => onOpen(documentOf(of?.document ?? document, about, row, load))}
          />
          <SmallMultiples cells={cells} locale={locale} />
          <MapTable cells={cells} locale={locale} />
        </>
      )}
    </div>
  );
}
