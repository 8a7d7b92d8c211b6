'use client';

/**
 * The quiz of a lesson: all its questions on one calm page, so that none hides behind another. What the server sends
 * can be read but not answered; the code for answering is fetched when the reader comes near or first uses a key.
 */
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { QuizProps } from './props';
import { StillQuiz } from './still-quiz';

/** How far below the window the code is fetched. */
const nearness = '1000px';

export function Quiz(props: QuizProps) {
  demandAnswers(props);
  const [Interactive, setInteractive] = useState<ComponentType<QuizProps> | null>(null);
  const still = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const controller = new AbortController();
    async function load() {
      try {
        const { InteractiveQuiz } = await import('./interactive-quiz');
        if (!controller.signal.aborted) setInteractive(() => InteractiveQuiz);
        controller.abort();
      } catch {
        // Offline: what is there can be read, and the next key or approach tries again.
      }
    }
    whenWanted(still.current, controller.signal, load);
    return () => controller.abort();
  }, []);

  return Interactive ? <Interactive {...props} /> : <StillQuiz {...props} ref={still} />;
}

function whenWanted(element: Element | null, signal: AbortSignal, load: () => void): void {
  if (!element) return;
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
    rootMargin: nearness,
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  window.addEventListener('keydown', load, { signal });
}

/** A page that lacks the number of a run must not be built. */
function demandAnswers({ questions, answers }: QuizProps): void {
  const lacking = questions.filter(({ kind, id }) => kind === 'numeric' && !Number.isFinite(answers[id]));
  if (lacking.length > 0) throw new Error(`Quiz: no number from a run for ${lacking.map(({ id }) => id).join(', ')}`);
}
