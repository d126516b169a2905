import type { PageView } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';

/** What a screen reader says when a bracket is selected; nothing for a paragraph without one. */
export function spokenSelection({ model, selection }: PageView): string {
  const paragraph = model.paragraphs.find(({ rolling }) => rolling.id === selection?.paragraph);
  const bracket = paragraph?.rolling.segments.find(
    (segment) => segment.kind === 'bracket' && segment.from === selection?.from && segment.to === selection.to,
  );
  if (!paragraph || bracket?.kind !== 'bracket') return '';
  return m.draft_spoken_hand({
    label: paragraph.rolling.label || m.draft_paragraph(),
    count: bracket.alternatives.length,
  });
}
