import { expect, it } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** A delegate writes on a shared computer, with two windows open, and signs out in one of them. */
const stage = setStage();

it('signing out leaves no words in the browser, and ends the other window too', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const { page } = seat;
  await seat.retype('L27.OP6', 'juin', 'between ourselves');
  await seat.saved();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('[data-paragraph="L27.OP6"]', { hasText: 'between ourselves' }).waitFor();
  const kept = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const texts: string[] = [];
      for (const name of names) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          texts.push(...rows.map((row) => JSON.stringify(row)));
        }
        database.close();
      }
      return { names, texts };
    });
  expect((await kept()).texts.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: /Visitor/ }).click();
  await page
    .getByRole('menuitem', { name: 'Sign out of this browser' })
    .or(page.getByRole('button', { name: 'Sign out of this browser' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Falvera', exact: true }).waitFor();
  await page.getByText('To come back, open your invitation link again.').waitFor();
  expect(await kept()).toEqual({ names: [], texts: [] });
  // The other window keeps nothing either, and shows the text to nobody who comes back to it.
  await other.reload();
  await other
    .locator('[data-paragraph]')
    .first()
    .waitFor({ timeout: 5_000 })
    .then(
      () => expect.fail('The text is still there'),
      () => undefined,
    );
  expect(await kept()).toEqual({ names: [], texts: [] });
});
