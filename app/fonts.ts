/**
 * The faces, all served from this site. Inter carries its optical size axis, so headings get the display cut;
 * Pretendard comes as a subset for each range of characters (imported as CSS by the layout).
 */
import localFont from 'next/font/local';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
  weight: '100 900',
  style: 'normal',
  display: 'swap',
  variable: '--font-inter',
});

/** Italics are rare: loaded when a page has one. */
const interItalic = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-italic.woff2',
  weight: '100 900',
  style: 'italic',
  display: 'swap',
  preload: false,
  variable: '--font-inter-italic',
});

const mono = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-mono',
});

/** Class names that define the font variables of `tokens.css`. */
export const fontVariables = `${inter.variable} ${interItalic.variable} ${mono.variable}`;
