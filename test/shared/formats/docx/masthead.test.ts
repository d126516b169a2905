import { mastheadOf, underMasthead } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';

const facts = { issued: '2026-11-27T16:00:00.000Z', committee: 'First Committee', agendaItem: '96' };
const symbol = 'A/C.1/73/L.27/Rev.1';

describe('what is above a draft', () => {
  it('is its organ, symbol, distribution, day and original language', () => {
    expect(mastheadOf({ symbol, language: 'en' }, facts)).toEqual({
      organization: 'United Nations',
      organ: 'General Assembly',
      symbol,
      distribution: 'Distr.: Limited',
      date: '27 November 2026',
      original: 'Original: English',
    });
    const days = (['fr', 'es', 'ru', 'zh', 'ar'] as const).map(
      (language) => mastheadOf({ symbol, language }, facts)?.date,
    );
    expect(days).toEqual([
      '27 novembre 2026',
      '27 de noviembre de 2026',
      '27 ноября 2026 г.',
      '2026年11月27日',
      '27 نوفمبر 2026',
    ]);
  });

  it('says no day and language where nobody has, and nothing of a text of another house', () => {
    expect(mastheadOf({ symbol, language: 'en' })).toMatchObject({ date: '', original: '' });
    expect(mastheadOf({ symbol, language: 'en' }, { ...facts, issued: 'soon' })?.date).toBe('');
    expect(mastheadOf({ symbol: 'CCM/3', language: 'en' }, facts)).toBeNull();
  });

  it('goes on with session, committee and agenda item', () => {
    expect(underMasthead({ symbol, language: 'en' }, facts)).toEqual([
      'Seventy-third session',
      'First Committee',
      'Agenda item 96',
    ]);
    expect(underMasthead({ symbol: 'A/C.1/111/L.2', language: 'en' }, facts)[0]).toBe('111th session');
    expect(underMasthead({ symbol, language: 'fr' }, { ...facts, agendaItem: 'Progrès de l’informatique' })).toEqual([
      'Soixante-treizième session',
      'First Committee',
      'Progrès de l’informatique',
    ]);
    expect(underMasthead({ symbol: 'A/L.1', language: 'en' }, { ...facts, committee: ' ', agendaItem: '' })).toEqual(
      [],
    );
  });
});
