import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

/* Kinds that changes drawn by lot from real texts showed to be told otherwise than a reader judges them. */

describe('what opens both texts and speaks of the same answers to itself', () => {
  test.each([
    ['stronger', '确认阿富汗取得进展，敦促阿富汗政府让各界参加', '促请阿富汗各方支持和平努力，以保障成就'],
    ['weaker', '再次呼吁联合国系统加强协作，节省资源', '支持阿富汗政府主导重建工作，节省资源'],
    ['stronger', '继续强调指出联合国系统的工作', '请秘书长继续监测联合国系统的工作'],
    ['weaker', '在这方面最强烈地谴责使用武器', '在这方面表示极为关切地注意到使用武器'],
    ['weaker', 'Once again strongly urges States to act', 'Encourages States to act'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what is thought in passing is no change of what a text says', () => {
  test.each([
    [
      'substance',
      '请各实体继续支持方案国按照国家计划工作',
      '请各实体应国家政府请求并考虑到各自的任务规定，按照国家计划工作',
    ],
    [
      'substance',
      'Requests the Committee, supporting the programme countries, to meet',
      'Requests the Committee, recalling the mandate of its chair and the views of members, to meet',
    ],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('a concern that is reiterated is as much of a concern', () => {
  test.each([
    ['substance', 'Reiterating its grave concern at the violence', 'Expressing grave concern at the violence'],
    ['substance', 'Réitérant sa vive préoccupation', 'Exprimant sa vive préoccupation'],
    ['substance', 'Reitera su profunda preocupación', 'Expresa su profunda preocupación'],
    ['substance', '重申严重关切暴力', '表示严重关切暴力'],
    ['stronger', 'Reiterates its concern at the attacks', 'Reiterates its strong condemnation of the attacks'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('words that are joined with a verb of their own leave the other verbs as they are', () => {
  test.each([
    ['substance', 'States respond to requests', 'States respond, and may consult, to requests'],
    ['substance', '更好地顺应需要加强协调', '更好地顺应需要，并能加强协调'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('a hedge that moved to the other end of its sentence weakens it as before', () => {
  test.each([
    [
      'substance',
      'Where appropriate, States should respond to requests.',
      'States should respond to requests, where appropriate.',
    ],
    [
      'substance',
      'Les États devraient, s’il y a lieu, coopérer entre eux.',
      'Les États devraient coopérer entre eux, s’il y a lieu.',
    ],
    [
      'substance',
      'Los Estados deberían, según proceda, cooperar entre sí.',
      'Los Estados deberían cooperar entre sí, según proceda.',
    ],
    ['substance', '酌情在国家一级采取措施', '在国家一级酌情采取措施'],
    [
      'other',
      'States should, where appropriate, respond. They shall report.',
      'States should respond. They shall report, where appropriate.',
    ],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('Chinese words that adopt or promise are none where they say by what means, or what was promised', () => {
  test.each([
    ['substance', '促进各机构之间的协作', '通过各机构之间的协作'],
    ['stronger', '促进该公约', '通过该公约'],
    ['substance', '执行框架所商定的原则', '执行框架所商定的承诺'],
    ['stronger', '认为有必要加强合作', '特别指出有必要加强合作'],
    ['substance', '强调有必要加强合作', '强调指出有必要加强合作'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('the number of a heading is its own without a sign behind it, and lists name resolutions by whose they are', () => {
  test.each([
    ['numbering', '三 联合国系统的贡献', '二 联合国系统的贡献'],
    ['numbering', 'II Funding of the system', 'III Funding of the system'],
    ['citations', '回顾其第74/29号决议，', '回顾其第74/29号决议及其2017年12月4日第72/512号决定，'],
    ['substance', 'II judges were named', 'III judges were named'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('signs of writing and small words beside dates and symbols make no substance', () => {
  test.each([
    ['typography', 'شرطٌ لا غنى عنه', 'شرط لا غنى عنه'],
    ['substance', 'مُلزِمة', 'مُلزَمة'],
    [
      'update',
      'доклад от 24 августа 2016 года и 21 октября 2016 года, в которых',
      'доклад от 26 октября 2017 года, в котором',
    ],
    [
      'citations',
      'Recalling its resolutions',
      'Recalling its resolution 74/9 of 27 November 2019 and all its resolutions',
    ],
    [
      'citations',
      'ссылаясь на свои резолюции',
      'ссылаясь на свою резолюцию 74/9 от 27 ноября 2019 года и все свои резолюции',
    ],
    ['substance', 'Recalling its resolutions', 'Recalling all its resolutions'],
    ['update', 'en su octogésimo período de sesiones', 'en su octogésimo primer período de sesiones'],
    ['footnote', 'resolution 27/213', 'resolution 27/21'],
    ['footnote', 'résolution 2005/5512', 'résolution 2005/55'],
    ['citations', 'resolution 70/12', 'resolution 70/1'],
    ['citations', 'resolution 74/213', 'resolution 74/21'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});
