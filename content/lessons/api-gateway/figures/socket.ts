/**
 * Figure 7: a WebSocket API carries messages both ways, and counts them both ways.
 */
import type { Figure } from '@/content/model';
import { seed, systems } from '../scenario';

export const socket: Figure = {
  id: 'socket',
  title: {
    en: 'One message in, five out: the server speaks first.',
    ko: '하나를 받아 다섯을 보냅니다. 서버가 먼저 말을 겁니다.',
  },
  lookFor: { en: 'Compare what comes in with what goes out.', ko: '들어오는 것과 나가는 것을 견주어 보십시오.' },
  caption: {
    en: '60 customers keep a connection open. Each message goes to the help desk, which sends it on to five others through the gateway: a call for each, because there is none that says “to all”.',
    ko: '손님 60명이 연결을 열어 둡니다. 메시지는 상담 서비스로 가고, 상담 서비스는 게이트웨이를 거쳐 다섯 명에게 보냅니다. “모두에게” 보내는 호출은 없으므로 한 명에 한 번씩 호출합니다.',
  },
  scenario: systems.socket,
  seed,
  interventions: [],
  startAtMs: 4_000,
  stillAtMs: 26_000,
  speed: 0.1,
  controls: [],
  inkClass: 'say',
  storyboard: [
    {
      atMs: 5000,
      caption: {
        en: 'Customers connect one after the other. $connect is a request like any other.',
        ko: '손님이 차례로 연결합니다. $connect도 다른 것과 같은 요청입니다.',
      },
    },
    {
      atMs: 20000,
      caption: {
        en: 'All are connected. 15 messages a second come in, 75 go out.',
        ko: '모두 연결됐습니다. 초당 15건이 들어오고 75건이 나갑니다.',
      },
    },
    {
      atMs: 26000,
      caption: {
        en: 'The connections cost little; the messages that go out make the bill.',
        ko: '연결에는 돈이 거의 들지 않습니다. 요금은 나가는 메시지가 만듭니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'connections, messages, callbacks to a connection, their limits',
      ko: '연결, 메시지, 연결로 보내는 콜백, 그 한도',
    },
    simplified: {
      en: 'the help desk knows all connections; on AWS it must store them itself',
      ko: '상담 서비스는 모든 연결을 알고 있습니다. AWS에서는 직접 저장해야 합니다',
    },
    leftOut: {
      en: 'frames, message sizes, users who leave without a word',
      ko: '프레임, 메시지 크기, 말없이 떠나는 사용자',
    },
    checked: {
      en: 'a callback is a call for one connection and takes a token of the account [G19]',
      ko: '콜백은 연결 하나에 하는 호출이고 계정의 토큰을 씀 [G19]',
    },
  },
};
