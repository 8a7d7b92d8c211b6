'use client';

/**
 * The document as the file of another tool, written again with each change, and the lines that the last change wrote.
 */
import { useEffect, useState } from 'react';
import { loadFileFormat } from '@/components/simulation/scenario-checks';
import type { Unsupported } from '@/simulator/exporters/common/result';
import { useLabState } from '../lab-context';
import { changedLines } from './changed-lines';

export type Tool = 'istio' | 'sam';

export interface Configuration {
  readonly tool: Tool;
  readonly lines: readonly string[];
  readonly lit: ReadonlySet<number>;
  readonly unsupported: readonly Unsupported[];
}

/** Null until it is written. While the document has problems it stays as it was. */
export function useConfiguration(tool: Tool): Configuration | null {
  const { checked } = useLabState((state) => ({ checked: state.checked }));
  const [shown, setShown] = useState<Configuration | null>(null);
  useEffect(() => {
    if (checked === null) return;
    let current = true;
    loadFileFormat(tool).then(
      (exporter) => {
        if (!current || exporter === null) return;
        const { text, unsupported } = exporter.exportScenario(checked);
        setShown((before) => after(before, tool, text.trimEnd().split('\n'), unsupported));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [checked, tool]);
  return shown?.tool === tool ? shown : null;
}

function after(
  before: Configuration | null,
  tool: Tool,
  lines: readonly string[],
  unsupported: readonly Unsupported[],
): Configuration {
  const same = before?.tool === tool ? before : null;
  const lit = same === null ? new Set<number>() : changedLines(same.lines, lines);
  // A change that this file does not say leaves the marks of the one before.
  return { tool, lines, unsupported, lit: same !== null && lit.size === 0 ? same.lit : lit };
}
