/** ISO 3166-1 alpha-2, the second letters for each first one. Whether we deliver there is for the endpoint to say. */
const CODES =
  'DEFGILMORTUWZ ABDEFGHIJMNORSTWYZ ADFGHILMNORUVWYZ EJKMOZ CEGRST IJMOR ABDEFGHILMNPQRTUWY KNRTU DELMNQRST EMOP EGHIMNPRWYZ ABCIKRSTUVY ACDEGHKLMNOQRSTUVWXYZ ACEGILOPRZ M AEFGHKLMRSTWY A EOSUW ABCDEGIKLMNORSTVYZ CDGHJLMNORTVWZ AGSYZ ACEGINU FS  ET AMW'
    .split(' ')
    .flatMap((seconds, i) => Array.from(seconds, (second) => String.fromCharCode(65 + i) + second));

const lists = new Map<string, readonly { code: string; name: string }[]>();

/** Countries by their names in this language, sorted as it sorts. */
export function countries(lang: string): readonly { code: string; name: string }[] {
  let list = lists.get(lang);
  if (!list) {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    list = CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
      a.name.localeCompare(b.name, lang),
    );
    lists.set(lang, list);
  }
  return list;
}

/** The country to begin with: the shop's own context, else the region of the page's language or of the browser's. */
export function likelyCountry(context: string | undefined, lang: string): string | undefined {
  return context || [lang, navigator.language].map(regionOf).find((region) => region && CODES.includes(region));
}

/** Browsers started without a locale name languages that are none. */
function regionOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).region;
  } catch {
    return undefined;
  }
}
