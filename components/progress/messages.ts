/** Words of the learner's progress: on the course map and on its page. */
import { defineMessages } from '@/components/i18n/messages';
import type { ChallengeGrade } from '@/progress/record';

const en = {
  title: 'Your progress',
  description:
    'What you have read, predicted and answered, kept in this browser; save it to a file, or bring it along.',
  deck: 'Kept in this browser only. Save it to a file to keep it elsewhere, or to go on with it in another browser.',
  withoutScript: 'Progress is kept by JavaScript, which is off.',
  lesson: 'Lesson',
  read: 'Read',
  predicted: 'Predicted',
  quiz: 'Quiz',
  challenge: 'Challenge',
  due: 'Cards due',
  part: (done: number, of: number) => `${done} of ${of}`,
  none: '–',
  grades: { none: 'not passed', pass: 'passed', good: 'good', best: 'best' } as Readonly<
    Record<ChallengeGrade, string>
  >,
  readLine: (done: number, of: number) => `read ${done}/${of}`,
  predictedLine: 'predicted',
  quizLine: (right: number, of: number) => `quiz ${right}/${of}`,
  challengeLine: (grade: string) => `challenge ${grade}`,
  dueLine: (count: number) => (count === 1 ? '1 card due' : `${count} cards due`),
  file: 'Your file',
  save: 'Save to a file',
  open: 'Bring in a file',
  fileHint:
    'Bringing in a file adds to what is here. Nothing is lost: answers, predictions and cards of both are united.',
  fileName: (day: string) => `faultline-progress-${day}.json`,
  united: 'The file has been united with the progress of this browser.',
  notJson: 'This file is not one that was saved here. Choose a file named faultline-progress.',
  wrongShape: (path: string, expected: string, found: string) =>
    `The file cannot be read: at ${path || 'its start'}, ${expected} was expected, found ${found}. Nothing was changed.`,
  newerVersion: 'The file was saved by a newer release. Reload this page, then bring it in again.',
  unreadable: 'The file could not be opened. Choose it again.',
  notSaved: 'This browser does not keep your progress: storage is full or refused. Save it to a file before you leave.',
};

const ko: typeof en = {
  title: '내 학습 기록',
  description: '읽고 예측하고 답한 것은 이 브라우저에 저장됩니다. 파일로 저장하거나 가져올 수 있습니다.',
  deck: '이 브라우저에만 저장됩니다. 파일로 저장해 두거나, 다른 브라우저에서 이어서 할 수 있습니다.',
  withoutScript: '학습 기록은 JavaScript로 저장하는데, 지금은 꺼져 있습니다.',
  lesson: '강의',
  read: '읽기',
  predicted: '예측',
  quiz: '퀴즈',
  challenge: '도전 과제',
  due: '복습할 카드',
  part: (done, of) => `${of}개 중 ${done}개`,
  none: '–',
  grades: { none: '통과 못 함', pass: '통과', good: '우수', best: '최고' },
  readLine: (done, of) => `읽기 ${done}/${of}`,
  predictedLine: '예측함',
  quizLine: (right, of) => `퀴즈 ${right}/${of}`,
  challengeLine: (grade) => `도전 과제 ${grade}`,
  dueLine: (count) => `복습 ${count}장`,
  file: '파일',
  save: '파일로 저장하기',
  open: '파일 가져오기',
  fileHint: '파일을 가져오면 지금 기록에 더해집니다. 양쪽의 답과 예측과 카드를 합치므로 아무것도 사라지지 않습니다.',
  fileName: (day) => `faultline-progress-${day}.json`,
  united: '파일의 기록을 이 브라우저의 기록과 합쳤습니다.',
  notJson: '여기에서 저장한 파일이 아닙니다. faultline-progress로 시작하는 파일을 골라 주십시오.',
  wrongShape: (path, expected, found) =>
    `파일을 읽을 수 없습니다. 위치: ${path || '처음'}, 필요한 것: ${expected}, 있는 것: ${found}. 바뀐 것은 없습니다.`,
  newerVersion: '더 새로운 버전에서 저장한 파일입니다. 이 페이지를 새로 고친 뒤 다시 가져오십시오.',
  unreadable: '파일을 열지 못했습니다. 다시 골라 주십시오.',
  notSaved:
    '이 브라우저에 학습 기록이 저장되지 않습니다. 저장 공간이 가득 찼거나 허용되지 않습니다. 떠나기 전에 파일로 저장하십시오.',
};

export const progressMessages = defineMessages(en, ko);
