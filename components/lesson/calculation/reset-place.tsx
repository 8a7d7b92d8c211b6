/**
 * Where the button stands that brings the sliders back: kept from the start, so that nothing moves when it comes.
 */
import type { ReactNode } from 'react';

export function ResetPlace({ children }: { readonly children?: ReactNode }) {
  return <div className="empty:scriptless:hidden empty:print:hidden h-9 max-sm:h-12">{children}</div>;
}
