'use client';

/**
 * The panel of single requests, in a bundle of its own that comes when it is opened first.
 */
import { lazy, Suspense } from 'react';
import type { RequestPanelProps } from '@/components/trace/request-panel';
import type { StageView } from './view/stage-view';

const RequestPanel = lazy(async () => ({ default: (await import('@/components/trace/request-panel')).RequestPanel }));

type FollowedRequestProps = Omit<RequestPanelProps, 'view'> & { readonly view: StageView };

export function FollowedRequest({ view: { requests, folded }, ...rest }: FollowedRequestProps) {
  if (requests === null || folded) return null;
  return (
    <Suspense>
      <RequestPanel view={requests} {...rest} />
    </Suspense>
  );
}
