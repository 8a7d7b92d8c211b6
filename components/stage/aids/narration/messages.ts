/**
 * What the narration of a run says: short sentences that are understood without the picture.
 */
import { defineMessages } from '@/components/i18n/messages';
import { withParticle } from '../../panel/feed/particles';

const en = {
  title: 'Narration of the run',
  close: 'Stop narrating',
  describe: 'Describe this moment',
  how: 'While the run plays, a screen reader hears what changes, at most every five seconds. Key: d.',
  quiet: 'Nothing to tell yet. Play the run, or ask for a description.',
  earlier: 'Told before',
  at: (minutes: number, seconds: number) => {
    const rest = seconds === 1 ? '1 second' : `${seconds} seconds`;
    if (minutes === 0) return `At ${rest}.`;
    return `At ${minutes === 1 ? '1 minute' : `${minutes} minutes`}${seconds === 0 ? '' : ` ${rest}`}.`;
  },
  goodput: (good: string, offered: string) => `${good} of ${offered} requests per second are answered well.`,
  noTraffic: 'No requests arrive.',
  falls: 'Goodput falls.',
  rises: 'Goodput rises.',
  full: {
    threads: (name: string) => `All threads of ${name} are taken.`,
    environments: (name: string) => `${name} runs as many environments as it may.`,
    connections: (name: string) => `All connections of ${name} are in use.`,
    tokens: (name: string) => `The token bucket of ${name} is empty.`,
  },
  free: (name: string) => `${name} has room again.`,
  ejected: (caller: string, replica: string) => `${caller} ejects ${replica}.`,
  takenBack: (caller: string, replica: string) => `${caller} sends to ${replica} again.`,
  more: (count: number) =>
    count === 1 ? 'One more thing stands in the feed.' : `${count} more things stand in the feed.`,
  same: 'Nothing new.',
  paused: 'Paused.',
};

type Messages = typeof en;

const ko: Messages = {
  title: '실행 해설',
  close: '해설 끄기',
  describe: '지금 상태 설명하기',
  how: '재생하는 동안 달라진 점을 화면 낭독기로 알려 드립니다. 5초에 한 번을 넘지 않습니다. 단축키는 d입니다.',
  quiet: '아직 알려 드릴 것이 없습니다. 재생하거나 설명을 요청해 보십시오.',
  earlier: '앞서 알려 드린 내용',
  at: (minutes, seconds) => {
    const rest = minutes > 0 && seconds === 0 ? '' : `${seconds}초`;
    return `${[minutes > 0 ? `${minutes}분` : '', rest].filter(Boolean).join(' ')} 시점입니다.`;
  },
  goodput: (good, offered) => `초당 요청 ${offered}건 가운데 ${good}건을 제대로 처리합니다.`,
  noTraffic: '들어오는 요청이 없습니다.',
  falls: '굿풋이 떨어집니다.',
  rises: '굿풋이 올라갑니다.',
  full: {
    threads: (name) => `${name}의 스레드가 모두 찼습니다.`,
    environments: (name) => `${name}의 실행 환경이 한도에 이르렀습니다.`,
    connections: (name) => `${name}의 연결을 모두 쓰고 있습니다.`,
    tokens: (name) => `${name}의 토큰 버킷이 비었습니다.`,
  },
  free: (name) => `${name}에 다시 여유가 생겼습니다.`,
  ejected: (caller, replica) => `${withParticle(caller, '이')} ${withParticle(replica, '을')} 제외합니다.`,
  takenBack: (caller, replica) => `${withParticle(caller, '이')} ${replica}에 다시 요청을 보냅니다.`,
  more: (count) => `그 밖의 ${count}가지는 ‘일어난 일’에 있습니다.`,
  same: '달라진 것이 없습니다.',
  paused: '멈췄습니다.',
};

export const narrationMessages = defineMessages<Messages>(en, ko);
export type NarrationMessages = Messages;
