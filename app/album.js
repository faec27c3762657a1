// A visitor's album: classes, their photos, and the model that was trained on them. It belongs to
// the browser, which keeps it across reloads and restarts of the server (`own.js`). The server looks
// at photos and trains; what it has forgotten is sent again. Teach shows it (`screens/teach.js`), and
// may come later or never; Explore adds to it (`screens/resembles.js`), and phones do
// (`screens/collect.js`).
const LANES = 3; // requests under way at a time

const words = element.querySelector('.said').dataset;
const [most, enough, together] = [words.most, words.photos, words.together].map(Number);
const say = (code, values = {}) =>
  words[code].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const {done, stores, unique} = window.kept;

// A class: its name, its photos, and what tells phones which one it is, once they may send.
// A photo: its key here, its JPEG (a data URI), the server's name for what it saw of it, what tells
// copies, and its cell in the matrix.
const album = {
  classes: [{name: '', photos: []}, {name: '', photos: []}],
  trained: null, // {model: its file as base64, from: the work that it was trained on, or null}
  used: Boolean(props.value?.own), // whether it answers on this page, as it does until the visitor leaves it
  training: false,
  undo: [], // functions, each puts back what was removed
  others: [], // work of tabs that are closed, newest first
  turns: 0, // photos so far, in the order in which they were chosen
  copies: 0, // photos that were not taken, as they were there already
  trouble: '', // why the server could not look
  draw: () => {}, // by Teach: what has changed is to be seen
  tell: () => {}, // by Teach: sentences for the visitor
};

album.all = () => album.classes.flatMap((own) => own.photos);
album.filled = () => album.classes.filter((own) => own.name.trim() || own.photos.length);
album.work = () =>
  JSON.stringify(album.filled().map((own) => [own.name.trim(), own.photos.map((photo) => photo.key)]));

album.call = async (name, request) => {
  try {
    return await server[name](request);
  } catch {
    return {problem: words.unreachable};
  }
};

album.lanes = (list, each) => {
  const left = [...list];
  const lane = async () => { while (left.length) await each(left.shift()); };
  return Promise.all(Array.from({length: LANES}, lane));
};

album.changed = () => {
  album.draw();
  keepSoon();
};

// What the browser keeps; see `own.js`.

let tab = null;
let stored = true; // whether it is kept; else a warning before the page is left
let kept = new Set(); // photos in the store
const range = (name) => IDBKeyRange.bound([name], [name, []]);

const keep = async () => {
  try {
    const [works, photos, change] = await stores('readwrite');
    const finished = done(change);
    // Another tab may have taken it over.
    if (!(await done(works.count(tab)))) kept.clear();
    const now = new Map(album.all().map((photo) => [photo.key, photo]));
    for (const key of kept) if (!now.has(key)) { photos.delete([tab, key]); kept.delete(key); }
    for (const [key, photo] of now) if (!kept.has(key)) { photos.put(photo.jpeg, [tab, key]); kept.add(key); }
    works.put({
      saved: Date.now(), trained: album.trained,
      classes: album.classes.map(({name, id, photos: row}) => ({
        name, id, photos: row.map(({key, id, digest, cell}) => ({key, id, digest, cell})),
      })),
    }, tab);
    await finished;
    stored = true;
  } catch {
    if (stored && album.all().length) album.tell(words.unkept);
    stored = false;
  }
};
let due = 0;
let begun;
let keeping = new Promise((resolve) => { begun = resolve; }); // nothing is written over unread work
const keepNow = () => {
  clearTimeout(due);
  due = 0;
  keeping = keeping.then(keep);
};
const keepSoon = () => { due ||= setTimeout(keepNow, 200); };
window.addEventListener('pagehide', () => { if (due) keepNow(); });
window.addEventListener('beforeunload', (event) => { if (!stored && album.all().length) event.preventDefault(); });

// Tabs of one browser tell each other. A tab that was duplicated took the name of the first along,
// and works on under another; what one deletes as left behind is kept on where it is open.
const me = unique();
const tabs = new BroadcastChannel('teach');
tabs.addEventListener('message', ({data: {opened, by, taken, deleted}}) => {
  if (!tab) return;
  if (opened === tab) tabs.postMessage({taken: by});
  if (deleted?.includes(tab)) keepSoon();
  if (taken !== me) return;
  tab = window.kept.tab(true);
  kept.clear();
  keepSoon();
});

