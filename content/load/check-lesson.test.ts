import { describe, expect, it } from 'vitest';
import { lesson } from '../lessons/cascading-failure';
import type { LessonData, Question } from '../model';
import { checkLesson } from './check-lesson';

const [works, ...others] = lesson.figures as readonly [LessonData['figures'][number], ...LessonData['figures']];
const crash = (target: string) => ({ atMs: 1, target, kind: 'crash' as const });

describe('checkLesson', () => {
  it('fills in what authors leave out, and keeps what figures share as one object', () => {
    const { figures } = checkLesson(lesson, 'index.ts');
    expect(figures[0]?.scenario).toMatchObject({ account: { region: 'us-east-1' } });
    expect(new Set(figures.map(({ scenario }) => scenario)).size).toBe(
      new Set(lesson.figures.map(({ scenario }) => scenario)).size,
    );
  });

  it.each([
    ['scenario', { ...works, scenario: { ...works.scenario, durationMs: -1 } }, 'durationMs'],
    ['intervention', { ...works, interventions: [crash('nobody')] }, 'nobody'],
    [
      'control',
      {
        ...works,
        controls: [
          {
            id: 'knob',
            label: { en: '', ko: '' },
            initial: 'x',
            options: [{ id: 'x', label: { en: '', ko: '' }, actions: [{ target: 'nobody', kind: 'crash' as const }] }],
          },
        ],
      },
      'control "knob"',
    ],
  ])('refuses a wrong %s and names the figure', (_, figure, named) => {
    const wrong = () => checkLesson({ ...lesson, figures: [figure, ...others] }, 'index.ts');
    expect(wrong).toThrow(`index.ts: figure "${works.id}"`);
    expect(wrong).toThrow(named);
  });

  it('refuses a question that does something wrong to a run', () => {
    const question = lesson.quiz.find(({ kind }) => kind === 'order') as Extract<Question, { kind: 'order' }>;
    const shownBy = { figure: works.id, atMs: 5, interventions: [crash('nobody')] };
    const wrong = () => checkLesson({ ...lesson, quiz: [{ ...question, shownBy }] }, 'index.ts');
    expect(wrong).toThrow(`question "${question.id}"`);
  });
});
