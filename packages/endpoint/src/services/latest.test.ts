import { expect, test } from 'vitest';
import type { StoredShow } from '../store/facts.ts';
import { latest } from './latest.ts';

const show = (id: string, status: StoredShow['status']): StoredShow => ({
  id,
  seller_id: 's',
  title: id,
  status,
  items: [],
});

test('the latest show is the one on air, however much is announced', () => {
  expect(latest([show('next week', 'scheduled'), show('now', 'live'), show('yesterday', 'replay')])?.id).toBe('now');
});

test('with nothing on air it is the next one, not the last to be announced', () => {
  expect(latest([show('next week', 'scheduled'), show('tomorrow', 'scheduled'), show('yesterday', 'replay')])?.id).toBe(
    'tomorrow',
  );
});

test('with nothing announced it is the newest that can be watched again, else the one that ended', () => {
  expect(latest([show('today', 'ended'), show('yesterday', 'replay'), show('before', 'replay')])?.id).toBe('yesterday');
  expect(latest([show('today', 'ended')])?.id).toBe('today');
  expect(latest([])).toBeUndefined();
});
