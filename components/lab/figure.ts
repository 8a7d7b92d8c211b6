/**
 * A document that passed the checks as a figure, so that the stage can run it.
 */
import type { CheckedFigure } from '@/content/model';
import type { CheckedScenario } from '@/simulator/scenario/checked';

const none = { en: '', ko: '' };

const text = (title: CheckedScenario['title']) =>
  typeof title === 'string' ? { en: title, ko: title } : (title ?? none);

export function figureOfDocument(scenario: CheckedScenario): CheckedFigure {
  const client = scenario.components.find((component) => component.kind === 'client');
  return {
    id: 'lab',
    title: text(scenario.title),
    lookFor: none,
    caption: none,
    scenario,
    seed: scenario.seed,
    interventions: [],
    startAtMs: 0,
    stillAtMs: 0,
    speed: 1,
    controls: [],
    inkClass: client?.kind === 'client' ? (client.classes[0]?.name ?? '') : '',
    storyboard: [],
    fidelity: { modelled: none, simplified: none, leftOut: none, checked: none },
  };
}
