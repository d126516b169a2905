import { EditorContent } from '@tiptap/react';
import type { PageEditor } from './page-editor.ts';

/** Where the page's editor is. */
export function PageContent({ page }: { page: PageEditor }) {
  return <EditorContent editor={page.editor} />;
}
