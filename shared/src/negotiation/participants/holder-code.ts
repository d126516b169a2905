import { type Language, languages } from '../../document/index.ts';
import { nameKey } from '../../rolling/index.ts';
import { memberStates } from './member-states.ts';

/** How brackets call States and groups otherwise than by name: codes by what is written. */
const called = `
USA|US|U.S.|U.S.A.|United States|États-Unis|EUA|EE.UU.|Estados Unidos|США|الولايات المتحدة|美国
GBR|UK|U.K.|United Kingdom|Royaume-Uni|Reino Unido|Великобритания|Соединенное Королевство|المملكة المتحدة|英国|联合王国
RUS|Russia|RF|Russie|Rusia|Россия|Российская Федерация|روسيا|الاتحاد الروسي|俄罗斯|俄罗斯联邦
KOR|ROK|RoK|South Korea|Korea (Rep. of)|Korea, Republic of|Corée du Sud|大韩民国|韩国|جمهورية كوريا
PRK|DPRK|North Korea
VNM|Vietnam
LAO|Laos|Lao PDR
SYR|Syria|Syrie|Siria
MDA|Moldova
TZA|Tanzania|Tanzanie
COD|DRC|Congo - Kinshasa
COG|Congo - Brazzaville
BRN|Brunei
CPV|Cape Verde
TUR|Turkey|Turquie|Turquía
CZE|Czech Republic
SWZ|Swaziland
PSE|Palestine|Palestinian Territories
VAT|Vatican|Vatican City
ARE|UAE
EU|E.U.|European Union|UE|Union européenne|Unión Europea|ЕС|Европейский союз|الاتحاد الأوروبي|欧盟|欧洲联盟
G77|G-77|Group of 77|Group of 77 and China|G77 and China|G77/China|G-77/China|G77+China|Groupe des 77|Groupe des 77 et la Chine|Grupo de los 77|Grupo de los 77 y China|Группа 77|77国集团|77国集团和中国
AFRICAN-GROUP|African Group|African States|Groupe africain|Grupo Africano|Grupo de África|Африканская группа|المجموعة الأفريقية|非洲集团
ARAB-GROUP|Arab Group|Groupe arabe|Grupo Árabe|Арабская группа|المجموعة العربية|阿拉伯集团`;

/** What a code of a party is made of: see the protocol. */
const code = /^[A-Z0-9][A-Z0-9_-]{0,15}$/;

/** A made-up code is never that of a State. */
const ofStates = new Set(memberStates.map((state) => state.code));

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The code under which words are on the table that a text gives to `name`: of a State or group that is known, in any of the six languages,
 * its own; of any other one made of the name, which is not yet matched to a party. Where two such names would share one, `taken` tells.
 */
export function holderCode(name: string, taken: (code: string) => boolean = () => false): string {
  if (ofStates.has(name)) return name;
  byName ??= names();
  const found = byName.get(nameKey(name)) ?? byName.get(nameKey(name.replace(/\s*[(（][^()（）]*[)）]$/, '')));
  if (found) return found;
  const letters = nameKey(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const own = letters.slice(0, 12).replace(/-+$/, '');
  if (code.test(name) && !taken(name)) return name;
  const stem = own === '' ? 'NAME' : own;
  for (let nth = own === '' ? 1 : 0; ; nth++) {
    const tried = nth === 0 ? stem : `${stem}-${nth + (own === '' ? 0 : 1)}`;
    if (!taken(tried) && !ofStates.has(tried)) return tried;
  }
}

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code: own, name } of memberStates) {
    for (const one of [name.en, name.fr, name.en.replace(/\s*\(.*\)$/, ''), name.fr.replace(/\s*\(.*\)$/, '')]) {
      found.set(nameKey(one), own);
    }
  }
  for (const line of called.trim().split('\n')) {
    const [own = '', ...others] = line.split('|');
    for (const one of [own, ...others]) found.set(nameKey(one), own);
  }
  for (const language of languages) for (const [name, own] of stateNames(language, found)) found.set(name, own);
  return found;
}

/** The names of a language for States whose English name is known already. */
function stateNames(language: Language, known: ReadonlyMap<string, string>): [string, string][] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const own = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .flatMap((region): [string, string][] => {
      const name = own.of(region);
      const state = known.get(nameKey(english.of(region) ?? ''));
      return name && state && !known.has(nameKey(name)) ? [[nameKey(name), state]] : [];
    });
}
