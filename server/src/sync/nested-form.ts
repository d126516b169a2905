import { editText, readLiveText, seedText, textFragment } from '@adref/shared/crdt';
import { TextBounds } from './nested-text-bounds.ts';
import { checkUpdate } from './nested-update-check.ts';
import type { TextForm } from './text-form.ts';

/** The form of version 1: an element for each paragraph. */
export function nestedForm(): TextForm {
  const bounds = new TextBounds();
  return {
    version: 1,
    prepare: (doc) => doc.getXmlFragment(textFragment),
    seed: seedText,
    read: readLiveText,
    edit(doc, edits, origin) {
      editText(doc, edits, origin);
      bounds.forget();
    },
    judge(doc, update) {
      const verdict = checkUpdate(doc, update);
      if (verdict.status === 'gap') return { status: 'gap', own: true };
      if (verdict.status === 'malformed') return verdict;
      const inserted =
        verdict.status === 'new' ? verdict : { authors: new Set<number>(), characters: 0, paragraphs: 0 };
      return {
        status: 'new',
        authors: new Map([...inserted.authors].map((client) => [client, Infinity])),
        update,
        admit() {
          const reason = bounds.check(doc, update, inserted);
          if (reason === null) bounds.add(inserted);
          return reason;
        },
        steps: 1,
        scans: 0,
      };
    },
  };
}
