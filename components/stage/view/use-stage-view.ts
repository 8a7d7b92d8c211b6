'use client';

/**
 * The view of a stage as React state, and what changes it.
 */
import { useCallback, useEffect, useState } from 'react';
import type { Session } from '@/components/simulation/session';
import { focusRequestsButton } from './requests-button';
import { following, nothingChosen, openList, type Place, type RequestsView, type StageView } from './stage-view';

export interface StageViewControl {
  readonly view: StageView;
  /** Takes over a whole view, as a link brings it. */
  readonly setView: (view: StageView) => void;
  readonly select: (place: Place | null) => void;
  readonly follow: (request: number) => void;
  readonly setRequests: (requests: RequestsView) => void;
  readonly toggleRequests: () => void;
  readonly closeRequests: () => void;
  /** Goes to a moment, and to the part of the graph where it happened, so that both are seen. */
  readonly jump: (atMs: number, place: Place | null) => void;
}

/** On the phone the panel lies over the graph: a jump folds it. */
export function useStageView(session: Session, root: HTMLElement | null, phone: boolean): StageViewControl {
  const [view, setView] = useState(nothingChosen);
  const [jumps, setJumps] = useState(0);
  const [closings, setClosings] = useState(0);
  useEffect(() => {
    if (jumps > 0) showSelected(root, phone);
  }, [jumps, root, phone]);
  // After the sheet has gone, under which nothing can have the focus.
  useEffect(() => {
    if (closings > 0) focusRequestsButton(root);
  }, [closings, root]);
  const change = useCallback((by: Partial<StageView>) => setView((before) => ({ ...before, ...by })), []);
  const close = () => {
    change({ requests: null, folded: false });
    setClosings(closings + 1);
  };
  const isShown = view.requests !== null && !view.folded;
  return {
    view,
    setView,
    select: useCallback((place) => change({ place }), [change]),
    follow: useCallback(
      (request) => setView((before) => ({ ...before, requests: following(before.requests, request), folded: false })),
      [],
    ),
    setRequests: (requests) => change({ requests }),
    toggleRequests: isShown ? close : () => change({ requests: view.requests ?? openList, folded: false }),
    closeRequests: close,
    jump: (atMs, place) => {
      session.pause();
      session.seek(atMs);
      change({ place, folded: phone });
      setJumps(jumps + 1);
    },
  };
}

/** Brings the selected part into view; on the phone, where the panel has gone, the focus goes there too. */
function showSelected(root: HTMLElement | null, phone: boolean): void {
  const part = root?.querySelector<HTMLElement>('[data-part][aria-current]');
  part?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (phone) (part ?? root?.querySelector<HTMLElement>('[role="slider"]'))?.focus({ preventScroll: true });
}
