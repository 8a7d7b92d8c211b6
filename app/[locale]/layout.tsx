import '../globals.css';
import type { ReactNode } from 'react';

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return (
    <html lang={locale} className="theme-light">
      <body>{children}</body>
    </html>
  );
}
