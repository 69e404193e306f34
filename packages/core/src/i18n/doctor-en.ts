/**
 * Words of the doctor, which only a page's author asks for. What is in order is one line; what is not has three: what
 * is seen, why that matters, what to do. Between backticks stands what is typed.
 */
export const enDoctor = {
  'doctor.title': 'Laotie doctor',
  'doctor.busy': 'Looking…',
  'doctor.sum.ok': 'Everything is in order',
  'doctor.sum.wrong': ({ n }: { n: number }) => `${n} wrong`,
  'doctor.sum.warning': ({ n }: { n: number }) => `${n} to look at`,
  'doctor.state.wrong': 'Wrong',
  'doctor.state.warning': 'Look at this',
  'doctor.state.unknown': 'Not known',
  'doctor.state.ok': 'In order',
  'doctor.calm.ok': ({ n }: { n: number }) => `In order (${n})`,
  'doctor.calm.unknown': ({ n }: { n: number }) => `Not known (${n})`,
  'doctor.list': 'Findings',
  'doctor.fold': 'Fold up',
  'doctor.unfold': 'Open the doctor',
  'doctor.show': ({ what }: { what: string }) => `Show ${what}`,
  'doctor.more': ({ n }: { n: number }) => `and ${n} more`,
  'doctor.copy': 'Copy report',
  'doctor.copied': 'Copied',
  'doctor.byHand': 'The browser does not let the page copy. The report, to copy by hand:',
  'doctor.again': 'Look again',

  'doctor.check.failed': ({ check, error }: { check: string; error: string }) =>
    `One look could not be taken (${check})\n${error}\nPlease tell us, with this report.`,

  'doctor.page.ok': 'The page is secure and names its language and its width',
  'doctor.page.insecure':
    'This page is not secure\nIt came by plain http. Browsers hold back what a checkout needs, and whoever is on the way can read an address.\nServe the page by https. On your own machine, `localhost` counts as secure.',
  'doctor.page.file':
    'This page was opened from a file\nIts origin is `null`, which hardly any shop allows.\nServe the folder: `npx serve` and open the address it prints.',
  'doctor.page.viewport':
    'The page does not say how wide it is\nWithout it phones draw the page 980 pixels wide, and everything tiny.\nAdd `<meta name="viewport" content="width=device-width">` to its head.',
  'doctor.page.lang': ({ used }: { used: string }) =>
    `The page does not say its language\nThe widgets speak \`${used}\`, the browser's own, whatever the text around them is.\nAdd it: \`<html lang="en">\`.`,
  'doctor.page.dir': ({ lang, dir }: { lang: string; dir: string }) =>
    `Language and direction disagree\nThe page's language is \`${lang}\`, but its direction \`${dir}\`: the widgets are mirrored the wrong way.\nSet both: \`<html lang="ar" dir="rtl">\`.`,

  'doctor.tag.ok': ({ n }: { n: string }) => `Tags of ours on the page: ${n}`,
  'doctor.tag.none':
    'There is no tag of ours on the page\nThe script is here, but nothing for it to do.\nAdd one, such as `<laotie-product-card product="…"></laotie-product-card>`.',
  'doctor.tag.unknown': ({ tag, near }: { tag: string; near: string }) =>
    `There is no \`<${tag}>\`\nNo element has this name, so the browser draws nothing.\nDid you mean \`<${near}>\`?`,
  'doctor.tag.waiting': ({ tag }: { tag: string }) =>
    `\`<${tag}>\` is not loaded yet\nIts script is on the way.\nWait a moment.`,
  'doctor.tag.missing': ({ tag, module }: { tag: string; module: string }) =>
    `\`<${tag}>\` never became an element\nIts script was not imported, or did not load: then the console and the network panel say why.\nWith npm: \`import '${module}'\`. With the one script: see that the folder \`chunks/\` beside it is published, too.`,
  'doctor.tag.taken': ({ tag, by }: { tag: string; by: string }) =>
    `\`<${tag}>\` belongs to somebody else\nAnother script registered a class \`${by}\` under this name first, and a name can be taken only once.\nRemove that script, or load ours before it.`,
  'doctor.tag.inside': ({ tag, outer }: { tag: string; outer: string }) =>
    `\`<${tag}>\` lies inside \`<${outer}>\`\nTags of ours cannot close themselves: after \`<${outer} />\` the rest of the page is inside of it, and not seen.\nClose it: \`<${outer}></${outer}>\`.`,
  'doctor.tag.attribute': ({ tag, name, near }: { tag: string; name: string; near: string }) =>
    `\`<${tag}>\` has no attribute \`${name}\`\nIt is not read.\nDid you mean \`${near}\`?`,
  'doctor.tag.needs': ({ tag, name }: { tag: string; name: string }) =>
    `\`<${tag}>\` does not say which \`${name}\`\nWithout it there is nothing to show.\nAdd \`${name}="…"\`.`,
  'doctor.tag.target': ({ tag, id }: { tag: string; id: string }) =>
    `\`for="${id}"\` leads nowhere\nNothing in the same document (or shadow root) has this id, so \`<${tag}>\` stays where it is.\nGive the target \`id="${id}"\`, or correct \`for\`.`,
  'doctor.tag.targetKind': ({ id, found, wanted }: { id: string; found: string; wanted: string }) =>
    `\`for="${id}"\` leads to a \`<${found}>\`\nWhat is needed there is \`${wanted}\`.\nGive the id to that one.`,
  'doctor.tag.noVideo': ({ tag }: { tag: string }) =>
    `\`<${tag}>\` has no video\nThere is no video inside it, and no \`for\`.\nPut a \`<video>\` or \`<laotie-player>\` inside, or name one: \`for="id"\`.`,

  'doctor.copies.ok': 'One copy of Laotie runs',
  'doctor.copies.scripts': ({ addresses }: { addresses: string }) =>
    `Two copies of the script are loaded\n${addresses}. The first one defines every element, the other is only paid for; where they are two versions, what you read about one is not true of the other.\nKeep one script tag. For a second shop load the same address with another \`?endpoint=…&name=…\`.`,
  'doctor.copies.elements': ({ tags }: { tags: string }) =>
    `The elements come from two copies of Laotie\n\`${tags}\` were made by another copy, with another Lit, than the rest: they share a shop, but not what is stored in it.\nKeep one: either the script or the npm package; with a bundler, let it \`dedupe\` \`@laotie/elements\`, \`@laotie/core\`, \`lit\` and \`@preact/signals-core\`.`,

  'doctor.shop.ok': ({ name, address }: { name: string; address: string }) =>
    `Shop "${name}" is looked for at ${address}`,
  'doctor.shop.nowhere':
    'Nobody said where the shop is\nNo endpoint is configured, so no element has anything to show.\nSay it in the script\'s address, `laotie.js?endpoint=https://shop.example`, or in your code: `configure({ endpoint: "https://shop.example" })`.',
  'doctor.shop.address': ({ address }: { address: string }) =>
    `\`${address}\` is no address of a shop\nA shop has a full https address (or one on \`localhost\`), without user name or password.\nCorrect \`?endpoint=\` in the script's address, or what you give to \`configure\`.`,
  'doctor.shop.own': ({ address }: { address: string }) =>
    `The script asks its own server, which is no shop\nIts address has no \`?endpoint=\`, so the shop is looked for where the script came from: ${address}.\nSay where the shop is: \`laotie.js?endpoint=https://shop.example\`.`,
  'doctor.shop.name': ({ name, known }: { name: string; known: string }) =>
    `No shop is called "${name}"\nThe page knows: ${known}.\nCorrect \`endpoint="${name}"\`, or configure it: \`configure({ name: "${name}", endpoint: "https://…" })\`.`,
  'doctor.shop.inTag':
    'An address in a tag is not used\n`endpoint="…"` picks a shop by its name. Were it an address, whoever may post HTML on your page could send buyers elsewhere.\nPut the address into the script\'s: `laotie.js?endpoint=…&name=mine`, and `endpoint="mine"` into the tag.',
  'doctor.shop.none':
    'An element has found no shop\nNeither around it nor in the page is one that answers.\nPut it inside a `<laotie-shop>`, or configure a default endpoint.',
  'doctor.shop.consent':
    'The shop waits for consent\n`load: "consent"` is set: until the visitor agrees nothing but our script is fetched, and nothing is drawn.\nCall `consent()` when they do. A click on an element counts, too.',

  'doctor.line.ok': ({ address, ms }: { address: string; ms: string }) =>
    `${address} answers (${ms} ms), and this page may read and write there`,
  'doctor.line.asking': ({ address }: { address: string }) => `${address} is being asked…`,
  'doctor.line.offline':
    'The browser is offline\nNothing can be asked of the shop.\nElements come back by themselves with the network.',
  'doctor.line.mixed': ({ address }: { address: string }) =>
    `A secure page may not ask ${address}\nIt is plain http, and this page is https: browsers block it ("mixed content").\nServe the shop by https.`,
  'doctor.line.unreachable': ({ address }: { address: string }) =>
    `${address} does not answer\nNo server is there, its name or certificate is wrong, or something in this browser blocks it.\nOpen the address itself in a new tab: what the browser says there is the cause.`,
  'doctor.line.origin': ({ address, origin }: { address: string; origin: string }) =>
    `${address} answers, but this page may not read it\nThe header \`Access-Control-Allow-Origin\` is missing, or names another page than \`${origin}\`.\nLet the shop answer with \`Access-Control-Allow-Origin: ${origin}\` (or \`*\`: we send no cookies). It has to be on errors, too.`,
  'doctor.line.originThere': ({ address, origin }: { address: string; origin: string }) =>
    `This page may read the profile of the shop, but not ${address}\nThere the header \`Access-Control-Allow-Origin\` is missing, or names another page than \`${origin}\`.\nSet it for all routes, not only for \`/.well-known/ucp\`.`,
  'doctor.line.status': ({ address, status }: { address: string; status: string }) =>
    `${address} answers with ${status}\nThat is no commerce endpoint, or it is in trouble.\nSee that \`?endpoint=\` names the shop's commerce endpoint and not its home page, and that \`/.well-known/ucp\` is there.`,
  'doctor.line.type': ({ address, type }: { address: string; type: string }) =>
    `${address} answers with \`${type}\` instead of JSON\nA home page, a login or a proxy answers in place of the shop's profile.\nSee that \`?endpoint=\` names the commerce endpoint, and that nothing stands before it.`,
  'doctor.line.profile': ({ address }: { address: string }) =>
    `${address} has no profile of a shop\nIt is JSON, but without \`ucp.version\`.\nServe a UCP profile at \`/.well-known/ucp\`; the reference endpoint shows one.`,
  'doctor.line.foreign': ({ address }: { address: string }) =>
    `The profile at ${address} names another origin\nA shop may move its routes within its own origin only, lest buyers be sent elsewhere.\nCorrect \`services["dev.ucp.shopping"]\` in the profile.`,
  'doctor.line.headers': ({ address, headers, allow }: { address: string; headers: string; allow: string }) =>
    `${address} refuses our headers: \`${headers}\`\nBrowsers ask first (a preflight, \`OPTIONS\`), and the shop's answer does not allow them.\nLet it answer with \`Access-Control-Allow-Headers: ${allow}\`.`,
  'doctor.line.writes': ({ address, headers, allow }: { address: string; headers: string; allow: string }) =>
    `Looking works, buying will not: ${address} refuses \`${headers}\`\nThey carry the buyer's cart and see to it that nothing is bought twice.\nLet it answer \`OPTIONS\` with \`Access-Control-Allow-Headers: ${allow}\`.`,
  'doctor.line.method': ({ address }: { address: string }) =>
    `Looking works, changing a cart will not: ${address} refuses \`PUT\`\nThe answer to \`OPTIONS\` does not allow it.\nLet it answer with \`Access-Control-Allow-Methods: GET, POST, PUT, DELETE\`.`,
  'doctor.line.search': ({ address, status }: { address: string; status: string }) =>
    `${address} answers with ${status}\nThe shop has a profile, but its catalog does not work.\nLook into the shop's own log.`,
  'doctor.line.hidden': ({ address }: { address: string }) =>
    `Whether this page may read \`Retry-After\` of ${address} cannot be seen from here\nA page is not told which headers it is not told. Without it we wait as long as we think right.\nLet the shop answer with \`Access-Control-Expose-Headers: ETag, Retry-After, Idempotent-Replayed\`.`,
  'doctor.line.slow': ({ address, ms }: { address: string; ms: string }) =>
    `${address} took ${ms} ms to answer\nBuyers wait for it at every step.\nLook for what is slow between here and the shop.`,
  'doctor.line.connector':
    'The shop is asked by a connector of the page\nThe network is its own; what goes wrong there shows in its errors only.\nLook into its documentation for what it needs.',
  'doctor.line.error': ({ code, message }: { code: string; message: string }) =>
    `The shop could not be opened: ${code}\n${message}\nIt is tried again when the page is looked at again.`,

  'doctor.policy.ok': 'The page’s content security policy has refused nothing of ours',
  'doctor.policy.refused': ({ directive, what, policy }: { directive: string; what: string; policy: string }) =>
    `The page’s policy refuses \`${what}\`\nIts \`Content-Security-Policy\` does not list it under \`${directive}\`.\nAdd it. All that the widgets need here: \`${policy}\``,
  'doctor.policy.types': ({ names }: { names: string }) =>
    `The page’s policy refuses our Trusted Types name\nIts \`trusted-types\` list lacks \`${names}\`. Where types are required, too, nothing of ours can be drawn.\nAdd \`${names}\` to the list.`,

  'doctor.clock.ok': ({ drift }: { drift: string }) => `This device's clock and the shop's agree (${drift})`,
  'doctor.clock.off': ({ drift, at }: { drift: string; at: string }) =>
    `This device's clock is off by ${drift}\nThe shop's clock says ${at}. Countdowns and offers go by the shop's, so buyers see the right ones.\nIf it is the shop's that is wrong, let it synchronise (NTP): every offer starts and ends by it.`,
  'doctor.clock.unknown':
    'The shop has not told its time yet\nOnly a live show tells it.\nNothing to do where there is no show.',

  'doctor.show.ok': ({ title }: { title: string }) => `Show "${title}" is here`,
  'doctor.show.loading': ({ id }: { id: string }) => `Show "${id}" is on its way`,
  'doctor.show.missing': ({ id, known }: { id: string; known: string }) =>
    `There is no show "${id}"\nThe shop does not know it. It has: ${known}.\nCorrect \`show="…"\`; \`show="latest"\` is always the one of the moment.`,
  'doctor.show.error': ({ id, error }: { id: string; error: string }) =>
    `Show "${id}" could not be read\n${error}\nIt is tried again by itself.`,
  'doctor.show.unnamed': ({ tag }: { tag: string }) =>
    `\`<${tag}>\` has no show\nThe shop around it does not say which one to follow.\nAdd it: \`<laotie-shop show="latest">\`.`,
  'doctor.show.stream': ({ heard, again }: { heard: string; again: string }) =>
    `News of the show arrives as a stream (last heard ${heard} s ago, interrupted ${again} times)`,
  'doctor.show.polling': ({ why }: { why: string }) =>
    `News of the show is asked for every few seconds\n${why}. Prices and cues come up to 5 s late, and every viewer costs more requests.\nLet the proxy pass \`text/event-stream\` unbuffered (nginx: \`proxy_buffering off\`) and without a limit of time.`,
  'doctor.show.asked': 'News of the show is asked for every few seconds: the shop offers no stream',
  'doctor.show.hidden': 'News of the show is asked for now and then, as the page lies in the background',
  'doctor.show.offline': ({ error, again }: { error: string; again: string }) =>
    `News of the show does not arrive\n${error}. Interrupted ${again} times since the doctor came.\nIt is tried again by itself. If it never works: can \`/live/shows/…/events\` be opened in a tab?`,
  'doctor.show.closed': 'Nobody follows the news of the show right now',
  'doctor.show.dropped': ({ n, last }: { n: string; last: string }) =>
    `${n} pieces of news could not be read\nThey did not have the agreed shape, the last one at \`${last}\`, and were passed over.\nCompare what the shop sends with the schema of the live stream.`,
  'doctor.show.why.silent': 'A stream was opened, but something on the way swallowed it',
  'doctor.show.why.notAStream': 'What was opened as a stream was none',

  'doctor.playhead.cue': ({ late }: { late: string }) =>
    `What viewers see is known to the picture, by marks in the stream (${late} s behind)`,
  'doctor.playhead.date': ({ late }: { late: string }) =>
    `What viewers see is known to the picture, by the dates in the stream (${late} s behind)`,
  'doctor.playhead.manual': 'What viewers see is what your code says (`playhead.set`)',
  'doctor.playhead.delay': ({ why }: { why: string }) =>
    `What viewers see is guessed from the shop's clock\n${why}. Products may show seconds before or after the seller holds them up.\nWrite \`EXT-X-PROGRAM-DATE-TIME\` into the playlist (ffmpeg: \`-hls_flags program_date_time\`), or report marks: \`shop.playhead.report(at, 'cue')\`.`,
  'doctor.playhead.none':
    "What viewers see is not known\nNeither a player nor the shop's clock tells it, so nothing of the show appears.\nPlay the show in `<laotie-player>`, or hand us your player: `shop.playhead.attach(hls)`.",
  'doctor.playhead.why.noPlayer': 'No player of the page was handed to the shop',
  'doctor.playhead.why.noDates': 'The player plays, but its stream carries no dates',
  'doctor.playhead.why.notPlaying': 'The player has not shown a picture yet',

  'doctor.product.missing': ({ id }: { id: string }) =>
    `There is no product "${id}"\nThe shop does not know it.\nCorrect \`product="${id}"\`: it is the id from the shop's catalog.`,
  'doctor.product.malformed': ({ id, path }: { id: string; path: string }) =>
    `Product "${id}" cannot be read\nIt does not have the agreed shape at \`${path}\`.\nCompare what the shop sends with the schema of a product.`,

  'doctor.can.all': 'The shop offers everything the widgets can do',
  'doctor.can.less': ({ off }: { off: string }) => `Switched off, as the shop does not offer it: ${off}`,
  'doctor.can.tag': ({ tag, what }: { tag: string; what: string }) =>
    `\`<${tag}>\` has nothing to do\nThe shop does not offer ${what}.\nTake the tag away, or switch it on in the shop.`,
  'doctor.can.search': 'search',
  'doctor.can.cart': 'a cart',
  'doctor.can.checkout': 'a checkout in the page',
  'doctor.can.codes': 'coupon codes',
  'doctor.can.holds': 'reserving what is in the cart',
  'doctor.can.longerHolds': 'more time to pay for what is reserved',
  'doctor.can.comments': 'comments',
  'doctor.can.composer': 'writing comments',
  'doctor.can.likes': 'likes',
  'doctor.can.purchases': 'who bought what',
  'doctor.can.countdown': 'offers with an end',
  'doctor.can.stock': 'how many are left',
  'doctor.can.orders': 'a list of orders',
  'doctor.can.live': 'live shows',
  'doctor.can.intents': 'answers of the seller',
  'doctor.can.waiting': 'waiting lists',
  'doctor.can.shipping': 'delivery before the cart',
  'doctor.can.demand': 'the seller’s desk (it needs configure({ endpoint, host }))',

  'doctor.storage.ok': 'The browser lets the page remember a cart',
  'doctor.storage.refused':
    "The browser does not let the page remember anything\nStorage is blocked, full, or this is a sandboxed frame. A cart lives as long as the page does.\nIn a frame add `allow-same-origin`; else it is the visitor's choice.",

  'doctor.cover.buy': ({ tag, by }: { tag: string; by: string }) =>
    `A button of \`<${tag}>\` is covered\n\`${by}\` lies on top of it, so that a press never arrives.\nMove it, lower its \`z-index\`, or let presses through: \`pointer-events: none\`.`,
};
