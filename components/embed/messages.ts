/**
 * Words of the page that other sites embed.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { ParameterName } from './parameters';

const en = {
  title: 'A run of Faultline',
  description: 'A figure of Faultline, to be shown on another page.',
  loading: 'Preparing the run …',
  open: 'Open in Faultline',
  troubleTitle: 'This figure cannot be shown.',
  troubleHelp: 'Whoever embeds it should check the address of the frame:',
  wrong: (name: string, expected: string, found: string) => `${name}: expected ${expected}, found “${found}”`,
  unknown: (name: string) => `“${name}” is no parameter of this page`,
  twice: (name: string) => `“${name}” stands there twice`,
  subject: (count: number) =>
    `exactly one of figure, template and moment is needed; there ${count === 0 ? 'is none' : `are ${count}`}`,
  expected: {
    figure: 'a lesson and a figure, such as cascading-failure/works',
    template: 'the name of a template, such as retry-storm',
    moment: 'the whole text of a link to a moment',
    theme: 'auto, light or dark',
    lang: 'en or ko',
    controls: 'full, player or none',
    autoplay: '0 or 1',
  } as Readonly<Record<ParameterName, string>>,
  noSuchFigure: (name: string) => `there is no figure ${name}`,
  noSuchTemplate: (name: string) => `there is no template ${name}`,
  offline: 'The figure could not be loaded. Check the connection and try again.',
  changed: 'the link was made for an earlier version of this figure',
  broken: 'the moment is damaged; ask for the whole address',
};

const ko: typeof en = {
  title: 'Faultline 실행',
  description: '다른 페이지에 보여 주는 Faultline 그림입니다.',
  loading: '실행을 준비하는 중 …',
  open: 'Faultline에서 열기',
  troubleTitle: '이 그림을 보여 줄 수 없습니다.',
  troubleHelp: '그림을 넣은 분은 프레임의 주소를 확인해 주십시오.',
  wrong: (name, expected, found) => `${name}: 기대한 값은 ${expected}, 실제 값은 “${found}”입니다`,
  unknown: (name) => `“${name}”: 이 페이지에 없는 매개변수입니다`,
  twice: (name) => `“${name}”: 두 번 적혀 있습니다`,
  subject: (count) =>
    `figure, template, moment 가운데 꼭 하나가 필요합니다. 지금은 ${count === 0 ? '하나도 없습니다' : `${count}개가 있습니다`}`,
  expected: {
    figure: 'cascading-failure/works처럼 강의와 그림의 이름',
    template: 'retry-storm처럼 템플릿의 이름',
    moment: '시점 링크의 텍스트 전체',
    theme: 'auto, light, dark 가운데 하나',
    lang: 'en이나 ko',
    controls: 'full, player, none 가운데 하나',
    autoplay: '0이나 1',
  },
  noSuchFigure: (name) => `${name}: 그런 그림은 없습니다`,
  noSuchTemplate: (name) => `${name}: 그런 템플릿은 없습니다`,
  offline: '그림을 불러오지 못했습니다. 연결을 확인하고 다시 시도해 주십시오.',
  changed: '이 링크는 그림의 이전 버전에서 만든 것입니다',
  broken: '시점이 손상되었습니다. 주소 전체를 다시 받아 주십시오',
};

export const embedMessages = defineMessages(en, ko);
export type EmbedMessages = typeof en;
