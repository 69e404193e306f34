/** What the reader may know of the show. All of it is optional; all texts are as the seller wrote them. */
export interface Context {
  /** BCP 47. Without it both languages are read; with an English one no pinyin. */
  locale?: string;
  products?: readonly KnownProduct[];
  /** Id of the product that is being shown: "this one" means it. */
  on_air?: string;
  grammar?: Grammar;
}

export interface KnownProduct {
  id: string;
  /** What the host calls it on air: "3", "B7". */
  number?: string | number;
  title: string;
  /** Values of its options: "Red", "XL", "辣味". */
  options?: readonly string[];
  /** Other names for it. */
  aliases?: readonly string[];
}

/** How buyers claim in this seller's show. */
export interface Grammar {
  /** Words that claim, beside the usual ones ("sold", "mine", 要). */
  keywords?: readonly string[];
  /** What the number after such a word is. Unset means an item. */
  number_is?: 'item' | 'amount';
}
