import type { DoctorMessages } from './messages.ts';

/** The same in Chinese, written as Chinese. */
export const zhDoctor: DoctorMessages = {
  'doctor.title': '老铁体检',
  'doctor.busy': '正在检查…',
  'doctor.sum.ok': '一切正常',
  'doctor.sum.wrong': ({ n }) => `${n} 处有误`,
  'doctor.sum.warning': ({ n }) => `${n} 处要留意`,
  'doctor.state.wrong': '有误',
  'doctor.state.warning': '要留意',
  'doctor.state.unknown': '未知',
  'doctor.state.ok': '正常',
  'doctor.calm.ok': ({ n }) => `正常（${n}）`,
  'doctor.calm.unknown': ({ n }) => `看不出（${n}）`,
  'doctor.list': '检查结果',
  'doctor.fold': '收起',
  'doctor.unfold': '展开体检面板',
  'doctor.show': ({ what }) => `在页面上指出 ${what}`,
  'doctor.more': ({ n }) => `另有 ${n} 处`,
  'doctor.copy': '复制报告',
  'doctor.copied': '已复制',
  'doctor.byHand': '浏览器不让页面复制，请手动复制：',
  'doctor.again': '重新检查',

  'doctor.check.failed': ({ check, error }) => `有一项没查成（${check}）\n${error}\n请带上这份报告告诉我们。`,

  'doctor.page.ok': '页面安全，语言和宽度都写明了',
  'doctor.page.insecure':
    '页面不安全\n它是用 http 打开的：结账要用的功能浏览器会扣住，地址电话路上谁都看得见。\n请改用 https。自己机器上的 `localhost` 算安全。',
  'doctor.page.file':
    '页面是从文件打开的\n它的来源是 `null`，几乎没有店铺放行。\n起个本地服务：`npx serve`，再打开它给出的网址。',
  'doctor.page.viewport':
    '页面没写明宽度\n手机会按 980 像素宽来画，什么都小得看不清。\n在 head 里加上 `<meta name="viewport" content="width=device-width">`。',
  'doctor.page.lang': ({ used }) =>
    `页面没写明语言\n不管周围是什么文字，组件都跟着浏览器说 \`${used}\`。\n加上：\`<html lang="zh-CN">\`。`,
  'doctor.page.dir': ({ lang, dir }) =>
    `语言和方向对不上\n页面语言是 \`${lang}\`，方向却是 \`${dir}\`，组件左右就反了。\n两个都写上：\`<html lang="ar" dir="rtl">\`。`,

  'doctor.tag.ok': ({ n }) => `页面上有我们的标签 ${n} 个`,
  'doctor.tag.none':
    '页面上没有我们的标签\n脚本来了，却没有活儿干。\n放一个上去，例如 `<laotie-product-card product="…"></laotie-product-card>`。',
  'doctor.tag.unknown': ({ tag, near }) =>
    `没有 \`<${tag}>\` 这个标签\n没有组件叫这个名字，浏览器什么也不画。\n是不是想写 \`<${near}>\`？`,
  'doctor.tag.waiting': ({ tag }) => `\`<${tag}>\` 还没加载完\n它的脚本在路上。\n稍等片刻。`,
  'doctor.tag.missing': ({ tag, module }) =>
    `\`<${tag}>\` 一直没有变成组件\n它的脚本没有导入，或者没加载成：原因看控制台和网络面板。\n用 npm：\`import '${module}'\`。用单个脚本：看看旁边的 \`chunks/\` 文件夹是不是也发布了。`,
  'doctor.tag.taken': ({ tag, by }) =>
    `\`<${tag}>\` 被别人占了\n另一个脚本先用这个名字注册了 \`${by}\`，一个名字只能注册一次。\n去掉那个脚本，或者让我们的先加载。`,
  'doctor.tag.inside': ({ tag, outer }) =>
    `\`<${tag}>\` 落在了 \`<${outer}>\` 里面\n我们的标签不能自己闭合：写成 \`<${outer} />\`，后面的内容就全进了它里面，看不见了。\n好好闭合：\`<${outer}></${outer}>\`。`,
  'doctor.tag.attribute': ({ tag, name, near }) =>
    `\`<${tag}>\` 没有 \`${name}\` 这个属性\n写了也没人读。\n是不是想写 \`${near}\`？`,
  'doctor.tag.needs': ({ tag, name }) =>
    `\`<${tag}>\` 没写 \`${name}\`\n不写就没有东西可显示。\n加上 \`${name}="…"\`。`,
  'doctor.tag.target': ({ tag, id }) =>
    `\`for="${id}"\` 找不到对象\n同一文档（或 shadow root）里没有这个 id，\`<${tag}>\` 只好待在原地。\n给目标加上 \`id="${id}"\`，或者改正 \`for\`。`,
  'doctor.tag.targetKind': ({ id, found, wanted }) =>
    `\`for="${id}"\` 指到了 \`<${found}>\`\n这里要的是 \`${wanted}\`。\n把 id 给它。`,
  'doctor.tag.noVideo': ({ tag }) =>
    `\`<${tag}>\` 没有视频\n里面没有视频，也没写 \`for\`。\n放一个 \`<video>\` 或 \`<laotie-player>\` 进去，或者指明：\`for="id"\`。`,

  'doctor.copies.ok': '只有一份老铁在运行',
  'doctor.copies.scripts': ({ addresses }) =>
    `脚本加载了两份\n${addresses}。组件都由先来的那份定义，另一份白白下载；要是两个版本，看文档也对不上号。\n只留一个 script 标签。要接第二家店，就用同一个地址，换 \`?endpoint=…&name=…\`。`,
  'doctor.copies.elements': ({ tags }) =>
    `组件来自两份老铁\n\`${tags}\` 出自另一份，用的是另一份 Lit：店铺是同一家，里面存的东西却不相通。\n二选一：要么单个脚本，要么 npm 包；用打包器的话，给 \`@laotie/elements\`、\`@laotie/core\`、\`lit\`、\`@preact/signals-core\` 配上 \`dedupe\`。`,

  'doctor.shop.ok': ({ name, address }) => `店铺 “${name}” 的地址是 ${address}`,
  'doctor.shop.nowhere':
    '没人说店铺在哪里\n没有配置 endpoint，组件都没有东西可显示。\n写在脚本地址里：`laotie.js?endpoint=https://shop.example`，或者写在代码里：`configure({ endpoint: "https://shop.example" })`。',
  'doctor.shop.address': ({ address }) =>
    `\`${address}\` 不是店铺地址\n店铺要有完整的 https 地址（或者 \`localhost\`），不带用户名和密码。\n改正脚本地址里的 \`?endpoint=\`，或者交给 \`configure\` 的地址。`,
  'doctor.shop.own': ({ address }) =>
    `脚本问的是自己的服务器，那里没有店铺\n脚本地址里没有 \`?endpoint=\`，就到脚本的来处去找店铺：${address}。\n写明店铺在哪里：\`laotie.js?endpoint=https://shop.example\`。`,
  'doctor.shop.name': ({ name, known }) =>
    `没有叫 “${name}” 的店铺\n页面知道的有：${known}。\n改正 \`endpoint="${name}"\`，或者配置它：\`configure({ name: "${name}", endpoint: "https://…" })\`。`,
  'doctor.shop.inTag':
    '写在标签里的地址不算数\n`endpoint="…"` 是按名字选店铺。要是能写地址，谁能在你页面上发 HTML，谁就能把买家领走。\n把地址写进脚本地址：`laotie.js?endpoint=…&name=mine`，标签里写 `endpoint="mine"`。',
  'doctor.shop.none':
    '有组件找不到店铺\n它周围和整个页面都没有应声的店铺。\n把它放进 `<laotie-shop>`，或者配置一个默认 endpoint。',
  'doctor.shop.consent':
    '店铺在等访客同意\n设了 `load: "consent"`：访客同意之前只加载我们的脚本，什么也不画。\n同意之后调用 `consent()`。点一下组件也算同意。',

  'doctor.line.ok': ({ address, ms }) => `${address} 有应答（${ms} 毫秒），本页面可读可写`,
  'doctor.line.asking': ({ address }) => `正在问 ${address}…`,
  'doctor.line.offline': '浏览器没有联网\n店铺什么也问不到。\n网络恢复后组件会自己回来。',
  'doctor.line.mixed': ({ address }) =>
    `安全页面不能请求 ${address}\n它是 http，而本页面是 https，浏览器会拦下（“混合内容”）。\n让店铺也用 https。`,
  'doctor.line.unreachable': ({ address }) =>
    `${address} 没有应答\n那里没有服务器，或者域名、证书有误，或者被这个浏览器里的什么东西拦住了。\n在新标签页里打开这个地址：浏览器说的就是原因。`,
  'doctor.line.origin': ({ address, origin }) =>
    `${address} 有应答，但不让本页面读\n应答头 \`Access-Control-Allow-Origin\` 没有，或者写的不是 \`${origin}\`。\n让店铺带上 \`Access-Control-Allow-Origin: ${origin}\`（写 \`*\` 也行，我们不发 cookie）。出错的应答也要带。`,
  'doctor.line.originThere': ({ address, origin }) =>
    `店铺的 profile 读得到，${address} 却读不到\n那里的应答头 \`Access-Control-Allow-Origin\` 没有，或者写的不是 \`${origin}\`。\n所有路由都要带上，不能只有 \`/.well-known/ucp\`。`,
  'doctor.line.status': ({ address, status }) =>
    `${address} 返回 ${status}\n那里不是电商接口，或者接口出了问题。\n看看 \`?endpoint=\` 写的是不是电商接口而不是首页，以及 \`/.well-known/ucp\` 在不在。`,
  'doctor.line.type': ({ address, type }) =>
    `${address} 返回的是 \`${type}\`，不是 JSON\n应答的不是店铺的 profile，而是首页、登录页或代理。\n看看 \`?endpoint=\` 写的是不是电商接口，前面有没有挡着什么。`,
  'doctor.line.profile': ({ address }) =>
    `${address} 不是店铺的 profile\n是 JSON，但没有 \`ucp.version\`。\n在 \`/.well-known/ucp\` 提供 UCP profile；参考接口里有样子。`,
  'doctor.line.foreign': ({ address }) =>
    `${address} 里的 profile 指向了别的来源\n店铺的路由只能在自己的来源之内，免得买家被领走。\n改正 profile 里的 \`services["dev.ucp.shopping"]\`。`,
  'doctor.line.headers': ({ address, headers, allow }) =>
    `${address} 不放行我们的请求头：\`${headers}\`\n浏览器会先问一声（预检 \`OPTIONS\`），店铺没有答应。\n让它返回 \`Access-Control-Allow-Headers: ${allow}\`。`,
  'doctor.line.writes': ({ address, headers, allow }) =>
    `看得了，买不了：${address} 不放行 \`${headers}\`\n买家的购物车靠它们，不重复下单也靠它们。\n让它对 \`OPTIONS\` 返回 \`Access-Control-Allow-Headers: ${allow}\`。`,
  'doctor.line.method': ({ address }) =>
    `看得了，改不了购物车：${address} 不放行 \`PUT\`\n对 \`OPTIONS\` 的应答里没有它。\n让它返回 \`Access-Control-Allow-Methods: GET, POST, PUT, DELETE\`。`,
  'doctor.line.search': ({ address, status }) =>
    `${address} 返回 ${status}\n店铺有 profile，商品目录却不能用。\n请看店铺自己的日志。`,
  'doctor.line.hidden': ({ address }) =>
    `看不出本页面能不能读 ${address} 的 \`Retry-After\`\n哪些应答头没让页面看到，页面是不知道的。读不到时，等多久由我们估计。\n让店铺返回 \`Access-Control-Expose-Headers: ETag, Retry-After, Idempotent-Replayed\`。`,
  'doctor.line.slow': ({ address, ms }) =>
    `${address} 过了 ${ms} 毫秒才应答\n买家每一步都要等它。\n查查从这里到店铺之间哪里慢。`,
  'doctor.line.connector':
    '店铺由页面自己的连接器去问\n走什么网络由它决定，出了问题只能从它报的错里看。\n它需要什么，请看它的文档。',
  'doctor.line.error': ({ code, message }) => `店铺打不开：${code}\n${message}\n再看这个页面时会再试。`,

  'doctor.policy.ok': '页面的内容安全策略没有拦下我们的东西',
  'doctor.policy.refused': ({ directive, what, policy }) =>
    `页面的策略拦下了 \`${what}\`\n它的 \`Content-Security-Policy\` 在 \`${directive}\` 里没有列出它。\n加上。组件在这里要用的全部：\`${policy}\``,
  'doctor.policy.types': ({ names }) =>
    `页面的策略不认我们的 Trusted Types 名字\n它的 \`trusted-types\` 名单里没有 \`${names}\`。要是还强制使用，我们就什么也画不出来。\n把 \`${names}\` 加进名单。`,

  'doctor.clock.ok': ({ drift }) => `本机和店铺的时钟一致（相差 ${drift}）`,
  'doctor.clock.off': ({ drift, at }) =>
    `本机时钟差了 ${drift}\n店铺的时钟是 ${at}。倒计时和优惠都按店铺的走，买家看到的不会错。\n要是店铺的不准，请让它对时（NTP）：优惠的开始和结束都按它。`,
  'doctor.clock.unknown': '店铺还没有报时\n只有直播会报时。\n没有直播就不用管。',

  'doctor.show.ok': ({ title }) => `直播 “${title}” 已就位`,
  'doctor.show.loading': ({ id }) => `直播 “${id}” 正在加载`,
  'doctor.show.missing': ({ id, known }) =>
    `没有 “${id}” 这场直播\n店铺不认识它。店铺有：${known}。\n改正 \`show="…"\`；\`show="latest"\` 总是当前这一场。`,
  'doctor.show.error': ({ id, error }) => `直播 “${id}” 读不出来\n${error}\n会自动再试。`,
  'doctor.show.unnamed': ({ tag }) =>
    `\`<${tag}>\` 没有直播\n它外面的店铺没有写明看哪一场。\n加上：\`<laotie-shop show="latest">\`。`,
  'doctor.show.stream': ({ heard, again }) => `直播消息以流的方式到达（${heard} 秒前有消息，中断 ${again} 次）`,
  'doctor.show.polling': ({ why }) =>
    `直播消息要每隔几秒去问一次\n${why}。价格和讲解最多晚 5 秒，每个观众的请求也更多。\n让代理不缓冲、不限时地放行 \`text/event-stream\`（nginx：\`proxy_buffering off\`）。`,
  'doctor.show.asked': '店铺没有消息流，直播消息每隔几秒去问一次',
  'doctor.show.hidden': '页面在后台，直播消息隔一阵才问一次',
  'doctor.show.offline': ({ error, again }) =>
    `直播消息收不到\n${error}。体检以来中断 ${again} 次。\n会自动再试。要是一直不行：\`/live/shows/…/events\` 在标签页里打得开吗？`,
  'doctor.show.closed': '眼下没有组件在听直播消息',
  'doctor.show.dropped': ({ n, last }) =>
    `有 ${n} 条消息读不懂\n格式和约定的不一样，最近一条错在 \`${last}\`，都跳过了。\n拿店铺发出的内容和直播流的 schema 对一对。`,
  'doctor.show.why.silent': '消息流打开了，却被路上什么东西吞掉了',
  'doctor.show.why.notAStream': '打开来并不是消息流',

  'doctor.playhead.cue': ({ late }) => `观众看到哪一刻，画面自己知道：靠流里的标记（晚 ${late} 秒）`,
  'doctor.playhead.date': ({ late }) => `观众看到哪一刻，画面自己知道：靠流里的时间（晚 ${late} 秒）`,
  'doctor.playhead.manual': '观众看到哪一刻，由你的代码说了算（`playhead.set`）',
  'doctor.playhead.delay': ({ why }) =>
    `观众看到哪一刻，是按店铺的时钟猜的\n${why}。商品可能比主播拿起它早几秒或晚几秒出现。\n把 \`EXT-X-PROGRAM-DATE-TIME\` 写进播放列表（ffmpeg：\`-hls_flags program_date_time\`），或者报告标记：\`shop.playhead.report(at, 'cue')\`。`,
  'doctor.playhead.none':
    '不知道观众看到哪一刻\n播放器没说，店铺的时钟也没说，直播里的内容就都不出现。\n用 `<laotie-player>` 播放，或者把你的播放器交给我们：`shop.playhead.attach(hls)`。',
  'doctor.playhead.why.noPlayer': '页面没有把播放器交给店铺',
  'doctor.playhead.why.noDates': '播放器在播，但流里没有时间',
  'doctor.playhead.why.notPlaying': '播放器还没有画面',

  'doctor.product.missing': ({ id }) =>
    `没有 “${id}” 这件商品\n店铺不认识它。\n改正 \`product="${id}"\`：要写店铺目录里的 id。`,
  'doctor.product.malformed': ({ id, path }) =>
    `商品 “${id}” 读不懂\n它在 \`${path}\` 处的格式和约定的不一样。\n拿店铺发出的内容和商品的 schema 对一对。`,

  'doctor.can.all': '组件能做的，店铺都提供',
  'doctor.can.less': ({ off }) => `店铺没有提供、所以关掉的：${off}`,
  'doctor.can.tag': ({ tag, what }) =>
    `\`<${tag}>\` 没有用武之地\n店铺没有提供${what}。\n去掉这个标签，或者在店铺里打开这项功能。`,
  'doctor.can.search': '搜索',
  'doctor.can.cart': '购物车',
  'doctor.can.checkout': '页内结账',
  'doctor.can.codes': '优惠码',
  'doctor.can.holds': '购物车留货',
  'doctor.can.longerHolds': '延长留货时间',
  'doctor.can.comments': '评论',
  'doctor.can.composer': '发评论',
  'doctor.can.likes': '点赞',
  'doctor.can.purchases': '谁买了什么',
  'doctor.can.countdown': '限时优惠',
  'doctor.can.stock': '剩余件数',
  'doctor.can.orders': '订单列表',
  'doctor.can.live': '直播',
  'doctor.can.intents': '商家答复',
  'doctor.can.waiting': '到货登记',
  'doctor.can.shipping': '下单前看运费',
  'doctor.can.demand': '商家工作台（需要 configure({ endpoint, host })）',

  'doctor.storage.ok': '浏览器允许页面记住购物车',
  'doctor.storage.refused':
    '浏览器不让页面记住任何东西\n存储被禁用或已满，或者这是个沙盒框架。购物车只活到页面关闭。\n在框架里加上 `allow-same-origin`；否则由访客自己决定。',

  'doctor.cover.buy': ({ tag, by }) =>
    `\`<${tag}>\` 的按钮被盖住了\n\`${by}\` 压在上面，按不到。\n挪开它，降低它的 \`z-index\`，或者让点击穿过去：\`pointer-events: none\`。`,
};