// The classes of kept work, with their photos.
const loaded = async (name, given) => {
  const [, photos] = await stores('readonly');
  const [keys, values] = await Promise.all([done(photos.getAllKeys(range(name))), done(photos.getAll(range(name)))]);
  const jpegs = new Map(keys.map(([, key], index) => [key, values[index]]));
  return given.classes.map((own) => ({
    name: own.name,
    id: own.id,
    photos: own.photos.filter(({key}) => jpegs.has(key)).map((photo) => ({...photo, jpeg: jpegs.get(photo.key)})),
  }));
};

album.forgetWorks = async (names) => {
  const [works, photos, change] = await stores('readwrite');
  names.forEach((name) => { works.delete(name); photos.delete(range(name)); });
  await done(change);
  tabs.postMessage({deleted: names});
};

// Work from before joins what is here already, which rarely is anything.
album.goOn = async (name, given) => {
  album.classes = [...await loaded(name, given), ...album.filled()].slice(0, most);
  album.trained = given.trained;
};

const begin = async () => {
  try {
    tab = window.kept.tab();
    tabs.postMessage({opened: tab, by: me});
    const [works] = await stores('readonly');
    const [names, values] = await Promise.all([done(works.getAllKeys()), done(works.getAll())]);
    const found = names.map((name, index) => [name, values[index]]);
    const mine = found.find(([name]) => name === tab);
    album.others = found.filter(([name, given]) => name !== tab && given.classes.some((own) => own.photos.length))
      .sort(([, a], [, b]) => b.saved - a.saved);
    if (mine) {
      await album.goOn(...mine);
      kept = new Set(album.all().map((photo) => photo.key));
    }
  } catch {
    stored = false;
  }
  begun();
  album.draw();
};

// Photos come.

// Those that are read at the same time stand as they were chosen.
album.insert = (own, jpeg, turn) => {
  const place = own.photos.findIndex((photo) => photo.turn > turn);
  own.photos.splice(place < 0 ? own.photos.length : place, 0, {key: unique(), jpeg, turn});
  album.changed();
};
const drop = (photo) =>
  album.classes.forEach((own) => { own.photos = own.photos.filter((each) => each !== photo); });
const unseen = () => album.all().filter((photo) => !photo.id && !photo.asked);

let looking = null;
// Let the server look at what it has not seen or has forgotten; whether it could.
album.look = () => (looking ??= (async () => {
  album.trouble = '';
  const lane = async () => {
    for (let batch; !album.trouble && (batch = unseen().slice(0, together)).length;) {
      batch.forEach((photo) => { photo.asked = true; });
      const answer = await album.call('look', {photos: batch.map((photo) => photo.jpeg)});
      batch.forEach((photo) => { delete photo.asked; });
      if (answer.problem) { album.trouble = answer.problem; break; }
      batch.forEach((photo, index) => {
        const {id, digest} = answer.photos[index];
        const copy = album.all().some((other) => other !== photo && other.digest === digest);
        album.copies += copy;
        if (!id || copy) drop(photo);
        else Object.assign(photo, {id, digest});
      });
      album.changed();
    }
  };
  await Promise.all(Array.from({length: LANES - 1}, lane));
  looking = null;
  return !album.trouble && (!unseen().length || album.look());
})());

// How many photos a class may still get.
album.room = (own) => Math.max(0, enough - own.photos.length);

// Photos that came from phones join a class (`screens/collect.js`). `over`: so many found no room.
album.join = async (own, jpegs, over) => {
  const joined = jpegs.map((jpeg) => ({key: unique(), jpeg, turn: album.turns += 1}));
  if (joined.length) {
    own.photos.push(...joined);
    album.undo.push(() => joined.forEach(drop));
  }
  album.copies = 0;
  album.changed();
  const seen = await album.look();
  album.tell(
    album.copies && say('seen', {count: album.copies}),
    over && say('full', {count: over}),
    !seen && album.trouble,
  );
};

