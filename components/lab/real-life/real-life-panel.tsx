'use client';

/**
 * The configuration that the knobs stand for: the document as Istio or AWS SAM writes it, the line lit when a knob moves,
 * and what the file cannot say.
 */
import { useEffect, useRef, useState } from 'react';
import { Segmented } from '@/components/controls/segmented';
import { useLocale } from '@/components/i18n/locale';
import type { Unsupported } from '@/simulator/exporters/common/result';
import { useDraft } from '../lab-context';
import { labMessages } from '../messages';
import { type Configuration, type Tool, useConfiguration } from './use-configuration';

export function RealLifePanel() {
  const words = labMessages[useLocale()];
  const [tool, setTool] = useState<Tool>('istio');
  const configuration = useConfiguration(tool);
  return (
    <section className="flex flex-col gap-3">
      <p className="text-readout text-ink2">{words.realLifeHelp}</p>
      <Segmented
        label={words.asFile}
        options={[
          { id: 'istio', label: words.formats.istio },
          { id: 'sam', label: words.formats.sam },
        ]}
        chosen={tool}
        onChoose={(id) => setTool(id === 'sam' ? 'sam' : 'istio')}
      />
      {configuration === null ? (
        <p className="text-ui text-ink3">{words.preparingFile}</p>
      ) : (
        <>
          <Listing configuration={configuration} />
          <LeftOut unsupported={configuration.unsupported} />
        </>
      )}
    </section>
  );
}

function Listing({ configuration: { lines, lit } }: { readonly configuration: Configuration }) {
  const words = labMessages[useLocale()];
  const root = useRef<HTMLPreElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the lines that are lit anew
  useEffect(() => {
    root.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  if (lines.length === 1 && lines[0] === '') return <p className="text-ui text-ink2">{words.notMapped}</p>;
  return (
    <pre
      ref={root}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[50vh] overflow-auto rounded-ui border border-rule bg-plate py-2 font-mono text-[12px] leading-[18px]"
    >
      {lines.map((line, i) => {
        const Line = lit.has(i) ? 'mark' : 'span';
        const look = lit.has(i) ? 'border-ink bg-sunk font-semibold text-ink' : 'border-transparent';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <Line key={i} className={`block w-max min-w-full border-l-[3px] px-2.5 ${look}`}>
            {line || ' '}
          </Line>
        );
      })}
    </pre>
  );
}

/** Of what is chosen; of everything when nothing is. */
function LeftOut({ unsupported }: { readonly unsupported: readonly Unsupported[] }) {
  const locale = useLocale();
  const words = labMessages[locale];
  const { selection } = useDraft();
  const own = unsupported.filter(({ path }) => selection.length === 0 || selection.some((id) => isOf(path, id)));
  if (own.length === 0) return <p className="text-readout text-ink2">{words.nothingLeftOut}</p>;
  return (
    <section>
      <h3 className="pb-1 text-ui font-semibold">{words.notInFile}</h3>
      <ul className="text-readout text-ink2">
        {own.map(({ path, reason }) => (
          <li key={path} className="border-t border-rule py-1.5 [overflow-wrap:anywhere]">
            <code className="font-mono text-[12px] text-ink">{path}</code> {reason[locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `components.web.queue` is of `web`, `*` of each. */
const isOf = (path: string, id: string): boolean => {
  const [, rest = ''] = /^(?:components|connections)\.(.*)$/.exec(path) ?? [];
  return rest === id || rest.startsWith(`${id}.`) || rest.startsWith('*');
};
