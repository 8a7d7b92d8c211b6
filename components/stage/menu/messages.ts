/**
 * The words of the menu: what can be done to a part.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  menuOf: (name: string) => `What to do to ${name}`,
  acts: {
    crash: 'Crash',
    crashOne: (replica: string) => `Crash ${replica} only`,
    errors: 'Answer 50 % with errors',
    slow: 'Make 15 times slower',
    slowModule: (module: string) => `Make ${module} 15 times slower`,
    recycle: 'Replace all environments',
    flush: 'Empty the response cache',
    purge: 'Delete all messages',
    poison: 'Send one that nobody can process',
    pause: 'Pause',
    recover: 'Recover',
    partition: 'Cut the connection',
    loss: 'Lose 5 % of the messages',
    heal: 'Mend the connection',
  },
  locked: 'First lock your prediction, then act.',
};

type Messages = typeof en;

const ko: Messages = {
  menuOf: (name) => `${name}에 할 일`,
  acts: {
    crash: '중단시키기',
    crashOne: (replica) => `${replica}만 중단시키기`,
    errors: '절반을 오류로 답하게 하기',
    slow: '15배 느리게 하기',
    slowModule: (module) => `${module} 모듈 15배 느리게 하기`,
    recycle: '모든 실행 환경 교체하기',
    flush: '응답 캐시 비우기',
    purge: '메시지 모두 지우기',
    poison: '처리할 수 없는 메시지 하나 보내기',
    pause: '멈추기',
    recover: '복구하기',
    partition: '연결 끊기',
    loss: '메시지 5% 잃게 하기',
    heal: '연결 복구하기',
  },
  locked: '먼저 예측을 확정해야 조작할 수 있습니다.',
};

export type MenuMessages = Messages;

export const menuMessages = defineMessages<Messages>(en, ko);
