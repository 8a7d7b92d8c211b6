/**
 * What the server sends: readable without JavaScript, in both languages, and never with a missing key.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/i18n/locale';
import { locales } from '@/content/model';
import { Quiz } from './quiz';
import { everyKind, order } from './testing';

const render = (locale: 'en' | 'ko', answers: Readonly<Record<string, number>>) =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <Quiz questions={everyKind} lessonSlug="cascade" figures={[]} answers={answers} stills={{ pick: <i>still</i> }} />
    </LocaleProvider>,
  );

describe('Quiz on the server', () => {
  it.each(locales)('holds every question and option in %s', (locale) => {
    const html = render(locale, { numeric: 1.9 });
    for (const question of everyKind) {
      expect(html).toContain(question.prompt[locale]);
      const options = 'options' in question ? question.options : 'items' in question ? question.items : [];
      for (const { text } of options) expect(html).toContain(text[locale]);
      const pairs = 'pairs' in question ? question.pairs : [];
      for (const { text, match } of pairs) for (const part of [text, match]) expect(html).toContain(part[locale]);
    }
    expect(html).toContain('<i>still</i>');
  });

  it('does not give away the right order, nor any explanation', () => {
    const html = render('en', { numeric: 1.9 });
    const places = order.items.map(({ text }) => html.indexOf(text.en));
    expect([...places].sort((a, b) => a - b)).not.toEqual(places);
    expect(html).not.toContain('why ');
  });

  it('refuses to render without the number of a run', () => {
    expect(() => render('en', {})).toThrow('numeric');
  });
});
