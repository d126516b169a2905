import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sees } from './member-request.ts';
import { setStage } from './stage.ts';

/** A negotiation from nothing: the chair makes it from a text of its own, invites, and a delegation comes with its link. */
const stage = setStage();

const text = `Safe passage at sea

The General Assembly,

Recalling its resolutions on the law of the sea,

Noting with concern the growing number of accidents,

1. Calls upon all States to keep the shipping lanes open;

2. Decides [by consensus – Norway; several others] to [remain – Falvera] seized of the matter.
`;

async function visitor(): Promise<Page> {
  const context: BrowserContext = await stage.browser.newContext({ viewport: { width: 1280, height: 860 } });
  return context.newPage();
}

it('the chair begins a negotiation, a delegation joins by link, writes and tables; a revoked link ends its stay', async () => {
  const [, creatorLink] = /(http:\/\/\S+\/join\/\S+)/.exec(stage.server.output) ?? [];
  if (!creatorLink) throw new Error(`The server printed no link: ${stage.server.output}`);
  const chair = await visitor();
  await chair.goto(creatorLink);
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Enter' }).click();
  await chair.waitForURL(/new$/);

  await chair.setInputFiles('input[type="file"]', {
    name: 'sea.en.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  // The text has brackets: they are shown as they were read, and whom a name means is for a person to say.
  await chair.getByText(/kept as a comment: several others/).waitFor();
  await chair
    .getByRole('textbox', { name: 'Words of OP2' })
    .fill('Decides [by consensus – Norway] to [remain – Falvera] seized of the matter.');
  await chair.getByRole('textbox', { name: 'Falvera' }).fill('flv');
  await chair.getByText('Not a party yet').waitFor();
  await chair.getByRole('textbox', { name: 'Symbol of the zero draft' }).fill('A/80/L.1');
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Begin the negotiation' }).click();
  await chair.waitForURL(/parties$/);

  await chair.getByRole('button', { name: 'Add delegations' }).first().click();
  const states = chair.getByRole('dialog');
  await states.getByRole('searchbox').fill('kenya');
  await states.getByRole('checkbox', { name: 'Kenya' }).check();
  await states.getByRole('button', { name: 'Add one delegation' }).click();
  await chair.getByRole('combobox', { name: 'Party' }).selectOption({ label: 'Kenya' });
  await chair.getByRole('button', { name: 'Make a link' }).click();
  const made = chair.getByRole('textbox', { name: 'Invitation link' });
  const link = await made.inputValue();
  // The link is where one looks: in sight, with the focus on it.
  expect(
    await made.evaluate((field) => {
      const { top, bottom } = field.getBoundingClientRect();
      return field === document.activeElement && top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);

  const delegate = await visitor();
  await delegate.goto(link);
  await delegate.getByText('Kenya').first().waitFor();
  await delegate.getByRole('textbox', { name: 'Your name' }).fill('Wanjiru Kamau');
  await delegate.getByRole('button', { name: 'Enter' }).click();
  const first = delegate.locator('[data-label="OP1"]');
  await first.waitFor();
  const brought = delegate.locator('[data-label="OP2"]');
  await brought.getByText('by consensus').waitFor();
  expect(await brought.innerText()).toMatch(/by consensus[\s\S]*NOR[\s\S]*remain[\s\S]*FLV/);
  await first.click();
  await delegate.keyboard.press('End');
  await delegate.keyboard.press('Control+End');
  await delegate.keyboard.type(' Thanks the harbour masters.');
  await delegate.locator('[data-save="saved"]').waitFor();
  await delegate.getByRole('button', { name: 'Table all' }).click();
  await delegate.getByRole('dialog').getByRole('button', { name: 'Table it' }).click();
  await delegate.getByText('KEN: all tabled').waitFor();

  await chair.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Draft' }).click();
  await chair.getByText('Thanks the harbour masters.').first().waitFor();

  // Someone with no link sees nothing, not even that the negotiation exists.
  const stranger = await visitor();
  await stranger.goto(delegate.url());
  await stranger.getByRole('heading', { name: 'This negotiation cannot be opened' }).waitFor();
  expect(await stranger.locator('body').innerText()).not.toContain('Safe passage');

  // The same person on another computer, with the same link, is nobody new.
  const elsewhere = await visitor();
  await elsewhere.goto(link);
  await elsewhere.getByRole('textbox', { name: 'Your name' }).fill('wanjiru  kamau');
  await elsewhere.getByRole('button', { name: 'Enter' }).click();
  await elsewhere.locator('[data-label="OP1"]').waitFor();
  expect((await sees(elsewhere)).members.map(({ name }) => name)).toEqual(['Amina Osei', 'Wanjiru Kamau']);

  await chair.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Parties' }).click();
  // The desk changes how people and parties are called, and takes it back.
  await chair.getByRole('button', { name: 'Edit Wanjiru Kamau' }).click();
  await chair.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('W. Kamau');
  await chair.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await chair.getByRole('button', { name: 'Edit W. Kamau' }).waitFor();
  await chair.getByRole('button', { name: 'Undo', exact: true }).click();
  await chair.getByRole('button', { name: 'Edit Wanjiru Kamau' }).waitFor();
  await chair.getByRole('button', { name: 'Edit KEN' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await chair.getByRole('dialog').getByText('KEN has taken part').waitFor();
  await chair.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  // A person removed by mistake is back with one press, on the same computer.
  await chair.getByRole('button', { name: 'Edit Wanjiru Kamau' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await delegate.getByRole('heading', { name: 'Your seat was taken away' }).waitFor();
  await chair.getByText('Wanjiru Kamau removed.').waitFor();
  await chair.getByRole('button', { name: 'Undo', exact: true }).click();
  await chair.getByRole('button', { name: 'Edit Wanjiru Kamau' }).waitFor();
  await delegate.reload();
  await delegate.locator('[data-label="OP1"]').waitFor();

  // What cannot be undone is asked first.
  await chair.getByRole('button', { name: /^Renew the link for Kenya/ }).click();
  await chair.getByRole('dialog').getByText('stops working at once').waitFor();
  await chair.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await chair.getByRole('button', { name: /^Revoke the link for Kenya/ }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await delegate.getByRole('heading', { name: 'Your seat was taken away' }).waitFor();
});
