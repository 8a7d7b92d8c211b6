import '../globals.css';
import type { ReactNode } from 'react';
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en" className="theme-light"><body>{children}</body></html>;
}
