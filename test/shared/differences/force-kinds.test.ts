import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

/* Kinds of words of force and of years that were once told otherwise than a reader judges them. */

describe('to break is the contrary of to keep, and what is denied of one is the other', () => {
  test.each([
    ['other', 'States violate their obligations', 'States comply with their obligations'],
    ['other', 'Les États manquent à leurs obligations', 'Les États s’acquittent de leurs obligations'],
    ['other', 'Los Estados incumplen sus obligaciones', 'Los Estados cumplen sus obligaciones'],
    ['other', 'Государства нарушают свои обязательства', 'Государства соблюдают свои обязательства'],
    ['other', 'تخل الدول بالتزاماتها', 'تفي الدول بالتزاماتها'],
    ['other', '各国违反其义务', '各国遵守其义务'],
    ['other', 'States fail to comply with the ceasefire', 'States comply with the ceasefire'],
    ['other', 'States do not comply with the ceasefire', 'States comply with the ceasefire'],
    ['substance', 'States fail to comply with the ceasefire', 'States violate the ceasefire'],
    ['other', 'Les parties ne respectent pas l’accord', 'Les parties respectent l’accord'],
    ['other', 'Les parties violent l’accord', 'Les parties respectent l’accord'],
    ['substance', 'Les parties violent l’accord', 'Les parties ne respectent pas l’accord'],
    ['other', 'Las partes vulneran el acuerdo', 'Las partes acatan el acuerdo'],
    ['other', 'Стороны не соблюдают соглашение', 'Стороны соблюдают соглашение'],
    ['substance', 'Стороны не соблюдают соглашение', 'Стороны нарушают соглашение'],
    ['other', 'ينتهك الطرفان الاتفاق', 'يحترم الطرفان الاتفاق'],
    ['other', 'لا تمتثل الدول للقرار', 'تمتثل الدول للقرار'],
    ['other', '双方履行协定', '双方不履行协定'],
    ['other', 'Concerned at violations of the agreement', 'Concerned at compliance with the agreement'],
    ['other', 'The agreement shall not be violated', 'The agreement shall be violated'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('the Spanish future is as strong as deberá', () => {
  test.each([
    ['substance', 'Los Estados presentarán un informe anual.', 'Los Estados deberán presentar un informe anual.'],
    ['substance', 'El informe se presentará a la Asamblea.', 'El informe deberá presentarse a la Asamblea.'],
    ['weaker', 'Los Estados presentarán un informe anual.', 'Los Estados deberían presentar un informe anual.'],
    ['weaker', 'Los Estados presentarán un informe anual.', 'Los Estados podrán presentar un informe anual.'],
    ['stronger', 'Los Estados podrán presentar un informe anual.', 'Los Estados presentarán un informe anual.'],
    ['substance', 'El Comité hará un examen', 'El Comité debe hacer un examen'],
    ['stronger', 'El Comité hace un examen', 'El Comité debe hacer un examen'],
    ['stronger', 'Los Estados presentarán un informe.', 'Los Estados tendrán que presentar un informe.'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('as far as can be is more than where it can be', () => {
  test.each([
    [
      'stronger',
      'States should cooperate to the extent possible',
      'States should cooperate to the greatest extent possible',
    ],
    ['stronger', 'to respond as far as possible', 'to respond to the fullest extent possible'],
    ['weaker', 'to respond to the fullest extent possible', 'to respond to the extent possible'],
    ['stronger', 'de coopérer dans la mesure du possible', 'de coopérer dans toute la mesure possible'],
    ['stronger', 'cooperar en la medida de lo posible', 'cooperar en la mayor medida posible'],
    ['stronger', 'сотрудничать по мере возможности', 'сотрудничать в максимально возможной степени'],
    ['stronger', 'التعاون قدر الإمكان', 'التعاون إلى أقصى حد ممكن'],
    ['stronger', '在可能的情况下开展合作', '在最大可能范围内开展合作'],
    ['weaker', 'to reduce in full the debt', 'to reduce to some extent the debt'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('two years that follow each other are a period, unless they are cited', () => {
  test.each([
    ['update', 'the 2024/25 season', 'the 2025/26 season'],
    ['update', 'the 2024/25 marketing year', 'the 2025/26 marketing year'],
    ['update', 'the 2023-2024 biennium', 'the 2025-2026 biennium'],
    ['update', 'la campagne 2024/25', 'la campagne 2025/26'],
    ['update', 'l’exercice biennal 2023-2024', 'l’exercice biennal 2025-2026'],
    ['update', 'la temporada 2024/25', 'la temporada 2025/26'],
    ['update', 'el bienio 2023-2024', 'el bienio 2025-2026'],
    ['update', 'сезон 2024/25 года', 'сезон 2025/26 года'],
    ['update', 'двухгодичный период 2023–2024 годов', 'двухгодичный период 2025–2026 годов'],
    ['update', 'موسم 2024/25', 'موسم 2025/26'],
    ['update', 'فترة السنتين 2023-2024', 'فترة السنتين 2025-2026'],
    ['update', '2024/25年度', '2025/26年度'],
    ['update', '2024/25销售季', '2025/26销售季'],
    ['update', '2023-2024两年期', '2025-2026两年期'],
    ['update', '2023-2024学年', '2024-2025学年'],
    ['update', 'in 2024/25 prices', 'in 2025/26 prices'],
    ['citations', 'Economic and Social Council resolution 2024/25', 'Economic and Social Council resolution 2025/26'],
    [
      'citations',
      'its resolutions 2023/10 of 5 July 2023 and 2024/25 of 3 July 2024',
      'its resolutions 2023/10 of 5 July 2023 and 2025/26 of 3 July 2025',
    ],
    [
      'citations',
      'résolution 2024/25 du Conseil économique et social',
      'résolution 2025/26 du Conseil économique et social',
    ],
    ['citations', '经济及社会理事会第2024/25号决议', '经济及社会理事会第2025/26号决议'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what makes a denial absolute strengthens it, and what only goes with it denies nothing more', () => {
  test.each([
    ['other', 'States shall use force', 'States shall under no circumstances use force'],
    ['stronger', 'States shall not use force', 'States shall under no circumstances use force'],
    [
      'stronger',
      'Les États ne doivent pas recourir à la force',
      'Les États ne doivent en aucun cas recourir à la force',
    ],
    ['stronger', 'Los Estados no recurrirán a la fuerza', 'Los Estados no recurrirán en ningún caso a la fuerza'],
    [
      'stronger',
      'государства не должны применять силу',
      'государства ни при каких обстоятельствах не должны применять силу',
    ],
    ['stronger', 'لا يجوز استخدام القوة', 'لا يجوز بأي حال من الأحوال استخدام القوة'],
    ['stronger', '各国不得使用武力', '各国在任何情况下不得使用武力'],
    ['other', 'Les États doivent agir', 'Les États ne doivent pas agir'],
    ['other', 'Les États n’ont plus agi', 'Les États ont agi'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('capitals count but at the head of the text', () => {
  test.each([
    ['typography', 'a) À veiller', 'a) à veiller'],
    ['typography', 'To train judges;', 'to train judges;'],
    ['substance', 'the State Party', 'the State party'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what somebody is to do is asked, what an aim is to do is not', () => {
  test.each([
    ['weaker', 'the rules of procedure shall apply', 'the rules of procedure may apply'],
    ['stronger', 'in May the meeting is to open', 'in May the meeting must open'],
    ['substance', 'The aim is to train judges', 'The aim was to train judges'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('Chinese signs that are part of another word are no words of force', () => {
  test.each([
    ['substance', '应会员国请求提供援助', '应各国政府请求提供援助'],
    ['weaker', '继续支持各国', '应各国的请求继续支持各国'],
    ['weaker', '各国应向委员会请求援助', '各国可向委员会请求援助'],
    ['substance', '按照国家计划、优先事项', '按照国家计划、需要和优先事项'],
    ['weaker', '各国必须合作', '各国需要合作'],
    ['substance', '与禁止化学武器组织合作', '与禁止核试验组织合作'],
    ['other', '准许使用化学武器', '禁止使用化学武器'],
    ['substance', '各实体确保可持续供资', '各实体确保持续供资'],
    ['substance', '考虑到这些困难', '鉴于这些困难'],
    ['weaker', '各国应采取行动', '各国可采取行动'],
    ['substance', '应会员国请求提供援助', '应各国政府请求提供援助'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what asks as before is the same, whatever comes before it', () => {
  test.each([
    [
      'substance',
      'Exhorta a las entidades a actuar;',
      'Observa los progresos realizados y exhorta a las entidades a actuar;',
    ],
    [
      'substance',
      'Exhorta a las entidades a actuar, y exhorta además a las entidades a informar;',
      'Observa los progresos realizados y exhorta a las entidades a actuar;',
    ],
    [
      'substance',
      'Calls upon the entities to act, and also calls upon the entities to report;',
      'Notes the progress and calls upon the entities to act;',
    ],
    ['substance', 'respetando sus funciones y mandatos', 'de conformidad con sus mandatos'],
    ['update', 'au 30 juin 20191', 'au 30 juin 2020'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});
