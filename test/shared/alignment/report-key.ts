import { linkName } from './answer-key.ts';

/**
 * What of the rival drafts of A/73/505 is in the experts' report A/76/135, read and linked by hand, by one person: each paragraph of a draft with the
 * paragraphs of the report that say the same, or take up a clause of it. In notation: paragraph, then the report's.
 */
const answers = `
  L27.OP1.1 N13a · L27.OP1.2 N13b P71.g · L27.OP1.3 N13c P71.g · L27.OP1.4 N13d · L27.OP1.5 N13e · L27.OP1.6 N13f P42
  L27.OP1.7 N13g P44 · L27.OP1.8 N13h · L27.OP1.9 N13i P56 · L27.OP1.10 N13i P56 P58 · L27.OP1.11 N13j · L27.OP1.12 N13k P67
  L27.OP1.13 P59 · L27.PP3 P71.e · L27.PP9 P7 · L27.PP10 P19 P5 · L27.PP16 P70 P71.d · L27.PP17 P69 P15 P16 · L27.PP18 P71.b
  L27.PP20 P71.c · L27.PP21 P95.d
  L37.PP6 P19 P5 · L37.PP12 P69 P15 P16 · L37.PP13 P74 · L37.PP15 P95.d · L37.OP1.a P18 · L37.OP1.b P94 · L37.OP3 P73
  L37.OP4 P4 P17 · L37.OP5 P4 P17`;

/** Echoes: the same matter, or a phrase of it; neither right nor wrong. */
const echoes = `
  L27.OP1.1 P19 P20 · L27.OP1.2 P22 P24 P30.d · L27.OP1.3 P29 · L27.OP1.4 P31 · L27.OP1.5 P36 P37 P41 · L27.OP1.7 P47 P48
  L27.OP1.8 P51 · L27.OP1.9 P57 P58.a · L27.OP1.10 P58.c · L27.OP1.11 P60 P61 · L27.OP1.12 P65 · L27.OP1 P2 P18 P75
  L27.OP2 P94 P95.a · L27.OP5 P2 P72 P89.e P95.b P96 P97 · L27.PP4 P87 P88 P91 · L27.PP6 P87 P88 P91 · L27.PP7 P5
  L27.PP11 P95.a P95.b · L27.PP12 P56 P58 P58.c · L27.PP13 P13 P31 P32 P34 P35 · L27.PP14 P5 P36 P70 · L27.PP16 P71.a P71.c
  L27.PP17 P1 P2 P5 P18 P93 · L27.PP19 P9 · L27.PP20 P9 · L27.PP21 P3 P79 P87
  L37.title title P1 · L37.OP1.a P2 P98 · L37.OP2 P98 · L37.OP3 P72 P89.e P95.b · L37.PP8 P34 P35 · L37.PP9 P5 P36 P70
  L37.PP10 P2 · L37.PP11 P2 P85 P98 · L37.PP12 P5 P18 P93 · L37.PP13 P76 P79 P80 P82 · L37.PP14 P87 P88 · L37.PP15 P3 P79 P87`;

/** The key of the drafts against the report; pairs as `linkName` has them, the report's paragraphs without its name. */
export const reportKey = { primary: keyPairs(answers), secondary: keyPairs(echoes) };

/** Two paragraphs as the key names them. */
export const inReport = (a: string, b: string) => linkName(a, b.replace(/^A76-135\./, ''));

/** The pairs of a key in notation: a paragraph, then those that answer to it, and a point between paragraphs. */
export function keyPairs(notation: string): ReadonlySet<string> {
  return new Set(
    notation
      .split(/[·\n]/)
      .map((part) => part.trim().split(' '))
      .flatMap(([a = '', ...others]) => others.map((b) => linkName(a, b))),
  );
}
