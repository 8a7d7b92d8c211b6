/**
 * Figure 5: who is refused when a service takes nothing but mutual TLS.
 */
import type { Figure } from '@/content/model';
import { strict as scenario, seed } from '../scenario';
import { controlPlaneIs } from './controls';

export const strict: Figure = {
  id: 'strict',
  title: {
    en: 'Payments takes mutual TLS only. The old reports have no proxy.',
    ko: '결제 처리는 상호 TLS만 받습니다. 예전 보고서에는 프록시가 없습니다.',
  },
  lookFor: { en: 'Which calls of L come back as errors?', ko: 'L의 호출 중 오류로 돌아오는 것은 어느 쪽입니까?' },
  caption: {
    en: 'L is an old service without a proxy. It calls B, which is strict, and C, which is permissive. A has a proxy and calls B. Nobody has changed a line of code.',
    ko: 'L은 프록시가 없는 오래된 서비스입니다. L은 STRICT인 B와 PERMISSIVE인 C를 호출합니다. A에는 프록시가 있고 B를 호출합니다. 코드는 한 줄도 바뀌지 않았습니다.',
  },
  scenario,
  seed,
  interventions: [],
  startAtMs: 10_000,
  stillAtMs: 20_000,
  speed: 0.1,
  controls: [controlPlaneIs('up')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 10_000,
      caption: {
        en: 'Checkouts go from A to B over mutual TLS. Every report that L asks of B comes back as an error.',
        ko: '결제는 상호 TLS로 A에서 B로 갑니다. L이 B에 요청하는 보고서는 모두 오류로 돌아옵니다.',
      },
    },
    {
      atMs: 20_000,
      caption: {
        en: 'The lists that L asks of C succeed, in plain text: C takes both.',
        ko: 'L이 C에 요청하는 목록은 평문으로 성공합니다. C는 둘 다 받습니다.',
      },
    },
    {
      atMs: 30_000,
      caption: {
        en: 'B does no work for the refused calls. Its proxy turns them away.',
        ko: 'B는 거절된 호출을 위해 아무 일도 하지 않습니다. B의 프록시가 돌려보냅니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'strict and permissive services, callers with and without a proxy, a handshake for each new connection',
      ko: 'STRICT와 PERMISSIVE 서비스, 프록시가 있거나 없는 호출자, 새 연결마다 하는 핸드셰이크',
    },
    simplified: {
      en: 'a refused caller gets an error answer; a real one sees its connection closed',
      ko: '거절된 호출자는 오류 응답을 받습니다. 실제로는 연결이 끊어집니다',
    },
    leftOut: {
      en: 'users’ tokens, certificates that expire, ports with a mode of their own',
      ko: '사용자 토큰, 만료되는 인증서, 모드가 따로 있는 포트',
    },
    checked: {
      en: 'all calls of L to B refused, none of A to B, none of L to C',
      ko: 'L→B는 모두 거절, A→B와 L→C는 하나도 거절되지 않음',
    },
  },
};
