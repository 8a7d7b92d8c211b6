/**
 * What stands beneath the plot: as high before as after locking, so that the page does not jump.
 */
import type { ReactNode } from 'react';

export function Footer({ children }: { readonly children: ReactNode }) {
  return <div className="mt-3 min-h-[132px]">{children}</div>;
}
