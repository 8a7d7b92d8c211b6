/**
 * The help sheet: every key and gesture of a figure, and what its shapes mean.
 */
import { defineMessages } from '@/components/i18n/messages';
import type { Meaning } from '@/components/ui/shape';

type Row = readonly [keys: string, does: string];

const en = {
  title: 'Keys and gestures',
  close: 'Close',
  intro: 'Keys work while something in the figure has the focus: press Tab to come into it.',
  keys: [
    {
      title: 'Anywhere in the figure',
      rows: [
        ['Space', 'Play or pause'],
        ['.', 'Step on by 50 ms'],
        ['n p', 'To the next or the previous event'],
        ['n p', 'On to the next event, back to the previous one'],
        ['d', 'Describe this moment in words'],
        ['?', 'This sheet'],
        ['Tab', 'On to the next control'],
      ],
    },
    {
      title: 'On the graph',
      rows: [
        ['← →', 'Along a connection, to the callee or back to the caller'],
        ['↑ ↓', 'Between parts that stand side by side'],
        ['Home End', 'First or last part'],
        ['Enter', 'What can be done to a part: crash, slow down, cut'],
        ['Esc', 'Close the menu'],
      ],
    },
    {
      title: 'On the moment of the run',
      rows: [
        ['← →', 'By 50 ms'],
        ['Shift ← →', 'By one second'],
        ['PgDn PgUp', 'Back or on by five seconds'],
        ['Home End', 'To the start, or to the edge of what has run'],
      ],
    },
  ] as readonly { readonly title: string; readonly rows: readonly Row[] }[],
  vertical: 'Where the graph runs from top to bottom, ↑ ↓ follow the connections and ← → go from side to side.',
  touch: {
    title: 'By touch',
    rows: [
      ['Tap a part', 'What can be done to it'],
      ['Tap a dot', 'Follow that request; pause first, then it holds still'],
      ['Drag the time line', 'Go to another moment; a change there starts a branch'],
      ['Tabs', 'Graph, charts and feed, one at a time on a phone'],
    ] as readonly Row[],
  },
  shapes: 'What the shapes mean',
  shapesHelp: 'Each meaning has a shape and a colour of its own; the shape alone is enough.',
  meanings: {
    request: ['Request', 'filled circle'],
    success: ['Answer', 'smaller circle'],
    error: ['Error', 'diamond'],
    timeout: ['Timed out', 'hollow circle'],
    retry: ['Retry', 'ring around a dot, with the number of the try'],
    queue: ['In a queue', 'stacked bars'],
    waiting: ['Thread held, waiting', 'cell with a dark edge'],
    refused: ['Refused, 429 or 503', 'square that drops'],
    init: ['Cold start, INIT', 'ring that fills'],
    config: ['Config push', 'small square on a dashed line'],
    ejected: ['Ejected, breaker open', 'struck line'],
  } as Readonly<Record<Meaning, readonly [string, string]>>,
};

const ko: typeof en = {
  title: '단축키와 손동작',
  close: '닫기',
  intro: '그림 안의 무엇이든 초점이 있을 때 키가 동작합니다. Tab 키로 그림에 들어올 수 있습니다.',
  keys: [
    {
      title: '그림 어디에서나',
      rows: [
        ['Space', '재생하거나 멈추기'],
        ['.', '50ms 앞으로'],
        ['n p', '다음 사건으로, 이전 사건으로'],
        ['n p', '다음 사건으로, 이전 사건으로'],
        ['d', '지금 상태를 말로 설명하기'],
        ['?', '이 도움말'],
        ['Tab', '다음 조작으로'],
      ],
    },
    {
      title: '그래프에서',
      rows: [
        ['← →', '연결을 따라 피호출자로, 또는 호출자로'],
        ['↑ ↓', '나란히 있는 부분 사이'],
        ['Home End', '첫 부분이나 마지막 부분'],
        ['Enter', '그 부분에 할 수 있는 일: 다운, 느리게, 끊기'],
        ['Esc', '메뉴 닫기'],
      ],
    },
    {
      title: '실행 시점에서',
      rows: [
        ['← →', '50ms씩'],
        ['Shift ← →', '1초씩'],
        ['PgDn PgUp', '5초 뒤로, 5초 앞으로'],
        ['Home End', '처음으로, 실행된 구간의 끝으로'],
      ],
    },
  ],
  vertical: '그래프가 위에서 아래로 놓인 곳에서는 ↑ ↓가 연결을 따라가고, ← →가 옆으로 움직입니다.',
  touch: {
    title: '손으로',
    rows: [
      ['부분 누르기', '그 부분에 할 수 있는 일'],
      ['점 누르기', '그 요청 따라가기. 먼저 멈추면 점이 움직이지 않습니다'],
      ['시간 줄 끌기', '다른 시점으로 가기. 거기서 바꾸면 새 갈래가 시작됩니다'],
      ['탭', '휴대전화에서는 그래프, 차트, 일어난 일을 하나씩 봅니다'],
    ],
  },
  shapes: '모양의 뜻',
  shapesHelp: '뜻마다 모양과 색이 따로 있습니다. 모양만으로도 구별할 수 있습니다.',
  meanings: {
    request: ['요청', '꽉 찬 원'],
    success: ['응답', '더 작은 원'],
    error: ['오류', '마름모'],
    timeout: ['타임아웃', '빈 원'],
    retry: ['재시도', '점을 두른 고리, 옆에 몇 번째 시도인지'],
    queue: ['대기열에 있음', '쌓인 막대'],
    waiting: ['기다리느라 붙잡힌 스레드', '테두리가 짙은 칸'],
    refused: ['거절됨, 429나 503', '떨어지는 네모'],
    init: ['콜드 스타트, INIT', '차오르는 고리'],
    config: ['구성 배포', '점선 위의 작은 네모'],
    ejected: ['제외됨, 서킷 브레이커 열림', '그어진 선'],
  },
};

export const helpMessages = defineMessages(en, ko);
