import { rolledIds } from '@adref/shared/rolling';
import { useEffect, useRef } from 'react';
import { OnScreen } from '../components/on-screen.ts';
import type { PageModel } from '../editor/page-model.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Notes as read what is new in a paragraph once it has been on screen for a moment; that the page was opened is not enough. */
export function useReading(model: PageModel | null): void {
  const { news } = useNegotiation();
  const screen = useRef<OnScreen | null>(null);
  const latest = useRef(model);
  latest.current = model;
  useEffect(() => {
    const watching = new OnScreen((element) => {
      const id = (element as HTMLElement).dataset.paragraph;
      const paragraph = latest.current?.paragraphs.find(({ rolling }) => rolling.id === id);
      if (paragraph) news.read(rolledIds(paragraph.rolling));
    });
    screen.current = watching;
    return () => watching.stop();
  }, [news]);
  useEffect(() => {
    const unread = model?.paragraphs.some((paragraph) => paragraph.unread) ?? false;
    screen.current?.watch(unread ? document.querySelectorAll('[data-paragraph][data-new]') : []);
  }, [model]);
}
