// The line that says that a visitor's own model answers, and what the browser keeps of that
// visitor's work (`teach.js`): in one store the work of each tab, in the other its photos.
const ASK = 3000; // ms between two questions whether the model still answers
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = request.oncomplete = () => resolve(request.result);
  request.onerror = request.onabort = () => reject(request.error);
});
const database = (async () => {
  const request = indexedDB.open('teach', 1);
  request.onupgradeneeded = () =>
    ['works', 'photos'].forEach((name) => request.result.createObjectStore(name));
  return done(request);
})();
database.catch(() => {});

let model = null; // its file as base64, where it answers or is about to
window.kept = {
  done,
  unique: () => [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  // Of this tab, also after a reload; or another name from now on. Throws where the browser keeps
  // nothing.
  tab: (anew = false) => {
    const name = (!anew && sessionStorage.getItem('teach')) || window.kept.unique();
    sessionStorage.setItem('teach', name);
    return name;
  },
  stores: async (mode) => {
    const change = (await database).transaction(['works', 'photos'], mode);
    return [change.objectStore('works'), change.objectStore('photos'), change];
  },
  use: (file) => {
    model = file;
    trigger('submit', {model});
  },
  leave: () => {
    dispatchEvent(new Event('left'));
    trigger('clear');
  },
};

const work = async (change) => {
  try {
    const [works] = await window.kept.stores('readwrite');
    const mine = await done(works.get(window.kept.tab()));
    if (mine?.trained) change(mine, works);
  } catch { /* nothing is kept */ }
};

const line = element.querySelector('.in_use');
let missed = 0;
watch('value', () => {
  const {known, asked} = props.value;
  if (!known && asked && !line.hidden) {
    // A server that was started again has forgotten it. (Once may be a visitor's leaving, of which
    // the news is under way.)
    missed += 1;
    if (missed === 2) window.kept.use(model);
    if (missed > 5) line.hidden = true;
    return;
  }
  missed = 0;
  if (!known && !line.hidden) {
    model = null;
    work((mine, works) => works.put({...mine, trained: null}, window.kept.tab()));
  }
  line.hidden = !known;
  const sentence = known ? line.dataset.sentence.replace('{known}', () => known) : '';
  const place = line.querySelector('p');
  if (place.textContent !== sentence) place.textContent = sentence;
  if (!asked) dispatchEvent(new Event('model')); // tabs look again, and a camera that runs
});
line.querySelector('button').addEventListener('click', window.kept.leave);
setInterval(() => { if (!line.hidden && !document.hidden) trigger('input'); }, ASK);
work((mine) => window.kept.use(mine.trained.model));
