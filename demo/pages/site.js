// The demo site's own script: language and theme switches.
const root = document.documentElement;
const query = new URLSearchParams(location.search);

const languages = { en: 'en', zh: 'zh-Hans', ar: 'ar' };
const wished = query.get('lang') ?? navigator.language.slice(0, 2);

function speak(language) {
  root.lang = languages[language];
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
}
speak(Object.hasOwn(languages, wished) ? wished : 'en');
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

/** Both switches live in the address, so that a link shows what its sender saw. */
function switchTo(name, value) {
  query.set(name, value);
  const address = new URL(location.href);
  address.search = query.toString();
  history.replaceState(null, '', address);
  for (const link of document.querySelectorAll('a[data-keep]')) keep(link);
}

function keep(link) {
  const address = new URL(link.href);
  for (const name of ['lang', 'theme']) if (query.has(name)) address.searchParams.set(name, query.get(name));
  link.href = address;
}

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest('[data-switch]') : null;
  if (control?.dataset.switch === 'theme') {
    const dark =
      (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    root.dataset.theme = dark ? 'light' : 'dark';
    switchTo('theme', root.dataset.theme);
  } else if (control?.dataset.switch === 'copy') {
    const code = control.parentElement.querySelector('code').textContent;
    navigator.clipboard.writeText(code).then(() => control.classList.add('done'));
  }
});
for (const list of document.querySelectorAll('select[data-switch="lang"]')) {
  list.value = root.lang.slice(0, 2);
  list.addEventListener('change', () => {
    speak(list.value);
    switchTo('lang', list.value);
  });
}
for (const link of document.querySelectorAll('a[data-keep]')) keep(link);
