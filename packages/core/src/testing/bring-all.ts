import { searchCode } from '../catalog.ts';
import { buyingCode, liveCode } from '../shop.ts';

/** Brings all code now: shops made after it act at once, as on a page where somebody bought already. */
export async function bringAll(): Promise<void> {
  await Promise.all([buyingCode(), liveCode(), searchCode()]);
}
