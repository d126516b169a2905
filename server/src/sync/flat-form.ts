import { editText, forgetCopies, readLiveText, seedText, TouchedWords, textRoots } from '@adref/shared/crdt';
import { TextBounds } from './text-bounds.ts';
import type { TextForm } from './text-form.ts';
import { checkUpdate } from './update-check.ts';

/** The form of version 2: one row of characters and marks. */
export function flatForm(): TextForm {
  const bounds = new TextBounds();
  return {
    version: 2,
    prepare: textRoots,
    follow: (doc) => new TouchedWords(doc),
    seed: seedText,
    read: readLiveText,
    edit(doc, edits, origin) {
      editText(doc, edits, origin);
      bounds.forget();
    },
    forgetCopies(doc, most, origin) {
      forgetCopies(doc, most, origin);
      bounds.forget();
    },
    judge(doc, update) {
      const verdict = checkUpdate(doc, update);
      if (verdict.status !== 'new' && verdict.status !== 'long') return verdict;
      const { change } = verdict;
      const { authors, steps, scans } = change;
      if (verdict.status === 'long') {
        // Before the first portion: of what breaks a limit nothing is taken in.
        const reason = bounds.check(doc, change);
        return reason === null ? { ...verdict, authors } : { status: 'malformed', reason };
      }
      return { status: 'new', authors, update: change.update, admit: () => bounds.admit(doc, change), steps, scans };
    },
  };
}
