/**
 * The formats that the lab reads and writes.
 */
export const formats = ['json', 'istio', 'sam'] as const;
export type Format = (typeof formats)[number];

/** `otlp`, `csv`: what the run recorded; `svg`, `png`: a picture of it. */
export const exportFormats = [...formats, 'otlp', 'csv', 'svg', 'png'] as const;
export type ExportFormat = (typeof exportFormats)[number];
