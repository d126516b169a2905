import type { Language } from '@adref/shared/document';

const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** Words that one of the three Latin-script languages uses all the time and the others hardly. */
const common: readonly (readonly [Language, RegExp])[] = [
  ['en', /\b(?:the|of|and|to|that|with|its|by|for|on)\b/gi],
  ['fr', /\b(?:le|les|des|du|et|une|dans|qui|par|aux|est|au|sa|ses|sur|pour|avec)\b|\b[ldnqc]['’](?=\p{L})/giu],
  ['es', /\b(?:el|los|las|del|y|una|que|por|con|se|su|sus|para|al)\b/gi],
];

/** Letters looked at: a page says which language it is in. */
const sample = 4000;

/** The language a text is most likely in: by script, else by its commonest words; English where nothing tells. */
export function languageOf(text: string): Language {
  const start = text.slice(0, sample);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of scripts) if ((start.match(script)?.length ?? 0) * 3 > letters) return language;
  let best: Language = 'en';
  let most = 0;
  for (const [language, words] of common) {
    const count = start.match(words)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
