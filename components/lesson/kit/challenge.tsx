/**
 * The challenge of the lesson: a system to improve, graded by the simulator. Its brief and its goals are in the page
 * before any script runs; what it is worked with is loaded when the reader comes near.
 */
import { Goals } from '@/components/challenge/goals';
import { challengeMessages } from '@/components/challenge/messages';
import { ChallengeSlot } from '../challenge-slot';
import { authorError, type InLesson } from '../context';
import { figureAnchor } from '../moment-bus';
import { Heading2 } from './prose';

export function Challenge({ lesson }: InLesson) {
  const { locale } = lesson;
  const words = challengeMessages[locale];
  const challenge = lesson.challenge();
  if (challenge === null) {
    throw authorError(lesson.file, 'The lesson has no challenge.', 'Add one to its data, or take <Challenge /> away.');
  }
  const { figure, brief } = challenge;
  return (
    <>
      <div className="lesson-block measure">
        <Heading2>
          {words.challenge}: {figure.title[locale]}
        </Heading2>
        {brief.map((paragraph) => (
          <p key={paragraph.en} className="mt-4 text-prose">
            {paragraph[locale]}
          </p>
        ))}
        <p className="mt-4 text-prose text-ink2">{words.hidden}</p>
      </div>
      <div className="lesson-block mt-6">
        <Goals goals={figure.challenge.goals} locale={locale} />
      </div>
      <section
        id={figureAnchor(figure.id)}
        tabIndex={-1}
        aria-label={`${words.challenge}: ${figure.title[locale]}`}
        className="lesson-block full mt-10 border-t-2 border-b border-t-ink border-b-rule bg-plate"
      >
        <div className="page-grid">
          <ChallengeSlot figure={figure}>
            <p className="min-h-[28rem] py-6 text-ui text-ink2 scriptless:min-h-0">
              <noscript>{words.withoutScript}</noscript>
            </p>
          </ChallengeSlot>
        </div>
      </section>
    </>
  );
}
