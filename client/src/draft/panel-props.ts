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
  readonly onTable: (paragraphs: readonly string[]) => void;
}
