/**
 * What is wrong with a scenario or a link, in Korean: a sentence for each expectation that the checks can name.
 */
import type { ProblemCode, ScenarioProblem } from '@/simulator/scenario/problem';
import sentences from './expectations.ko.json';

/** Said of an expectation that has no sentence of its own. */
const ofCode: Readonly<Record<ProblemCode, string>> = {
  syntax: '읽을 수 있는 형식이어야 합니다',
  type: '이 자리에 맞는 값이어야 합니다',
  range: '허용 범위 안의 값이어야 합니다',
  format: '정해진 형식이어야 합니다',
  unknownField: '여기에 쓸 수 없는 항목입니다',
  reference: '함께 쓰는 다른 설정과 맞아야 합니다',
  duplicate: '아직 쓰이지 않은 값이어야 합니다',
  order: '순서가 맞아야 합니다',
  limit: '전체 크기가 한도 안이어야 합니다',
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Those with fewer gaps come first: they say more. */
const patterns = Object.entries(sentences)
  .map(([expected, korean]) => ({ parts: expected.split('{}'), korean }))
  .sort((a, b) => a.parts.length - b.parts.length || b.parts.join('').length - a.parts.join('').length)
  .map(({ parts, korean }) => ({ pattern: new RegExp(`^${parts.map(escaped).join('(.*?)')}$`, 's'), korean }));

/** The sentence for an expectation; null when it has none. */
export function koreanExpectation(expected: string): string | null {
  const choices = expected.split(' or ');
  for (const { pattern, korean } of patterns) {
    const match = pattern.exec(expected);
    if (match === null) continue;
    let gap = 0;
    return korean.replace(
      /\{(\d?)\}/g,
      (_gap, index: string) => match[(index === '' ? gap++ : Number(index)) + 1] ?? '',
    );
  }
  const each = choices.map((one) => (one === expected ? null : koreanExpectation(one)));
  return each.length > 1 && each.every((one) => one !== null) ? each.join(', 또는 ') : null;
}

/** What was found, as the checks describe it. */
function koreanFinding(found: string): string {
  if (found === 'nothing') return '지금은 비어 있습니다';
  if (found === 'a damaged one') return '지금은 손상되어 있습니다';
  if (found === 'something else') return '지금은 다른 것입니다';
  const listed = /^a list of (\d+)$/.exec(found);
  const version = /^one of version (\d+)$/.exec(found);
  if (found === 'more') return '지금은 그보다 많습니다';
  const branch = /^branch (\d+) of run (\d+)$/.exec(found);
  const place = /^(.*) at line (\d+), column (\d+)$/.exec(found);
  if (listed) return `지금은 항목 ${listed[1]}개의 목록입니다`;
  if (version) return `지금은 버전 ${version[1]}입니다`;
  if (branch) return `지금은 ${branch[2]}번 실행의 ${branch[1]}번 갈래입니다`;
  if (place) {
    const what = /^the end of (?:the text|a line)$/.test(place[1] ?? '')
      ? '끝나 있습니다'
      : `${place[1]} 부분을 읽을 수 없습니다`;
    return `${place[2]}행 ${place[3]}열에서 ${what}`;
  }
  return found === 'an object' ? '지금은 객체입니다' : `지금 값은 ${found}입니다`;
}

export const inKorean = ({ code, expected, found }: Omit<ScenarioProblem, 'path'>): string =>
  `${koreanExpectation(expected) ?? ofCode[code]}. ${koreanFinding(found)}.`;
