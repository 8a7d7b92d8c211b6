/**
 * Keys and gestures of the lab, in words.
 */
import { defineMessages } from '@/components/i18n/messages';

interface HelpPart {
  readonly title: string;
  readonly rows: readonly (readonly [key: string, meaning: string])[];
}

const en: readonly HelpPart[] = [
  {
    title: 'Palette',
    rows: [
      ['↑ ↓', 'go through the components'],
      ['Enter', 'place one after the chosen component, and connect them'],
      ['/', 'find a component by name'],
    ],
  },
  {
    title: 'Architecture',
    rows: [
      ['Arrow keys', 'walk over components and connections'],
      ['Home  End', 'first, last component'],
      ['Enter', 'choose; once more, go to the settings'],
      ['S', 'settings of the scenario'],
      ['Shift + arrow', 'move what is chosen'],
      ['C', 'connect to another component'],
      ['Delete', 'remove'],
      ['Control D', 'copy'],
      ['Control A', 'choose all'],
      ['+  −  0', 'zoom in, out, to fit'],
      ['Escape', 'give up, choose nothing; in a panel, back to the board'],
    ],
  },
  {
    title: 'Everywhere',
    rows: [
      ['Control Z', 'undo; with Shift redo'],
      ['?', 'this help'],
    ],
  },
  {
    title: 'Run, while something in it has the focus',
    rows: [
      ['Space', 'play and pause'],
      ['.', 'one step of 50 ms'],
      ['N  P', 'to the next event, back to the previous one'],
      ['D', 'this moment in words'],
      ['← →', 'on the play head: by 50 ms, with Shift by a second'],
      ['PgDn  PgUp', 'on the play head: five seconds back, five seconds on'],
      ['Home  End', 'on the play head: to the start, to the edge of what has run'],
      ['↑ ↓', 'on the line above the run: give it more or less height'],
    ],
  },
  {
    title: 'Touch and pointer',
    rows: [
      ['Drag', 'a component moves it, the ground moves the view'],
      ['Two fingers', 'zoom'],
      ['Dot at the edge', 'drag it to another component, or tap it and then the other, to connect'],
      ['Tap a message', 'follows its request'],
    ],
  },
];

const ko: readonly HelpPart[] = [
  {
    title: '구성 요소 목록',
    rows: [
      ['↑ ↓', '구성 요소 사이를 이동합니다'],
      ['Enter', '선택한 구성 요소 뒤에 놓고 연결합니다'],
      ['/', '이름으로 구성 요소를 찾습니다'],
    ],
  },
  {
    title: '아키텍처',
    rows: [
      ['화살표 키', '구성 요소와 연결 사이를 이동합니다'],
      ['Home  End', '첫 구성 요소, 마지막 구성 요소로 갑니다'],
      ['Enter', '선택합니다. 한 번 더 누르면 설정으로 갑니다'],
      ['S', '시나리오의 설정으로 갑니다'],
      ['Shift + 화살표', '선택한 것을 옮깁니다'],
      ['C', '다른 구성 요소에 연결합니다'],
      ['Delete', '삭제합니다'],
      ['Control D', '복사합니다'],
      ['Control A', '모두 선택합니다'],
      ['+  −  0', '확대, 축소, 화면에 맞춤'],
      ['Escape', '그만두고 선택을 해제합니다. 패널에서는 그림으로 돌아갑니다'],
    ],
  },
  {
    title: '어디서나',
    rows: [
      ['Control Z', '실행 취소, Shift와 함께 누르면 다시 실행합니다'],
      ['?', '이 도움말을 엽니다'],
    ],
  },
  {
    title: '실행 영역에 초점이 있을 때',
    rows: [
      ['Space', '재생하거나 멈춥니다'],
      ['.', '50ms 나아갑니다'],
      ['N  P', '다음 사건으로, 이전 사건으로 갑니다'],
      ['D', '이 순간을 말로 설명합니다'],
      ['← →', '재생 위치에서 50ms씩, Shift와 함께 누르면 1초씩 움직입니다'],
      ['PgDn  PgUp', '재생 위치에서 5초 뒤로, 5초 앞으로 갑니다'],
      ['Home  End', '재생 위치에서 처음으로, 실행된 곳의 끝으로 갑니다'],
      ['↑ ↓', '실행 영역 위의 줄에서 높이를 바꿉니다'],
    ],
  },
  {
    title: '터치와 포인터',
    rows: [
      ['끌기', '구성 요소를 끌면 옮기고, 바탕을 끌면 화면이 움직입니다'],
      ['두 손가락', '확대하고 축소합니다'],
      ['가장자리의 점', '다른 구성 요소로 끌거나, 점과 그 구성 요소를 차례로 눌러 연결합니다'],
      ['메시지 누르기', '그 요청을 따라갑니다'],
    ],
  },
];

export const helpMessages = defineMessages(en, ko);
