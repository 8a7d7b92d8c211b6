/**
 * A stage's view as a link carries it: the selection, and names of what is open. Names that are not known are passed
 * over. Comes with the code of links.
 */
import type { LinkExtras } from '@/components/simulation/link/position-moment';
import { requestFilters } from '@/simulator/telemetry/list-requests';
import { nothingChosen, openList, type Place, type RequestsView, type StageView } from './stage-view';

/** `reachedMs`: up to where the run has got, which may lie behind the moment of the link. */
export function extrasOf({ place, requests }: StageView, reachedMs: number): LinkExtras {
  const selection =
    place ?? (requests?.request ? ({ kind: 'request', request: requests.request } as const) : undefined);
  return { selection, panels: requests === null ? [] : panelsOf(requests, reachedMs) };
}

function panelsOf({ request, other, why, picks, filter, untilMs }: RequestsView, reachedMs: number): string[] {
  return [
    'requests',
    ...(request === null ? [] : [`request:${request}`, `until:${Math.ceil(Math.max(reachedMs, untilMs))}`]),
    ...(other === null ? [] : [`beside:${other}`]),
    ...(why ? ['why'] : []),
    ...(picks === null ? [] : [`list:${picks}`]),
    ...(filter === 'all' ? [] : [`filter:${filter}`]),
  ];
}

/** A view from what a link says; the request of a selection is followed, whatever is open. */
export function viewOf({ selection, panels = [] }: LinkExtras): StageView {
  const selected = selection?.kind === 'request' ? selection.request : null;
  const place: Place | null = selection === undefined || selection.kind === 'request' ? null : selection;
  const isOpen = selected !== null || panels.includes('requests');
  return { ...nothingChosen, place, requests: isOpen ? requestsOf(panels, selected) : null };
}

function requestsOf(panels: readonly string[], selected: number | null): RequestsView {
  const said = new Map(panels.map((panel) => [panel.split(':', 1)[0], panel.slice(panel.indexOf(':') + 1)]));
  const request = numberIn(said.get('request')) ?? selected;
  const other = request === null ? null : numberIn(said.get('beside'));
  const picks = request === null ? 'request' : (['request', 'other'] as const).find((one) => one === said.get('list'));
  return {
    ...openList,
    ...{ request, other, why: request !== null && said.has('why'), picks: picks ?? null },
    untilMs: request === null ? 0 : (numberIn(said.get('until')) ?? 0),
    filter: requestFilters.find((one) => one === said.get('filter')) ?? openList.filter,
  };
}

/** A whole number from 1. */
function numberIn(text: string | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null;
}
