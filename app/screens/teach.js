// A visitor's work: classes, their photos, and the model that was trained on them. It belongs to
// the browser, which keeps it across reloads and restarts of the server. The server looks at photos
// and trains; what it has forgotten is sent again.
const PACE = 200; // ms between two photos while the camera's button is held
const LIVE = 150; // ms between two answers to the camera's picture, at least
const SHORT = 256; // px, the shorter side of a photo as it is kept
const LANES = 3; // requests under way at a time

const root = element.closest('#teach');

const start = () => {
  const find = (selector) => root.querySelector(selector);
  const words = find('.said').dataset;
  const [most, enough, together] = [words.most, words.photos, words.together].map(Number);
  const say = (code, values = {}) =>
    words[code].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const tell = (...sentences) => { find('.note').textContent = sentences.filter(Boolean).join(' '); };
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

  // A photo: its key here, its JPEG (a data URI), the server's name for what it saw of it, what tells
  // copies, and its cell in the matrix.
  let classes = [{name: '', photos: []}, {name: '', photos: []}];
  let trained = null; // {model: its file as base64, from: the work that it was trained on, or null}
  let used = Boolean(props.value?.own); // whether it answers on this page, as it does until the visitor leaves it
  let touched = null; // the class that what is pasted goes to
  let training = false;
  let aimed = null; // the class that the camera takes photos for, or null: it only watches
  const undo = []; // functions, each puts back what was removed

  const all = () => classes.flatMap((own) => own.photos);
  const filled = () => classes.filter((own) => own.name.trim() || own.photos.length);
  const work = () =>
    JSON.stringify(filled().map((own) => [own.name.trim(), own.photos.map((photo) => photo.key)]));

  const call = async (name, request) => {
    try {
      return await server[name](request);
    } catch {
      return {problem: words.unreachable};
    }
  };

  const lanes = (list, each) => {
    const left = [...list];
    const lane = async () => { while (left.length) await each(left.shift()); };
    return Promise.all(Array.from({length: LANES}, lane));
  };

  // What is on the screen.

  // A parent's children become these; what stays keeps its place, and with it the focus.
  const fill = (parent, nodes) => {
    [...parent.children].forEach((child) => nodes.includes(child) || child.remove());
    nodes.forEach((node, index) => {
      if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
    });
  };

  const copyOf = (template) => find(template).content.firstElementChild.cloneNode(true);

  const rowOf = (own) => {
    const row = copyOf('.class_template');
    const [name, files] = ['input[type=text]', 'input[type=file]'].map((type) => row.querySelector(type));
    name.addEventListener('input', () => { own.name = name.value; changed(); });
    files.addEventListener('change', () => { add(own, [...files.files]); files.value = ''; });
    for (const kind of ['focusin', 'pointerdown']) row.addEventListener(kind, () => touch(own));
    row.work = own;
    return row;
  };

  const shotOf = (photo) => {
    const shot = copyOf('.shot_template');
    shot.querySelector('img').src = photo.jpeg;
    shot.photo = photo;
    return shot;
  };

  const drawClass = (own, index) => {
    const row = (own.row ??= rowOf(own));
    row.id = `class_${index}`;
    row.classList.toggle('touched', own === touched);
    const name = row.querySelector('input[type=text]');
    const number = index + 1;
    if (name.value !== own.name) name.value = own.name;
    name.placeholder = say('name', {number});
    row.setAttribute('aria-label', say('class', {number}));
    name.setAttribute('aria-label', say('class', {number}));
    const count = own.photos.length;
    fill(row.querySelector('.shots'), own.photos.map((photo) => (photo.shot ??= shotOf(photo))));
    own.photos.forEach((photo, place) =>
      photo.shot.setAttribute('aria-label', say('remove', {number: place + 1})));
    row.querySelector('.hint').textContent =
      count > 1 ? say('count', {count}) : count ? words.count_one : words.empty;
    return row;
  };

  const draw = () => {
    fill(find('.classes'), classes.map(drawClass));
    const again = Boolean(trained?.from) && trained.from !== work();
    const train = find('#teach_train');
    train.textContent = training ? words.training : again ? words.again : words.train;
    train.setAttribute('aria-disabled', String(training));
    find('.changed').hidden = !again || training;
    find('[data-do=addClass]').disabled = classes.length >= most;
    find('[data-do=undo]').disabled = !undo.length;
    find('[data-do=saveProject]').disabled = !all().length;
    root.querySelectorAll('[data-model]').forEach((button) => { button.hidden = !used; });
    find('.kept').hidden = !all().length;
    const name = aimed && (aimed.name.trim() || say('class', {number: classes.indexOf(aimed) + 1}));
    find('.camera h2').textContent =
      aimed ? `${say('shoot', {name})} (${aimed.photos.length})` : words.watching;
  };

  const touch = (own) => {
    if (touched === own) return;
    touched = own;
    draw();
  };

  const changed = () => {
    draw();
    keepSoon();
  };

  // What the browser keeps; see `own.js`.

  let tab = null;
  let stored = true; // whether it is kept; else a warning before the page is left
  let kept = new Set(); // photos in the store
  let others = []; // work of tabs that are closed, newest first
  const {done, stores, unique} = window.kept;
  const range = (name) => IDBKeyRange.bound([name], [name, []]);

  const keep = async () => {
    try {
      const [works, photos, change] = await stores('readwrite');
      const finished = done(change);
      // Another tab may have taken it over.
      if (!(await done(works.count(tab)))) kept.clear();
      const now = new Map(all().map((photo) => [photo.key, photo]));
      for (const key of kept) if (!now.has(key)) { photos.delete([tab, key]); kept.delete(key); }
      for (const [key, photo] of now) if (!kept.has(key)) { photos.put(photo.jpeg, [tab, key]); kept.add(key); }
      works.put({
        saved: Date.now(), trained,
        classes: classes.map(({name, photos: row}) => ({
          name, photos: row.map(({key, id, digest, cell}) => ({key, id, digest, cell})),
        })),
      }, tab);
      await finished;
      stored = true;
    } catch {
      if (stored && all().length) tell(words.unkept);
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
  window.addEventListener('beforeunload', (event) => { if (!stored && all().length) event.preventDefault(); });

  // The classes of kept work, with their photos.
  const loaded = async (name, given) => {
    const [, photos] = await stores('readonly');
    const [keys, values] = await Promise.all([done(photos.getAllKeys(range(name))), done(photos.getAll(range(name)))]);
    const jpegs = new Map(keys.map(([, key], index) => [key, values[index]]));
    return given.classes.map((own) => ({
      name: own.name,
      photos: own.photos.filter(({key}) => jpegs.has(key)).map((photo) => ({...photo, jpeg: jpegs.get(photo.key)})),
    }));
  };

  const forget = async (names) => {
    const [works, photos, change] = await stores('readwrite');
    names.forEach((name) => { works.delete(name); photos.delete(range(name)); });
    await done(change);
  };

  // Work from before joins what is here already, which rarely is anything.
  const goOn = async (name, given) => {
    classes = [...await loaded(name, given), ...filled()].slice(0, most);
    trained = given.trained;
  };

  const begin = async () => {
    draw();
    try {
      tab = window.kept.tab();
      const [works] = await stores('readonly');
      const [names, values] = await Promise.all([done(works.getAllKeys()), done(works.getAll())]);
      const found = names.map((name, index) => [name, values[index]]);
      const mine = found.find(([name]) => name === tab);
      others = found.filter(([name, given]) => name !== tab && given.classes.some((own) => own.photos.length))
        .sort(([, a], [, b]) => b.saved - a.saved);
      if (mine) {
        await goOn(...mine);
        kept = new Set(all().map((photo) => photo.key));
      }
    } catch {
      stored = false;
    }
    const [, before] = others[0] ?? [];
    if (before && !all().length) {
      const names = before.classes.map((own) => own.name).filter(Boolean).join(words.separator);
      const count = before.classes.reduce((sum, own) => sum + own.photos.length, 0);
      find('.before p').textContent = say('before', {names, count});
      find('.before').hidden = false;
    }
    begun();
    draw();
  };

  // Photos come: as files, or from the camera.

  let copies = 0;
  let turns = 0; // photos so far, in the order in which they were chosen
  // Photos that are read at the same time stand as they were chosen.
  const insert = (own, jpeg, turn) => {
    const place = own.photos.findIndex((photo) => photo.turn > turn);
    own.photos.splice(place < 0 ? own.photos.length : place, 0, {key: unique(), jpeg, turn});
    changed();
  };
  const drop = (photo) => classes.forEach((own) => { own.photos = own.photos.filter((each) => each !== photo); });
  const unseen = () => all().filter((photo) => !photo.id && !photo.asked);

  let looking = null;
  let trouble = '';
  // Let the server look at what it has not seen or has forgotten; whether it could.
  const look = () => (looking ??= (async () => {
    trouble = '';
    const lane = async () => {
      for (let batch; !trouble && (batch = unseen().slice(0, together)).length;) {
        batch.forEach((photo) => { photo.asked = true; });
        const answer = await call('look', {photos: batch.map((photo) => photo.jpeg)});
        batch.forEach((photo) => { delete photo.asked; });
        if (answer.problem) { trouble = answer.problem; break; }
        batch.forEach((photo, index) => {
          const {id, digest} = answer.photos[index];
          const copy = all().some((other) => other !== photo && other.digest === digest);
          copies += copy;
          if (!id || copy) drop(photo);
          else Object.assign(photo, {id, digest});
        });
        changed();
      }
    };
    await Promise.all(Array.from({length: LANES - 1}, lane));
    looking = null;
    return !trouble && (!unseen().length || look());
  })());

  const add = async (own, files) => {
    const taken = files.slice(0, Math.max(0, enough - own.photos.length));
    const unread = [];
    copies = 0;
    if (taken.length) tell(say('reading', {count: taken.length}));
    await lanes(taken.map((file) => [file, turns += 1]), async ([file, turn]) => {
      let answer = {problem: words.unreachable};
      try {
        answer = await call('read', {file: (await upload(file)).path});
      } catch { /* as it stands */ }
      if (answer.jpeg) insert(own, answer.jpeg, turn);
      else unread.push(answer.problem);
    });
    const seen = await look();
    tell(
      unread.length && say('unread', {count: unread.length, reason: unread[0]}),
      copies && say('seen', {count: copies}),
      taken.length < files.length && say('full', {count: files.length - taken.length}),
      !seen && trouble,
    );
  };

  // What is dropped on the tab or pasted goes the way of what is chosen, past `page.js`'s look at it.
  const choose = (own, files) => {
    const given = new DataTransfer();
    files.forEach((file) => given.items.add(file));
    const zip = files.length === 1 && /\.zip$/i.test(files[0].name);
    const input = zip ? find('.opened') : own.row.querySelector('input[type=file]');
    input.files = given.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const target = (event) =>
    event.target.closest?.('.class')?.work ?? (classes.includes(touched) ? touched : classes[0]);
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    // On the window and first: elsewhere on the page, files belong to the photo of Explore.
    window.addEventListener(kind, (event) => {
      if (!root.contains(event.target) || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      root.querySelectorAll('.over').forEach((row) => row.classList.remove('over'));
      const own = target(event);
      if (!own || kind === 'dragleave') return;
      if (kind === 'dragover') own.row.classList.add('over');
      else choose(own, [...event.dataTransfer.files]);
    }, true);
  }
  window.addEventListener('paste', (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (!root.checkVisibility() || !files.length || !classes.length) return;
    event.preventDefault();
    event.stopPropagation();
    choose(target(event), files);
  }, true);

  // The camera, which takes photos for a class, and shows what the model says as soon as there is one.

  const video = find('video');
  let stream = null;
  let opened = 0;
  let ticket = null;
  let holding = 0;

  const frame = (shorter) => {
    const [width, height] = [video.videoWidth, video.videoHeight];
    const scale = Math.min(1, shorter / Math.min(width, height));
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.round(width * scale), height: Math.round(height * scale),
    });
    canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.9);
  };

  const shoot = () => {
    if (!video.videoWidth || !aimed) return;
    if (aimed.photos.length >= enough) {
      release();
      tell(say('full', {count: 1}));
      return;
    }
    insert(aimed, frame(SHORT), turns += 1);
    look().then((seen) => { if (!seen) tell(trouble); });
  };
  const hold = () => {
    if (holding) return;
    tell();
    holding = setInterval(shoot, PACE);
    find('.shoot').classList.add('held');
    shoot();
  };
  const release = () => {
    clearInterval(holding);
    holding = 0;
    find('.shoot').classList.remove('held');
  };

  const close = (sentence = '') => {
    release();
    leave();
    stream?.getTracks().forEach((track) => track.stop());
    stream = video.srcObject = null;
    find('#teach_camera').hidden = true;
    if (sentence) tell(sentence);
  };

  const open = async (own) => {
    aimed = own;
    opened = Date.now();
    draw();
    find('.shoot').hidden = find('.tip').hidden = !own;
    tell();
    if (!stream) {
      if (!navigator.mediaDevices?.getUserMedia) return tell(words.live_insecure);
      tell(words.live_asking);
      try {
        const wanted = {width: {ideal: 640}, height: {ideal: 480}, facingMode: 'environment'};
        stream = await navigator.mediaDevices.getUserMedia({video: wanted, audio: false});
      } catch (error) {
        const reasons = {NotFoundError: 'missing', OverconstrainedError: 'missing', NotReadableError: 'busy'};
        return tell(words[`live_${reasons[error.name] ?? 'denied'}`]);
      }
      tell();
      stream.getVideoTracks()[0].addEventListener('ended', () => close(words.live_missing));
      video.srcObject = stream;
      find('#teach_camera').hidden = false;
      await video.play().catch(() => {});
    }
    find('#teach_camera').scrollIntoView({block: 'nearest'});
    find(own ? '.shoot' : '[data-do=close]').focus();
    if (used) trigger('play'); // the answer is a ticket
  };

  const leave = () => {
    if (ticket) server.answer({leave: ticket}).catch(() => {});
    ticket = null;
    find('.live').replaceChildren();
  };

  const watchLive = async (mine) => {
    while (mine === ticket) {
      await pause(LIVE);
      if (mine !== ticket || document.hidden || !video.videoWidth) continue;
      const answer = await call('answer', {ticket: mine, frame: frame(SHORT)});
      if (mine !== ticket) return;
      if (answer.problem || answer.stop) return close(words[`live_${answer.stop}`] ?? words.live_lost);
      if (answer.answer) find('.live').innerHTML = answer.answer;
    }
  };

  let hidden = 0; // since when nobody sees the page
  setInterval(() => {
    if (!stream) return;
    hidden = document.hidden ? hidden || Date.now() : 0;
    if (!root.checkVisibility()) close();
    else if (hidden && Date.now() - hidden > 1000 * words.hidden) close(words.live_idle);
    else if (Date.now() - opened > 60000 * words.minutes) close(words.live_over);
  }, 500);

  const button = find('.shoot');
  button.addEventListener('pointerdown', (event) => { if (event.button === 0) hold(); });
  for (const kind of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) button.addEventListener(kind, release);
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  for (const kind of ['keydown', 'keyup']) {
    button.addEventListener(kind, (event) => {
      if (![' ', 'Enter'].includes(event.key)) return;
      event.preventDefault(); // no click on top
      if (kind === 'keyup') release();
      else if (!event.repeat) hold();
    });
  }
  // Pressed by a screen reader or a voice: neither pointer nor key.
  button.addEventListener('click', (event) => { if (event.detail === 0) shoot(); });

  // Training, and what goes out of the page and comes in.

  // "learn" or "save": photos that the server has forgotten are looked at again.
  const ask = async (name) => {
    for (let tries = 0; tries < 5; tries += 1) {
      if (!(await look())) return {problem: trouble};
      const rows = filled();
      const from = work();
      const answer = await call(name, {classes: rows.map((own) => [own.name, own.photos.map((photo) => photo.id)])});
      if (!answer.missing) return {...answer, rows: rows.map((own) => own.photos.slice()), from};
      all().forEach((photo) => { if (answer.missing.includes(photo.id)) photo.id = null; });
    }
    return {problem: words.unreachable};
  };

  const save = (base64, name) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/zip'}));
    link.download = `${name}.zip`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  const use = (model, from) => {
    trained = {model, from};
    window.kept.use(model);
  };

  const upTo = async (input, then) => {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    tell(say('reading', {count: 1}));
    try {
      const {path} = await upload(file);
      tell();
      await then(path);
    } catch {
      tell(words.unreachable);
    }
  };
  find('.tried').addEventListener('change', (event) =>
    upTo(event.target, (path) => trigger('upload', {path})));
  find('.opened').addEventListener('change', (event) => upTo(event.target, async (path) => {
    const answer = await call('open', {file: path});
    if (answer.problem) return tell(answer.problem);
    if (answer.model) return use(answer.model, null);
    replace(answer.classes.map(([name, jpegs]) => ({name, photos: jpegs.map((jpeg) => ({key: unique(), jpeg}))})));
    if (!(await look())) return tell(trouble);
    tell(answer.left_out && say('left_out', {count: answer.left_out}));
  }));

  // Other classes take the place of all; what was there can be brought back.
  const replace = (others) => {
    const before = filled();
    close();
    classes = others;
    if (before.length) undo.push(() => { classes = [...before, ...filled()].slice(0, most); });
    changed();
  };

  // A class comes back, in the place of an empty one where there is no room; false where there is none.
  const putBack = (own, place) => {
    const spare = classes.findIndex((each) => !each.name.trim() && !each.photos.length);
    if (classes.length >= most && spare < 0) return false;
    if (classes.length >= most) classes.splice(spare, 1);
    classes.splice(place, 0, own);
    return true;
  };

  const actions = {
    addClass() {
      if (classes.length >= most) return;
      classes.push({name: '', photos: []});
      changed();
      classes.at(-1).row.querySelector('input').focus();
    },
    removeClass(pressed) {
      const own = pressed.closest('.class').work;
      const place = classes.indexOf(own);
      classes.splice(place, 1);
      undo.push(() => putBack(own, place));
      if (stream && aimed === own) close(words.gone);
      changed();
      find('[data-do=undo]').focus();
    },
    removePhoto(pressed) {
      const [own, {photo}] = [pressed.closest('.class').work, pressed];
      const place = own.photos.indexOf(photo);
      own.photos.splice(place, 1);
      undo.push(() => { if (own.photos.length < enough) own.photos.splice(place, 0, photo); });
      changed();
      (own.photos[Math.min(place, own.photos.length - 1)]?.shot ?? find('[data-do=undo]')).focus();
    },
    undo() {
      const last = undo.pop();
      if (last?.() === false) {
        undo.push(last);
        tell(words.two);
      }
      changed();
      look();
    },
    startOver() {
      replace([{name: '', photos: []}, {name: '', photos: []}]);
      if (used) window.kept.leave();
    },
    choose(pressed) { pressed.closest('.class').querySelector('input[type=file]').click(); },
    aim(pressed) { open(pressed.closest('.class').work); },
    watch() { open(null); },
    close() { close(); },
    tryPhoto() { find('.tried').click(); },
    openFile() { find('.opened').click(); },
    async goOn() {
      const [name, given] = others.shift();
      find('.before').hidden = true;
      await goOn(name, given);
      if (trained) window.kept.use(trained.model);
      await forget([name]);
      changed();
    },
    async forget() {
      find('.before').hidden = true;
      await forget(others.map(([name]) => name));
    },
    async train() {
      if (training) return;
      training = true;
      tell();
      draw();
      const answer = await ask('learn');
      training = false;
      tell(answer.problem);
      if (answer.model) {
        answer.rows.forEach((row, truth) =>
          row.forEach((photo, index) => { photo.cell = `${truth},${answer.answers[truth][index]}`; }));
        use(answer.model, answer.from);
      }
      changed();
    },
    saveModel() { save(trained.model, words.model_file); },
    async saveProject() {
      const answer = await ask('save');
      tell(answer.problem);
      if (answer.zip) save(answer.zip, words.project_file);
    },
    showCell(pressed) {
      root.querySelectorAll('[data-cell]').forEach((cell) => cell.setAttribute('aria-pressed', String(cell === pressed)));
      const shown = trained?.from ? all().filter((photo) => photo.cell === pressed.dataset.cell) : [];
      const sentence = document.createElement('p');
      const count = Number(pressed.textContent);
      sentence.textContent = pressed.getAttribute('aria-label') + (count && !shown.length ? ` ${words.no_photos}` : '');
      find('.cell').replaceChildren(sentence, ...shown.map((photo) =>
        Object.assign(document.createElement('img'), {src: photo.jpeg, alt: ''})));
    },
  };
  root.addEventListener('click', (event) => {
    const pressed = event.target.closest('button[data-do]');
    if (pressed) actions[pressed.dataset.do](pressed);
  });

  const hear = () => {
    const news = props.value || {};
    if (news.model) use(news.model, null); // of the trap in the data
    if ('own' in news) {
      used = news.own;
      if (!used) trained = null;
      leave();
      if (used && stream) trigger('play');
      changed();
    }
    if ('ticket' in news && stream) {
      leave();
      if (!news.ticket) return tell(words.live_full);
      ticket = news.ticket;
      watchLive(ticket);
    }
  };
  watch('value', hear);
  hear(); // what came before this script

  begin();
};

// The other parts of the tab may come later than this one.
const waiting = setInterval(() => {
  if (!root.querySelector('.opened')) return;
  clearInterval(waiting);
  start();
}, 20);
