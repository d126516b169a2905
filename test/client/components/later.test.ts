import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = join(import.meta.dirname, '..', '..', '..', 'client', 'src');

/** Whole pages, whose code comes when their address does: the boundary around them says in their place that it has not come. */
const pages = ['frame/App.tsx', 'frame/NegotiationPages.tsx'];

it('a part of a page whose code does not come says so in its own place, and takes nothing else away', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files).toEqual(expect.arrayContaining(pages));
  // Whatever else is fetched late goes through `later`, which has that boundary.
  const bare = files.filter((file) => /\blazy\(/.test(readFileSync(join(sources, file), 'utf8')));
  expect(bare.sort()).toEqual([...pages, 'components/later.tsx'].sort());
});
