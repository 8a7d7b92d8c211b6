'use client';

import { useLocale } from '@/components/i18n/locale';
/**
 * What must be fixed before the document can run; each leads to the form where it is.
 */
import { problemSentence } from '@/components/problems/sentence';
import { connectionId, type LabDocument } from './document/document';
import { type PlacedProblem, placeProblems } from './form/problems';
import { useDraft, useLab, useLabState } from './lab-context';
import { labMessages } from './messages';

/** What to choose to see the field of a problem. */
function ownerOf(document: LabDocument, { path }: PlacedProblem): string | null {
  const [list, index] = path;
  const connection = list === 'connections' ? document.connections[Number(index)] : undefined;
  if (connection !== undefined) return connectionId(connection);
  return (list === 'components' ? document.components[Number(index)]?.id : undefined) ?? null;
}

const mostShown = 20;

export function ProblemList({ onChosen }: { readonly onChosen: () => void }) {
  const locale = useLocale();
  const words = labMessages[locale];
  const lab = useLab();
  const { document } = useDraft();
  const { problems, checked } = useLabState((state) => ({ problems: state.problems, checked: state.checked }));
  if (problems.length === 0) {
    return (
      <p role="status" className="sr-only">
        {checked === null ? '' : words.ready}
      </p>
    );
  }
  return (
    <section className="max-h-40 overflow-auto border-t border-rule px-4 py-2 text-ui">
      <p role="status" className="font-semibold">
        {words.problems(problems.length)}
      </p>
      <ul>
        {placeProblems(document, problems)
          .slice(0, mostShown)
          .map((one) => {
            const owner = ownerOf(document, one);
            return (
              <li key={`${one.key} ${one.problem.code} ${one.problem.expected}`}>
                <button
                  type="button"
                  className="min-h-8 text-left underline-offset-4 [overflow-wrap:anywhere] hover:underline pointer-coarse:min-h-12"
                  onClick={() => {
                    lab.select(owner === null ? [] : [owner]);
                    onChosen();
                  }}
                >
                  <span className="font-medium">{owner ?? words.scenario}</span>{' '}
                  <span className="text-ink3">{one.path.slice(owner === null ? 0 : 2).join(' › ')}</span>{' '}
                  {problemSentence(one.problem, locale)}
                </button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
