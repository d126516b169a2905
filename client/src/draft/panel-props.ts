import type { Draft } from '@adref/shared/negotiation';
import type { PageEditor, PageView } from '../editor/page-editor.ts';
import type { OpenRoom } from '../editor/room.ts';

/** What the panel beside the page is made from. */
export interface PanelProps {
  readonly view: PageView;
  readonly page: PageEditor | null;
  /** The party's own text; null for readers. */
  readonly room: OpenRoom | null;
  /** Whom the member writes for; null for readers. */
  readonly party: string | null;
  readonly writable: boolean;
  /** The draft on the page. */
  readonly draft: Draft;
  /** What a paragraph is called where it is read away from the text; empty where it has no label. */
  readonly labelOf: (paragraph: string) => string;
  readonly onTable: (paragraphs: readonly string[]) => void;
}
