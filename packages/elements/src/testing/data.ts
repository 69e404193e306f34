/// <reference types="mocha" />

/**
 * A JSON file below `LAOTIE_TEST_DATA`, for suites that need more than a stranger's clone has. Where the folder is not
 * there, the test that asks is skipped, and counted as skipped.
 */
export async function testData<T>(test: Mocha.Context, path: string): Promise<T> {
  const data: T | null = await (await fetch(`/__data/${path}`)).json();
  if (data === null) {
    console.info(`skipped: LAOTIE_TEST_DATA has no ${path}`);
    test.skip();
  }
  return data as T;
}
