/**
 * Which section is being read: the last one whose start has passed the upper third of the window.
 */
import { useEffect, useState } from 'react';
import type { Section } from '@/content/load/outline';

export function useCurrentSection(sections: readonly Section[]): string {
  const [current, setCurrent] = useState(sections[0]?.id ?? '');
  useEffect(() => {
    const crossing = new Set<string>();
    // A section is being read while it crosses a line a third of the way down.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) crossing.add(target.id);
          else crossing.delete(target.id);
        }
        const reading = sections.filter(({ id }) => crossing.has(id)).at(-1);
        if (reading !== undefined) setCurrent(reading.id);
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const { id } of sections) {
      const element = document.getElementById(id);
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
