/**
 * A moment of a figure's run in the text: its time, which brings the figure there.
 */
import { formatClock } from '@/components/i18n/format';
import { authorError, figureById, type InLesson } from '../context';
import { MomentLink } from '../moment-link';
import { lessonTextMessages } from '../text-messages';

export function Moment({ lesson, figure: id, at }: InLesson & { figure: string; at: number }) {
  const { figure, number } = figureById(lesson, id);
  if (!Number.isFinite(at)) {
    throw authorError(lesson.file, `<Moment figure="${id}"> has no time.`, 'Give it in ms: at={34000}.');
  }
  const time = formatClock(at);
  return (
    <MomentLink
      moment={{ figure: figure.id, atMs: at }}
      label={lessonTextMessages[lesson.locale].showMoment(time, number)}
      className="whitespace-nowrap"
    >
      <Playhead />
      <span className="underline decoration-dotted decoration-[1.5px] underline-offset-4">{time}</span>
    </MomentLink>
  );
}

/** The handle of the play head, as on the scrubber. */
function Playhead() {
  return (
    <svg viewBox="0 0 10 13" width="0.52em" height="0.68em" aria-hidden="true" className="mr-[0.3em] inline-block">
      <path d="M0 1.2A1.2 1.2 0 0 1 1.2 0h7.6A1.2 1.2 0 0 1 10 1.2V9L5 13 0 9Z" fill="currentColor" />
    </svg>
  );
}
