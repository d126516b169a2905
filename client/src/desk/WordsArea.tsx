import { type ComponentProps, useContext } from 'react';
import { TextArea } from '../components/Field.tsx';
import { NoteSignsShown } from '../components/shown-words.ts';
import { fieldWords, wordsOfField } from './words-with-signs.ts';

/** A field for words of the text, in which the marks of notes are the numbers that they are called by. */
export function WordsArea({
  value,
  onText,
  ...props
}: Omit<ComponentProps<typeof TextArea>, 'value'> & { readonly value: string }) {
  const signs = useContext(NoteSignsShown) ?? new Map<string, string>();
  return (
    <TextArea
      {...props}
      serif
      value={fieldWords(value, signs)}
      onText={(written) => {
        const words = wordsOfField(written, signs);
        onText(words);
        const field = document.activeElement;
        if (fieldWords(words, signs) === written || !(field instanceof HTMLTextAreaElement)) return;
        // Other words than were typed are put into the field, and the browser sets the caret at their end.
        const caret = fieldWords(wordsOfField(written.slice(0, field.selectionStart), signs), signs).length;
        requestAnimationFrame(() => field.setSelectionRange(caret, caret));
      }}
    />
  );
}
