import type { FakeEndpoint } from '@laotie/core/testing';
import type { Comment } from '@laotie/protocol';

const LINES = {
  en: [
    'Is the hot one very hot?',
    'Third jar this year',
    'Does it ship to Lyon?',
    'Dad pours like a dancer',
    'How much is no. 2?',
    'Two jars please',
  ],
  zh: ['特辣到底有多辣？', '回购第三次了，夹馍一绝', '老爹这一泼绝了', '2 号多少钱？', '给我来两瓶', '能寄新疆吗'],
};
const NAMES = ['Mei', '老周', 'Ines', '小满'];

/** Other viewers, the same in every run: the nth says the nth line. */
function line(n: number, language: 'en' | 'zh', at: number): Comment {
  const lines = LINES[language];
  return {
    id: `story_${n}`,
    author: { name: NAMES[n % NAMES.length] as string },
    text: lines[n % lines.length] as string,
    at: new Date(at).toISOString(),
  };
}

/** So many lines that were said before the story begins. */
export function said(count: number, language: 'en' | 'zh', now: number): Comment[] {
  return Array.from({ length: count }, (_, n) => line(n, language, now - (count - n) * 2000));
}

/** Viewers who say something every so many milliseconds, several at once where that is less than a frame. */
export function chatter(endpoint: FakeEndpoint, language: 'en' | 'zh', every: number, signal: AbortSignal): void {
  const together = Math.max(1, Math.round(20 / every));
  let n = 100;
  const say = () =>
    endpoint.push({
      type: 'comments.add',
      data: Array.from({ length: together }, () => line(n++, language, Date.now())),
    });
  const talking = setInterval(say, Math.max(20, every));
  signal.addEventListener('abort', () => clearInterval(talking));
}
