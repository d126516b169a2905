import { documentStyle, labels } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { expect, test } from 'vitest';

function labelled(text: string): string[] {
  const result = readDocument(new TextEncoder().encode(text));
  const [document] = result.ok ? result.reading.documents : [];
  if (!document) throw new Error('nothing was read');
  const body = document.paragraphs.filter(({ kind }) => kind !== 'title');
  return labels(body, documentStyle(document));
}

test.each([
  ['wide brackets', '大会，\n［回顾其第70/237号决议，］\n［注意到报告，］\n1. ［促请各国合作；］\n2. 决定开会。\n'],
  ['narrow brackets', '大会，\n[回顾其第70/237号决议，]\n[注意到报告，]\n1. [促请各国合作；]\n2. 决定开会。\n'],
  ['blank lines', '大会，\n\n【回顾其第70/237号决议，】\n\n【注意到报告，】\n\n1. 促请各国合作；\n\n2. 决定开会。\n'],
])('a bracketed paragraph ends with its bracket, whatever the script: %s', (_, text) => {
  expect(labelled(text)).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2']);
});

test.each([
  ['the meeting first', '第45次全体会议\n2022年12月6日\n'],
  ['the day first', '2022年12月6日\n第45次全体会议\n'],
])('closing lines without a space between them are no paragraph of the text: %s', (_, closing) => {
  expect(labelled(`77/901. 港口灯光\n\n大会，\n\n回顾其第70/237号决议，\n\n1. 决定开会。\n\n${closing}`)).toEqual([
    '',
    'PP1',
    'OP1',
  ]);
});
