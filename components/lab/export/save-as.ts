/**
 * Gives the reader a file.
 */
export function saveAs(name: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: 'text/plain' }) : content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Some browsers begin to read only after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
