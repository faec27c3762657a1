// The album (`album.js`) on the screen: photos come and go, a model is trained and tried.
const PACE = 200; // ms between two photos while the camera's button is held
const LIVE = 150; // ms between two answers to the camera's picture, at least
const SHORT = 256; // px, the shorter side of a photo as it is kept

const root = element.closest('#teach');

const start = () => {
  const find = (selector) => root.querySelector(selector);
  const words = find('.said').dataset;
  const [most, enough] = [words.most, words.photos].map(Number);
  const {album} = window;
  const {all, filled, changed, look, lanes, call} = album;
  const say = (code, values = {}) =>
    words[code].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const tell = (...sentences) => { find('.note').textContent = sentences.filter(Boolean).join(' '); };
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

  let touched = null; // the class that what is pasted goes to
  let aimed = null; // the class that the camera takes photos for, or null: it only watches
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
    fill(find('.classes'), album.classes.map(drawClass));
    const again = Boolean(album.trained?.from) && album.trained.from !== album.work();
    const train = find('#teach_train');
    train.textContent = album.training ? words.training : again ? words.again : words.train;
    train.setAttribute('aria-disabled', String(album.training));
    find('.changed').hidden = !again || album.training;
    find('[data-do=addClass]').disabled = album.classes.length >= most;
    find('[data-do=undo]').disabled = !album.undo.length;
    find('[data-do=saveProject]').disabled = !all().length;
    root.querySelectorAll('[data-model]').forEach((button) => { button.hidden = !album.used; });
    root.querySelectorAll('[data-album]').forEach((button) => { button.hidden = !album.answers(); });
    find('.kept').hidden = !all().length;
    const name = aimed && (aimed.name.trim() || say('class', {number: album.classes.indexOf(aimed) + 1}));
    find('.camera h2').textContent =
      aimed ? `${say('shoot', {name})} (${aimed.photos.length})` : words.watching;
  };

  const touch = (own) => {
    if (touched === own) return;
    touched = own;
    draw();
  };

  // Photos come: as files, or from the camera.

  const add = async (own, files) => {
    const taken = files.slice(0, Math.max(0, enough - own.photos.length));
    const unread = [];
    album.copies = 0;
    if (taken.length) tell(say('reading', {count: taken.length}));
    await lanes(taken.map((file) => [file, album.turns += 1]), async ([file, turn]) => {
      let answer = {problem: words.unreachable};
      try {
        answer = await call('read', {file: (await upload(file)).path});
      } catch { /* as it stands */ }
      if (answer.jpeg) album.insert(own, answer.jpeg, turn);
      else unread.push(answer.problem);
    });
    const seen = await look();
    tell(
      unread.length && say('unread', {count: unread.length, reason: [...new Set(unread)].join(' ')}),
      album.copies && say('seen', {count: album.copies}),
      taken.length < files.length && say('full', {count: files.length - taken.length}),
      !seen && album.trouble,
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
  const drop = async (own, transfer) => {
    const files = [...transfer.files];
    const found = await (window.unfolded(transfer) ?? files);
    if (found.length) choose(own, found);
  };
  const target = (event) =>
    event.target.closest?.('.class')?.work ?? (album.classes.includes(touched) ? touched : album.classes[0]);
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
      else drop(own, event.dataTransfer);
    }, true);
  }
  window.addEventListener('paste', (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (!root.checkVisibility() || !files.length || !album.classes.length) return;
    event.preventDefault();
    event.stopPropagation();
    choose(target(event), files);
  }, true);

  // The camera, which takes photos for a class, and shows what the model says as soon as there is one.

  const video = find('video');
  let stream = null;
  let asking = false; // the visitor, for the camera
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
    album.insert(aimed, frame(SHORT), album.turns += 1);
    look().then((seen) => { if (!seen) tell(album.trouble); });
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
    if (asking) return; // it comes for the class that was pressed last
    tell();
    if (!stream) {
      if (!navigator.mediaDevices?.getUserMedia) return tell(words.live_insecure);
      asking = true;
      tell(words.live_asking);
      try {
        const wanted = {width: {ideal: 640}, height: {ideal: 480}, facingMode: 'environment'};
        stream = await navigator.mediaDevices.getUserMedia({video: wanted, audio: false});
      } catch (error) {
        const reasons = {NotFoundError: 'missing', OverconstrainedError: 'missing', NotReadableError: 'busy'};
        return tell(words[`live_${reasons[error.name] ?? 'denied'}`]);
      } finally {
        asking = false;
      }
      if (aimed && !album.classes.includes(aimed)) return close(words.gone);
      tell();
      stream.getVideoTracks()[0].addEventListener('ended', () => close(words.live_missing));
      video.srcObject = stream;
      find('#teach_camera').hidden = false;
      await video.play().catch(() => {});
    }
    find('#teach_camera').scrollIntoView({block: 'nearest'});
    find(aimed ? '.shoot' : '[data-do=close]').focus();
    if (album.used) trigger('play'); // the answer is a ticket
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
      const answer = await server.answer({ticket: mine, frame: frame(SHORT)}).catch(() => ({stop: 'lost'}));
      if (mine !== ticket) return;
      if (answer.stop) return close(words[`live_${answer.stop}`] ?? words.live_lost);
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

  const save = (base64, name) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/zip'}));
    link.download = `${name}.zip`;
    link.click();
    URL.revokeObjectURL(link.href);
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
    if (answer.model) return album.use(answer.model, null);
    replace(answer.classes.map(([name, jpegs]) => ({name, photos: jpegs.map((jpeg) => ({key: window.kept.unique(), jpeg}))})));
    if (!(await look())) return tell(album.trouble);
    tell(answer.left_out && say('left_out', {count: answer.left_out}));
  }));

  // Other classes take the place of all; what was there can be brought back.
  const replace = (others) => {
    const before = filled();
    close();
    album.classes = others;
    if (before.length) album.undo.push(() => { album.classes = [...before, ...filled()].slice(0, most); });
    changed();
  };

  // A class comes back, in the place of an empty one where there is no room; false where there is none.
  const putBack = (own, place) => {
    const spare = album.classes.findIndex((each) => !each.name.trim() && !each.photos.length);
    if (album.classes.length >= most && spare < 0) return false;
    if (album.classes.length >= most) album.classes.splice(spare, 1);
    album.classes.splice(place, 0, own);
    return true;
  };

  const actions = {
    addClass() {
      if (album.classes.length >= most) return;
      album.classes.push({name: '', photos: []});
      changed();
      album.classes.at(-1).row.querySelector('input').focus();
    },
    removeClass(pressed) {
      const own = pressed.closest('.class').work;
      const place = album.classes.indexOf(own);
      album.classes.splice(place, 1);
      album.undo.push(() => putBack(own, place));
      if (stream && aimed === own) close(words.gone);
      changed();
      find('[data-do=undo]').focus();
    },
    removePhoto(pressed) {
      const [own, {photo}] = [pressed.closest('.class').work, pressed];
      const place = own.photos.indexOf(photo);
      own.photos.splice(place, 1);
      album.undo.push(() => { if (own.photos.length < enough) own.photos.splice(place, 0, photo); });
      changed();
      (own.photos[Math.min(place, own.photos.length - 1)]?.shot ?? find('[data-do=undo]')).focus();
    },
    undo() {
      const last = album.undo.pop();
      if (last?.() === false) {
        album.undo.push(last);
        tell(words.two);
      }
      changed();
      look();
    },
    startOver() {
      replace([{name: '', photos: []}, {name: '', photos: []}]);
      if (album.used || album.training) window.kept.leave();
    },
    choose(pressed) { pressed.closest('.class').querySelector('input[type=file]').click(); },
    aim(pressed) { open(pressed.closest('.class').work); },
    watch() { open(null); },
    close() { close(); },
    tryPhoto() { find('.tried').click(); },
    openFile() { find('.opened').click(); },
    async goOn() {
      const [name, given] = album.others.shift();
      find('.before').hidden = true;
      await album.goOn(name, given);
      if (album.trained) album.use(album.trained.model, album.trained.from);
      await album.forgetWorks([name]);
      changed();
    },
    async forget() {
      find('.before').hidden = true;
      await album.forgetWorks(album.others.map(([name]) => name));
    },
    train() { album.train(); },
    saveModel() { save(album.trained.model, words.model_file); },
    async saveProject() {
      const answer = await album.ask('save');
      tell(answer.problem);
      if (answer.zip) save(answer.zip, words.project_file);
    },
    showCell(pressed) {
      root.querySelectorAll('[data-cell]').forEach((cell) => cell.setAttribute('aria-pressed', String(cell === pressed)));
      const shown = album.trained?.from ? all().filter((photo) => photo.cell === pressed.dataset.cell) : [];
      const sentence = document.createElement('p');
      const count = Number(pressed.textContent);
      sentence.textContent = pressed.getAttribute('aria-label') + (count && !shown.length ? ` ${words.no_photos}` : '');
      find('.cell').replaceChildren(sentence, ...shown.map((photo) =>
        Object.assign(document.createElement('img'), {src: photo.jpeg, alt: ''})));
    },
  };
  root.addEventListener('click', (event) => {
    const pressed = event.target.closest('button[data-do]');
    // By the second press of a double click, something else may have come under the pointer.
    const again = event.detail > 1 && !['addClass', 'undo'].includes(pressed?.dataset.do);
    if (pressed && !again) actions[pressed.dataset.do](pressed);
  });

  const hear = () => {
    const news = props.value || {};
    if (news.model) album.use(news.model, null); // of the trap in the data
    if ('own' in news) {
      leave();
      if (news.own && stream) trigger('play');
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

  Object.assign(album, {draw, tell});
  draw();
  album.ready.then(() => {
    const [, before] = album.others[0] ?? [];
    if (!before || all().length) return;
    const names = before.classes.map((own) => own.name).filter(Boolean).join(words.separator);
    const count = before.classes.reduce((sum, own) => sum + own.photos.length, 0);
    find('.before p').textContent = say('before', {names, count});
    find('.before').hidden = false;
  });
};

// The other parts of the tab may come later than this one, as may the album.
const waiting = setInterval(() => {
  if (!root.querySelector('.opened') || !window.album) return;
  clearInterval(waiting);
  start();
}, 20);
