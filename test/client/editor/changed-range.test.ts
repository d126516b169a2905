import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { changedPart, changedRanges } from '../../../client/src/editor/changed-range.ts';
import { paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';
import { fc, inputs } from '../../property.ts';

const edits = fc.array(fc.record({ at: fc.nat(200), deleted: fc.nat(6), put: fc.nat(4) }), {
  minLength: 1,
  maxLength: 12,
});

it('what changed is from the first to the last of the ranges that changed, and outside of these all is as it was', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const words = 'The General Assembly decides to meet in Geneva';
      const paragraph = textSchema.node('paragraph', paragraphAttributes({ id: 'a', kind: 'operative', level: 0 }), [
        textSchema.text(words),
      ]);
      const doc = textSchema.node('doc', null, [paragraph]);
      const { tr } = EditorState.create({ doc });
      for (const { at, deleted, put } of all) {
        const size = tr.doc.content.size - 2;
        const from = 1 + (at % (size + 1));
        const to = Math.min(from + deleted, size + 1);
        if (put > 0) tr.insertText('x'.repeat(put), from, to);
        else if (to > from) tr.delete(from, to);
      }
      const ranges = changedRanges([tr]);
      const [first, last] = [ranges[0], ranges.at(-1)];
      expect(changedPart(tr)).toEqual(first && last ? { from: first.start, to: last.end } : null);
      let [before, now] = ['', ''];
      let [was, is] = [1, 1];
      for (const { from, to, start, end } of [
        ...ranges,
        { from: words.length + 1, to: 0, start: tr.doc.content.size - 1, end: 0 },
      ]) {
        before += doc.textBetween(was, from);
        now += tr.doc.textBetween(is, start);
        [was, is] = [to, end];
      }
      expect(now).toBe(before);
    }),
    { numRuns: inputs(300) },
  );
});
