/**
 * Words of the page frame that only the server writes: the bar at the top, the foot. What a browser needs of the frame
 * stands in messages.ts.
 */
import { defineMessages } from '@/components/i18n/messages';

export const siteMessages = defineMessages(
  {
    site: 'Pages',
    courseMap: 'Course map',
    lab: 'Lab',
    glossary: 'Glossary',
    claims: 'Claims',
    aboutModel: 'About the model',
    review: 'Review',
    progress: 'Your progress',
    skip: 'Skip to the text',
    license: 'Free to use, change and share under the MIT licence.',
    model: 'Every moving dot is one modelled request. Nothing leaves your browser.',
  },
  {
    site: '페이지',
    courseMap: '강의 지도',
    lab: '실험실',
    glossary: '용어집',
    claims: '주장 모음',
    aboutModel: '모델 소개',
    review: '복습',
    progress: '내 학습 기록',
    skip: '본문으로 건너뛰기',
    license: 'MIT 라이선스에 따라 누구나 자유롭게 쓰고 고치고 나눌 수 있습니다.',
    model: '움직이는 점 하나하나가 모델이 계산한 요청입니다. 어떤 데이터도 브라우저 밖으로 나가지 않습니다.',
  },
);
