import type { Party } from '../participants/party.ts';

/** How a name behaves in a French sentence: masculine, feminine, plural of either, or without an article. */
type Grammar = 'm' | 'f' | 'mp' | 'fp' | 'none';

/** Codes of the States whose French name is feminine. */
const feminine = `
ALB DZA AND ARG ARM AUS AUT BRB BEL BIH BGR CAF CHN COL CIV HRV CZE PRK COD DMA DOM EGY GNQ ERI EST ETH FIN FRA GMB GEO DEU GRC GRD GIN GNB
HUN ISL IND IDN IRL ITA JAM JOR LAO LVA LBY LTU MYS MRT MNG NAM NZL MKD NOR PNG POL KOR MDA ROU RUS SAU SRB SLE SVK SVN SOM ZAF ESP SWE CHE
SYR THA TTO TUN TUR UKR TZA ZMB`;

const masculine = `
AFG AGO AZE BGD BLR BLZ BEN BTN BWA BRA BRN BFA BDI KHM CMR CAN TCD CHL COG CRI DNK ECU SWZ GAB GHA GTM GUY HND IRQ JPN KAZ KEN KWT KGZ LBN
LSO LBR LIE LUX MWI MLI MEX MNE MAR MOZ MMR NPL NIC NER NGA PAK PAN PRY PER PRT QAT RWA WSM SEN SSD SDN SUR TJK TLS TGO TKM UGA GBR URY UZB
VNM YEM ZWE VAT PSE`;

/** All others have no article: `Cuba`, `d’Israël`. */
const grammars: ReadonlyMap<string, Grammar> = new Map([
  ...listed(feminine, 'f'),
  ...listed(masculine, 'm'),
  ...listed('PLW ARE USA NLD', 'mp'),
  ...listed('BHS COM FJI MDV MHL PHL SYC SLB TON', 'fp'),
]);

/** Codes of the States whose English name has an article in a sentence. */
const withThe = new Set(
  'BHS CAF COM COG COD PRK DOM GMB LAO MHL NER NLD PHL KOR MDA RUS SLB SDN SYR ARE GBR TZA USA VAT PSE'.split(' '),
);

/** A name as it stands in a French sentence, and what agrees with it. */
export interface FrenchName {
  /** `la Guinée`, `l’Inde`, `Cuba`. */
  readonly subject: string;
  /** `de la Guinée`, `du Myanmar`, `des États-Unis d’Amérique`, `d’Israël`. */
  readonly of: string;
  readonly feminine: boolean;
}

/** A party's French name in a sentence. One that is no State has no article, since nothing tells which. */
export function inFrench({ code, name }: Party): FrenchName {
  const words = running(name.fr);
  const grammar = words === name.fr ? (grammars.get(code) ?? 'none') : grammarOf(words);
  // An h at the beginning of these names (Honduras, Hongrie) elides nothing.
  const elides = /^[aeiouâéèêîôû]/iu.test(words);
  switch (grammar) {
    case 'mp':
    case 'fp':
      return { subject: `les ${words}`, of: `des ${words}`, feminine: grammar === 'fp' };
    case 'none':
      return { subject: words, of: elides ? `d’${words}` : `de ${words}`, feminine: false };
    default: {
      const female = grammar === 'f';
      if (elides) return { subject: `l’${words}`, of: `de l’${words}`, feminine: female };
      return female
        ? { subject: `la ${words}`, of: `de la ${words}`, feminine: true }
        : { subject: `le ${words}`, of: `du ${words}`, feminine: false };
    }
  }
}

/** A party's English name in a sentence: `the Russian Federation`, `Guinea`. */
export function inEnglish({ code, name }: Party): string {
  const words = running(name.en);
  return words !== name.en || withThe.has(code) || /^\p{Ll}/u.test(words) ? `the ${words}` : words;
}

/** `Iran (République islamique d’)` is listed so, and said `République islamique d’Iran`. */
function running(name: string): string {
  const [, short = '', long = ''] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
  if (!long) return name;
  return /[’']$/.test(long) ? `${long}${short}` : `${long} ${short}`;
}

/** Of a long form, by its first word. */
function grammarOf(words: string): Grammar {
  if (words.startsWith('États ')) return 'mp';
  return words.startsWith('République ') ? 'f' : 'm';
}

function listed(codes: string, grammar: Grammar): (readonly [string, Grammar])[] {
  return codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, grammar] as const);
}
