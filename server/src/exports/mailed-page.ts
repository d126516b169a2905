import type { Language } from '@adref/shared/document';
import { escapedHtml } from './escaped.ts';

/**
 * A page of HTML that can be mailed: no script, nothing fetched. `title` is text; `style` and `body` are put in as they are. `language` is that of
 * the body, English where it is the program that speaks.
 */
export function mailedPage(title: string, style: string, body: string, language: Language = 'en'): string {
  return `<!doctype html>
<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
