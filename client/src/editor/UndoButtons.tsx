import { Redo2, Undo2 } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import type { PageEditor } from './page-editor.ts';

/** Takes back what was done last, and puts what was typed again: for those without the keys, as on a telephone. */
export function UndoButtons({ page }: { page: PageEditor | null }) {
  return (
    <span>
      <Button
        small
        look="quiet"
        aria-label={m.draft_undo()}
        title={m.draft_undo()}
        onPress={() => page?.undo('button')}
      >
        <Undo2 size={17} aria-hidden />
      </Button>
      <Button small look="quiet" aria-label={m.draft_redo()} title={m.draft_redo()} onPress={() => page?.redo()}>
        <Redo2 size={17} aria-hidden />
      </Button>
    </span>
  );
}
