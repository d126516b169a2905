import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** Spanish wordings for the classes other than force: sums, dates, references, numbers, citations, marks, signs. */
export const spanish: readonly JudgedPair[] = [
  ['substance', 'Decide consignar 3,5 millones de dólares;', 'Decide consignar 2,5 millones de dólares;'],
  ['substance', 'Decide que el Comité tendrá 24 miembros;', 'Decide que el Comité tendrá 36 miembros;'],
  ['substance', 'tres expertos de cada región', 'cinco expertos de cada región'],
  ['substance', 'el artículo 12 del Pacto', 'el artículo 13 del Pacto'],
  ['update', 'del 6 al 17 de marzo de 2023', 'del 11 al 22 de marzo de 2024'],
  ['update', 'el Decenio 2015-2024', 'el Decenio 2025-2034'],
  ['update', 'el sexagésimo aniversario de la Declaración', 'el septuagésimo aniversario de la Declaración'],
  ['update', 'el 1 de enero', 'el 1 de julio'],
  ['update', 'la 12ª reunión de las Partes', 'la 13ª reunión de las Partes'],
  ['update', 'en su sexagésimo segundo período de sesiones', 'en su sexagésimo tercer período de sesiones'],
  ['reference', 'en las secciones II y III supra', 'en las secciones III y IV supra'],
  ['reference', 'en los párrafos 3 y 5 de la presente resolución', 'en los párrafos 4 y 6 de la presente resolución'],
  ['reference', 'en los apartados a) a c) supra', 'en los apartados a) a d) supra'],
  ['numbering', 'II. Seguimiento', 'III. Seguimiento'],
  ['numbering', 'b) Capacitar a los jueces;', 'c) Capacitar a los jueces;'],
  ['citations', 'el informe A/77/12', 'el informe A/78/15'],
  [
    'citations',
    'la resolución 44/10 del Consejo de Derechos Humanos, de 16 de julio de 2020',
    'la resolución 50/2 del Consejo de Derechos Humanos, de 7 de julio de 2022',
  ],
  [
    'citations',
    'las resoluciones 1325 (2000) y 1820 (2008)',
    'las resoluciones 1325 (2000), 1820 (2008) y 2242 (2015)',
  ],
  ['substance', 'el párrafo 5 de la resolución 70/1', 'el párrafo 7 de la resolución 70/1'],
  ['footnote', 'el Acuerdo de París³', 'el Acuerdo de París⁵'],
  ['typography', '«desarrollo sostenible»', '“desarrollo sostenible”'],

  // Of kinds that were mended later.
  ['update', 'en su 62 período de sesiones', 'en su 63 período de sesiones'],
  ['substance', 'celebrará 12 sesiones', 'celebrará 14 sesiones'],
];
