/** What the style of a pasted page says of an element: in the element itself, or in a sheet that came with it, as word processors write them. */
export interface PastedStyle {
  readonly isStruck: (element: Element) => boolean;
  readonly isHidden: (element: Element) => boolean;
}

/** Reads the sheets in pasted HTML. Nothing that they name is fetched, and a rule that the browser does not know says nothing. */
export function pastedStyle(html: string): PastedStyle {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rules = [...page.querySelectorAll('style')].flatMap(({ textContent }) => rulesOf(textContent));
  const struck = rules.filter(({ style }) => style.textDecorationLine.includes('line-through'));
  const hidden = rules.filter(({ style }) => style.display === 'none' || style.visibility === 'hidden');
  return {
    isStruck: (element) => struckInline.test(inlineStyle(element)) || isAmong(struck, element),
    isHidden: (element) => hiddenInline.test(inlineStyle(element)) || isAmong(hidden, element),
  };
}

// Read as text: of a declaration that it does not know, such as one of Word's, the browser keeps nothing.
const struckInline = /text-decoration(?:-line)?:[^;]*line-through/;
const hiddenInline = /display:none|visibility:hidden|mso-hide:all/;

function inlineStyle(element: Element): string {
  return (element.getAttribute('style') ?? '').replaceAll(/\s/g, '').toLowerCase();
}

function rulesOf(sheet: string): CSSStyleRule[] {
  const parsed = new CSSStyleSheet();
  // Word hides its sheets in a comment from programs that know none.
  parsed.replaceSync(sheet.replaceAll(/<!--|-->/g, ''));
  return [...parsed.cssRules].filter((rule) => rule instanceof CSSStyleRule).filter(isAskable);
}

/** Whether elements can be asked for its selector: one with a prefix that its sheet has declared (`x|p`) says nothing outside of it. */
function isAskable({ selectorText }: CSSStyleRule): boolean {
  try {
    document.createElement('p').matches(selectorText);
    return true;
  } catch {
    return false;
  }
}

function isAmong(rules: readonly CSSStyleRule[], element: Element): boolean {
  return rules.some(({ selectorText }) => element.matches(selectorText));
}
