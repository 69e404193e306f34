import { describe, expect, test } from 'vitest';
import { createStore } from './storage.ts';
import { deniedStorage, memoryStorage } from './testing/index.ts';

test('each shop has keys of its own', () => {
  const storage = memoryStorage();
  createStore(storage, 'a').set('cart', { id: 1 });
  expect(createStore(storage, 'b').get('cart')).toBeUndefined();
  expect(createStore(storage, 'a').get('cart')).toEqual({ id: 1 });
  createStore(storage, 'a').remove('cart');
  expect(storage.keys).toEqual([]);
});

describe('where storage is denied, full, absent or filled with rubbish', () => {
  const full = {
    ...memoryStorage(),
    setItem: () => {
      throw new DOMException('Full', 'QuotaExceededError');
    },
  };
  test.each([
    ['denied', deniedStorage()],
    ['full', full],
    ['null', null],
    ['absent', undefined],
  ])('%s: it keeps what it is given as long as it lives', (_name, port) => {
    const store = createStore(port, 'a');
    expect(store.get('cart')).toBeUndefined();
    store.set('cart', [1]);
    expect(store.get('cart')).toEqual([1]);
    store.remove('cart');
    expect(store.get('cart')).toBeUndefined();
  });

  test('rubbish is nothing', () => {
    const storage = memoryStorage();
    storage.setItem('laotie:a:cart', '{"half');
    expect(createStore(storage, 'a').get('cart')).toBeUndefined();
  });

  test('another tab’s write is seen at once', () => {
    const storage = memoryStorage();
    const store = createStore(storage, 'a');
    store.set('cart', 1);
    createStore(storage, 'a').set('cart', 2);
    expect(store.get('cart')).toBe(2);
  });
});
