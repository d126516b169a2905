import type { TakenFrom } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { useWordsForText } from '../agreed/use-words-for-text.ts';
import { addWords } from '../editor/agreed-commands.ts';
import type { PageEditor } from '../editor/page-editor.ts';
import { newParagraphId } from '../editor/text-schema.ts';

/**
 * Puts what was chosen in the library into the own text, once its page is there to be written in: behind the selected paragraph, or the last of
 * its kind. Answers from where the words are that have come so, until the page goes.
 */
export function useAgreedArrival(page: PageEditor | null, onTake: (source: TakenFrom) => void): string | null {
  const [words, setWords] = useWordsForText();
  const [arrived, setArrived] = useState<{ readonly page: PageEditor; readonly source: string } | null>(null);
  useEffect(() => {
    if (!page || !words) return;
    const { model, selection } = page.snapshot();
    const selected = model.paragraphs.find(({ rolling }) => rolling.id === selection?.paragraph);
    const { kind, text, source, document, target } = words;
    setWords(null);
    const id = newParagraphId();
    if (!page.run(addWords(id, selected?.pageId ?? null, kind, text))) return;
    page.take({ paragraph: id, from: null, to: null });
    onTake({ paragraph: id, document, target });
    setArrived({ page, source });
  }, [page, words, setWords, onTake]);
  return arrived && arrived.page === page ? arrived.source : null;
}
