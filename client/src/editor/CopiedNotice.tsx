import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import type { PageEditor } from './page-editor.ts';

/** Says that more than the words was copied, and copies the words alone on demand. */
export function CopiedNotice({ page, onDone }: { page: PageEditor | null; onDone: () => void }) {
  return (
    <Notice>
      {m.draft_copied()}{' '}
      <Button
        small
        title={m.draft_copy_words_keys()}
        onPress={() => {
          page?.copyWords();
          onDone();
        }}
      >
        {m.draft_copy_words()}
      </Button>
    </Notice>
  );
}
