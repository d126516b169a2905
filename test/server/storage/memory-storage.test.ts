import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { acceptStorage } from './acceptance.ts';

acceptStorage('storage in memory', async () => createMemoryStorage());
