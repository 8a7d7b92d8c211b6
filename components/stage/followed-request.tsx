'use client';

/**
 * The panel of the request that is followed, in a bundle of its own that comes with the first one.
 */
import { lazy, Suspense } from 'react';
import type { Session } from '@/components/simulation/session';
import type { Locale } from '@/content/model';
import type { Follow } from './graph/use-follow';

const RequestPanel = lazy(async () => ({ default: (await import('@/components/trace/request-panel')).RequestPanel }));

interface FollowedRequestProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly touch: boolean;
  /** Null: nothing is followed. */
  readonly request: number | null;
  readonly onFollow: Follow;
  readonly onClose: () => void;
}

export function FollowedRequest({ request, onFollow, ...rest }: FollowedRequestProps) {
  if (request === null) return null;
  return (
    <Suspense>
      <RequestPanel request={request} onPick={onFollow} {...rest} />
    </Suspense>
  );
}