// Whether the model in use learned from this album, rather than being a file's or the trap's.
album.answers = () => Boolean(album.trained?.from);

// [name, the server's names of its photos] of each class.
const named = () => album.filled().map((own) => [own.name, own.photos.map((photo) => photo.id)]);
// The same as soon as the server has seen all; null where it cannot, or where another model answers.
album.seen = async () => {
  await album.ready;
  return album.answers() && await album.look() ? named() : null;
};
album.forgotten = (ids) => album.all().forEach((photo) => { if (ids.includes(photo.id)) photo.id = null; });

// "learn" or "save": photos that the server has forgotten are looked at again.
album.ask = async (name) => {
  for (let tries = 0; tries < 5; tries += 1) {
    if (!(await album.look())) return {problem: album.trouble};
    const rows = album.filled();
    const from = album.work();
    const answer = await album.call(name, {classes: named()});
    if (!answer.missing) return {...answer, rows: rows.map((own) => own.photos.slice()), from};
    album.forgotten(answer.missing);
  }
  return {problem: words.unreachable};
};

let decided = 0; // how often somebody said what answers: a model, or the original
album.use = (model, from) => {
  decided += 1;
  album.trained = {model, from};
  window.kept.use(model);
};
window.addEventListener('left', () => { decided += 1; });

// What comes of it answers from now on, unless something else was said meanwhile.
album.train = async () => {
  if (album.training) return {};
  album.training = true;
  album.tell();
  album.draw();
  const before = decided;
  const answer = await album.ask('learn');
  album.training = false;
  album.tell(answer.problem);
  if (answer.model && decided === before) {
    answer.rows.forEach((row, truth) =>
      row.forEach((photo, index) => { photo.cell = `${truth},${answer.answers[truth][index]}`; }));
    album.use(answer.model, answer.from);
  }
  album.changed();
  return answer;
};

// A photo is given to a class, and the classes are learned from again. `held`: of the photos that
// were there already, how many are right by cross-validation: [before, now, of how many].
album.correct = async (name, jpeg) => {
  const own = album.classes.find((each) => each.name.trim().replace(/\s+/g, ' ') === name);
  if (!own || album.training) return {problem: album.training ? words.training : words.no_photos};
  if (own.photos.length >= enough) return {problem: say('full', {count: 1})};
  const {problem, photos: [seen] = [{}]} = await album.call('look', {photos: [jpeg]});
  if (problem || seen.problem) return {problem: problem || seen.problem};
  const before = album.trained;
  if (album.training || !before) return {};
  const cells = album.all().map((photo) => [photo, photo.cell]);
  const twin = album.all().find((photo) => photo.digest === seen.digest);
  const from = twin && album.classes.find((each) => each.photos.includes(twin));
  if (from === own) return {problem: say('seen', {count: 1})};
  const place = from?.photos.indexOf(twin);
  const photo = twin ?? {key: unique(), jpeg, turn: album.turns += 1, ...seen};
  from?.photos.splice(place, 1);
  own.photos.push(photo);
  const back = () => {
    own.photos = own.photos.filter((each) => each !== photo);
    if (from && !from.photos.includes(photo)) from.photos.splice(place, 0, photo);
    cells.forEach(([each, cell]) => { each.cell = cell; });
    if (album.used) album.use(before.model, before.from);
  };
  const putBack = () => {
    if (album.undo.includes(back)) album.undo.splice(album.undo.indexOf(back), 1);
    else return;
    back();
    album.changed();
  };
  album.undo.push(back);
  const result = await album.train();
  if (!result.model) {
    putBack();
    return result;
  }
  if (album.trained?.model !== result.model) return {}; // the model was left meanwhile
  const counted = cells.filter(([each, cell]) => cell && each !== photo && each.cell);
  const right = (cell) => { const [truth, said] = cell.split(','); return truth === said; };
  return {
    held: [
      counted.filter(([, cell]) => right(cell)).length,
      counted.filter(([each]) => right(each.cell)).length,
      counted.length,
    ],
    undo: putBack,
  };
};

watch('value', () => {
  album.used = Boolean(props.value?.own);
  if (!album.used) album.trained = null;
  album.changed();
});

album.ready = begin();
window.album = album;
