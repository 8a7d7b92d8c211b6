/**
 * The colours of the data, read from the theme. A canvas has no CSS variables, so they are read again when the theme
 * changes.
 */
const names = [
  'plate',
  'ink2',
  'rule',
  'rule2',
  'request',
  'request-tint',
  'success',
  'error',
  'retry',
  'retry-text',
  'queue',
  'queue-line',
  'shed',
  'init',
  'init-tint',
] as const;

export type Palette = Readonly<Record<(typeof names)[number], string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** Calls back when the theme of the page or of a part around the element changes. */
export function onThemeChange(element: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  for (let around: Element | null = element; around; around = around.parentElement) {
    observer.observe(around, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  }
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}
