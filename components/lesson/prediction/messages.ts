/**
 * The words of the prediction card.
 */
import { defineMessages } from '@/components/i18n/messages';

export const messages = defineMessages(
  {
    open: 'Your prediction, before the run',
    locked: 'Prediction locked before the run',
    seed: (seed: number) => `seed ${seed}`,
    you: 'you',
    enterValue: (moment: string) => `enter a value for ${moment}`,
    or: 'or',
    clear: 'Clear',
    valueFor: (moment: string) => `Value for ${moment}`,
    set: 'Set',
    between: (min: string, max: string) => `Write a number between ${min} and ${max}, such as 150 or 1.2 s.`,
    lock: 'Lock my prediction, then run',
    youMayBeWrong: 'It stays visible over the result. You can be wrong.',
    drawAsFarAs: (moment: string) => `Draw as far as ${moment} first, or enter a value.`,
    keys: 'Draw with the pointer, or use the arrow keys: left and right choose a point, up and down move it.',
    after: (distance: string) => `+${distance}`,
    notDrawn: 'not drawn yet',
    youDrew: (distance: string) => `You drew, after ${distance}`,
    theRun: (distance: string) => `The run, after ${distance}`,
    withoutScript: 'Drawing needs JavaScript. Write your guess down before you read on.',
  },
  {
    open: '실행하기 전의 예측',
    locked: '실행 전에 확정한 예측',
    seed: (seed: number) => `시드 ${seed}`,
    you: '나의 예측',
    enterValue: (moment: string) => `${moment} 시점의 값 입력하기`,
    or: '또는',
    clear: '지우기',
    valueFor: (moment: string) => `${moment} 시점의 값`,
    set: '적용',
    between: (min: string, max: string) => `${min}에서 ${max} 사이의 값을 적어 주십시오. 예: 150, 1.2초`,
    lock: '예측을 확정하고 실행하기',
    youMayBeWrong: '예측은 결과 위에 그대로 남습니다. 틀려도 괜찮습니다.',
    drawAsFarAs: (moment: string) => `${moment} 시점까지 그리거나 값을 입력해 주십시오.`,
    keys: '포인터로 그리거나 화살표 키를 쓰십시오. 왼쪽·오른쪽 키로 점을 고르고 위·아래 키로 값을 바꿉니다.',
    after: (distance: string) => `+${distance}`,
    notDrawn: '아직 그리지 않음',
    youDrew: (distance: string) => `${distance} 뒤, 내가 그린 값`,
    theRun: (distance: string) => `${distance} 뒤, 실행 결과`,
    withoutScript: '그리려면 JavaScript가 필요합니다. 읽기 전에 예상을 적어 두십시오.',
  },
);

export type PredictionMessages = (typeof messages)['en'];
