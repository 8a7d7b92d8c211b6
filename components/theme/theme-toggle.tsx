'use client';

/**
 * Switches between the light and the dark theme. Both words are in the page and CSS shows the right one, so that the
 * label is never wrong for a moment.
 */
import { useEffect } from 'react';
import { useLocale } from '@/components/i18n/locale';
import { frameMessages } from '@/components/ui/messages';
import { currentTheme, followTheme, rememberTheme, showTheme } from './theme';

export function ThemeToggle({ className = '' }: { className?: string }) {
  const words = frameMessages[useLocale()];
  useEffect(followTheme, []);
  const toggle = () => {
    const next = currentTheme() === 'dark' ? 'light' : 'dark';
    showTheme(next);
    rememberTheme(next);
  };
  return (
    <button
      type="button"
      onClick={toggle}
      className={`needs-script flex items-center gap-2 text-ui text-ink2 transition-colors duration-120 hover:text-ink ${className}`}
    >
      <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" className="flex-none">
        <circle cx={8} cy={8} r={6.6} fill="none" stroke="currentColor" strokeWidth={1.5} />
        <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2Z" fill="currentColor" className="dark:hidden" />
        <path d="M8 1.4a6.6 6.6 0 0 0 0 13.2Z" fill="currentColor" className="hidden dark:inline" />
      </svg>
      <span className="sr-only">{words.theme}: </span>
      <span className="dark:hidden">{words.light}</span>
      <span className="hidden dark:inline">{words.dark}</span>
    </button>
  );
}
