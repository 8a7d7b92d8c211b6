'use client';

/**
 * The branches of a run, in a bundle of their own: most readers never fork one.
 */
import { lazy, Suspense } from 'react';
import { useSession } from '@/components/simulation/use-session';
import type { BranchesProps } from './branches';

const Branches = lazy(async () => ({ default: (await import('./branches')).Branches }));

export function LateBranches(props: BranchesProps) {
  const several = useSession(props.session, ({ lines }) => lines.length > 1);
  if (!several) return null;
  return (
    <Suspense fallback={null}>
      <Branches {...props} />
    </Suspense>
  );
}
