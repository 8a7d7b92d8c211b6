/** Words of the page frame: header, footer, menu, and the pages for what cannot be shown. */
import { defineMessages } from '@/components/i18n/messages';

export const frameMessages = defineMessages(
  {
    home: 'Faultline, home',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    courseMap: 'Course map',
    lab: 'Lab',
    menu: 'Menu',
    closeMenu: 'Close',
    notFoundTitle: 'There is no such page',
    notFoundText:
      'The address may be mistyped, or the lesson may not be finished yet. The course map shows what is here.',
    notFoundAction: 'Go to the course map',
  },
  {
    home: 'Faultline 홈',
    language: '언어',
    theme: '테마',
    light: '밝게',
    dark: '어둡게',
    courseMap: '강의 지도',
    lab: '실험실',
    menu: '메뉴',
    closeMenu: '닫기',
    notFoundTitle: '페이지를 찾을 수 없습니다',
    notFoundText: '주소가 잘못되었거나 아직 준비 중인 강의일 수 있습니다. 지금 볼 수 있는 강의는 강의 지도에 있습니다.',
    notFoundAction: '강의 지도로 가기',
  },
);
