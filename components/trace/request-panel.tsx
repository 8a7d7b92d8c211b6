'use client';

/**
 * Single requests of a run: the list to pick from; the one that is followed, with its waterfall and why it went as it did;
 * another one beside it on the same axis.
 */
import { useState } from 'react';
import { Button } from '@/components/controls/button';
import { formatClock } from '@/components/i18n/format';
import type { Session } from '@/components/simulation/session';
import { following, type Place, type RequestsView } from '@/components/stage/view/stage-view';
import type { Locale } from '@/content/model';
import { FollowedRequests } from './followed-requests';
import { traceMessages } from './messages';
import { PanelFrame } from './panel-frame';
import { RequestList } from './request-list';

export interface RequestPanelProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly view: RequestsView;
  readonly touch: boolean;
  /** It stands where it is put, neither docked nor as a sheet. */
  readonly inPlace?: boolean;
  readonly onChange: (view: RequestsView) => void;
  /** Goes to a moment, and to the part of the graph where it happened. */
  readonly onJump: (atMs: number, place: Place | null) => void;
  readonly onClose: () => void;
}

export function RequestPanel(props: RequestPanelProps) {
  const { session, locale, view, touch, onChange, onClose } = props;
  const words = traceMessages[locale];
  const [said, say] = useState('');
  const jump = (atMs: number, place: Place | null) => {
    props.onJump(atMs, place);
    say(words.wentTo(formatClock(atMs), nameOfPlace(place)));
  };
  const pick = (picked: number) =>
    onChange(
      view.picks === 'other' ? { ...view, other: picked, picks: null } : following({ ...view, other: null }, picked),
    );
  return (
    <PanelFrame
      title={view.picks === 'other' ? words.compareWith : words.panel}
      touch={touch}
      inPlace={props.inPlace ?? false}
      onClose={onClose}
      tools={<Tools {...props} />}
    >
      {view.picks !== null && (
        <RequestList
          {...{ session, locale, touch }}
          filter={view.filter}
          onFilter={(filter) => onChange({ ...view, filter })}
          onPick={pick}
        />
      )}
      {view.request !== null && (
        <FollowedRequests {...{ session, locale, touch }} {...view} request={view.request} onJump={jump} />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </PanelFrame>
  );
}

const nameOfPlace = (place: Place | null): string => {
  if (place === null) return '';
  return place.kind === 'component' ? place.id : `${place.from} → ${place.to}`;
};

function Tools({ locale, view, touch, onChange, onClose }: RequestPanelProps) {
  const words = traceMessages[locale];
  const { request, other, why, picks } = view;
  const shared = { bare: true, touch } as const;
  return (
    <>
      {request !== null && (
        <>
          <Button {...shared} expanded={why} onClick={() => onChange({ ...view, why: !why })}>
            {words.why}
          </Button>
          <Button
            {...shared}
            expanded={picks === 'other'}
            onClick={() =>
              onChange(other === null ? { ...view, picks: toggled(picks, 'other') } : { ...view, other: null })
            }
          >
            {other === null ? words.compare : words.stopComparing}
          </Button>
          <Button
            {...shared}
            expanded={picks === 'request'}
            onClick={() => onChange({ ...view, picks: toggled(picks, 'request') })}
          >
            {words.list}
          </Button>
        </>
      )}
      <Button {...shared} onClick={onClose}>
        {words.close}
      </Button>
    </>
  );
}

const toggled = (picks: RequestsView['picks'], wanted: 'request' | 'other') => (picks === wanted ? null : wanted);
