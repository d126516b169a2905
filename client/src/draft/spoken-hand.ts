import type { PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';

/** What a screen reader says when a bracket is taken in hand; nothing for a paragraph without one. */
export function spokenHand({ picture, inHand }: PageView): string {
  const paragraph = picture.paragraphs.find(({ rolling }) => rolling.id === inHand?.paragraph);
  const bracket = paragraph?.rolling.segments.find(
    (segment) => segment.kind === 'bracket' && segment.from === inHand?.from && segment.to === inHand.to,
  );
  if (!paragraph || bracket?.kind !== 'bracket') return '';
  return m.draft_spoken_hand({ label: paragraph.rolling.label, count: bracket.alternatives.length });
}
