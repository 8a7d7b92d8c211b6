/**
 * The reader's theme: a class on <html>, remembered on this device. Without a choice the system's setting holds.
 */
export type Theme = 'light' | 'dark';

const storageKey = 'faultline-theme';

/** Runs before the first paint, so that the chosen theme never flashes. Kept as text because it must not wait for a bundle. */
export const themeScript = `try{var t=localStorage.getItem('${storageKey}');var d=t?t==='dark':matchMedia('(prefers-color-scheme: dark)').matches;document.documentElement.classList.add(d?'theme-dark':'theme-light')}catch(e){}`;

/** For a page on another site: the theme that its address asks for, else the system's; no choice of the reader's. */
export const askedThemeScript = `try{var c=document.documentElement.classList;c.remove('theme-dark','theme-light');var a=/[?&]theme=(dark|light)(&|$)/.exec(location.search);if(a)c.add('theme-'+a[1])}catch(e){}`;

export function currentTheme(): Theme {
  const { classList } = document.documentElement;
  if (classList.contains('theme-dark')) return 'dark';
  if (classList.contains('theme-light')) return 'light';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function showTheme(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.toggle('theme-dark', theme === 'dark');
  classList.toggle('theme-light', theme === 'light');
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
}

function rememberedTheme(): Theme | null {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

/** Follows a choice made in another tab, and the system while nothing was chosen here. Returns the way to stop. */
export function followTheme(): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const onStorage = (event: StorageEvent) => {
    if (event.key === storageKey && event.newValue !== null) showTheme(event.newValue === 'dark' ? 'dark' : 'light');
  };
  const onSystem = () => {
    if (rememberedTheme() === null) showTheme(system.matches ? 'dark' : 'light');
  };
  // Pages that Next renders in the browser only (an unknown address) come without the script of the head.
  showTheme(rememberedTheme() ?? currentTheme());
  window.addEventListener('storage', onStorage);
  system.addEventListener('change', onSystem);
  return () => {
    window.removeEventListener('storage', onStorage);
    system.removeEventListener('change', onSystem);
  };
}
