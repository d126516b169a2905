import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/700.css';
import '@fontsource/source-serif-4/700-italic.css';
import './style/arabic.css';
import './style/tokens.css';
import './style/page.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App.tsx';
import { keepPrintedFoot } from './frame/printed-foot.ts';
import { beginLocale } from './locale/locale.ts';
import { addNoteMarkFont } from './style/note-mark-font.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no element with id "app"');
addNoteMarkFont();
keepPrintedFoot();
// Not awaited at the top of this file, which the French words may need to have run to its end.
void beginLocale().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
