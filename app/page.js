// What needs no server: the address, tabs by arrow keys, photos from anywhere, and the switches.
() => {
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const tabs = () => [...document.querySelectorAll('#tabs > .tab-wrapper [role="tab"]')];
  const tab = () =>
    tabs().find((button) => button.ariaSelected === 'true')?.id.replace('-button', '');
  const first = () => tabs()[0]?.id.replace('-button', '');
  const open = (name) => find(`#${name}-button`)?.click();
  const SHOW_THE_PHOTO = ['experiment', 'inside', 'compare']; // beside Explore

  // The address opens the same view again, and Back the one before:
  // ?tab=...&example=...&target=...&step=... A screen that has more to say than its name says it
  // by data-address="step=5" on any element, as soon as it stands somewhere.
  const OF_ONE_TAB = ['step'];
  const parameters = () => new URL(location).searchParams;
  // What was chosen: an example, or a photo of one's own, by a number. The history keeps it, too: while
  // a class guesses, the address does not name what is on the photo.
  const state = () => history.state ?? {example: parameters().get('example'), photo: null};
  const guessing = () => 'guess' in root.dataset && !('revealed' in root.dataset);
  const alike = (one, other) => one.example === other.example && one.photo === other.photo;
  const address = (changes, next = state(), same = false) => {
    const url = new URL(location);
    const example = guessing() ? null : next.example;
    for (const [key, value] of Object.entries({...changes, example}))
      value ? url.searchParams.set(key, value) : url.searchParams.delete(key);
    // A class of the heatmap is a detail of the view, and no other one.
    const changed = ([key, value]) => key !== 'target' && (value || null) !== parameters().get(key);
    const detail = alike(next, state()) && !Object.entries(changes).some(changed);
    if (url.href !== location.href || !alike(next, state()))
      history[same || detail ? 'replaceState' : 'pushState'](next, '', url);
  };

  let heard = false; // whether it has said so
  const follow = () => {
    const name = tab();
    if (!name || !('opened' in root.dataset)) return;
    for (const button of tabs()) button.tabIndex = button.ariaSelected === 'true' ? 0 : -1;
    if (unnamed) {
      dispatchEvent(new CustomEvent('address', {detail: {example: unnamed, label: null}}));
      unnamed = null;
    }
    const changes = {tab: name === first() ? null : name};
    const left = (parameters().get('tab') ?? first()) !== name;
    if (left) for (const key of OF_ONE_TAB) changes[key] = null;
    // From then on the address knows first: an answer that comes late does not change it.
    const now = find(`#${name} [data-address]`)?.dataset.address;
    if (now !== undefined && (left || !heard)) {
      heard = true;
      Object.assign(changes, Object.fromEntries(new URLSearchParams(now)));
    }
    // A screen that says for the first time where it stands still shows the same view.
    const news = OF_ONE_TAB.some((key) => changes[key] && !parameters().has(key));
    address(changes, state(), news && !left);
    // What was pressed may have been on the tab that is left; the keyboard goes on from the new one.
    if (left)
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (document.activeElement === document.body || !document.activeElement.checkVisibility())
          tabs().find((button) => button.ariaSelected === 'true').focus({preventScroll: true});
      }));
  };

  // Photos that were chosen here: only this page can show them again, and not after a reload.
  const chosen = new Map();
  const words = () => find('#too_large').dataset;
  const warn = (sentence) => {
    const alert = find('#too_large');
    alert.textContent = sentence;
    alert.hidden = false;
    alert.scrollIntoView({block: 'nearest'});
  };
  const gone = () => warn(words().gone);
  // A photo that another language leaves behind; a browser may keep nothing.
  const behind = {
    note() { try { sessionStorage.setItem('left', 'on'); } catch { /* then nothing is said of it */ } },
    take() {
      try {
        const noted = sessionStorage.getItem('left');
        sessionStorage.removeItem('left');
        return Boolean(noted);
      } catch {
        return false;
      }
    },
  };
  let shown = state();
  let unnamed = parameters().has('example') ? null : shown.example;
  if (behind.take() || shown.photo) {
    shown = {example: shown.photo ? null : shown.example, photo: null};
    history.replaceState(shown, '');
    gone();
  }
  const show = (example, file = null) => {
    const photo = file && Date.now();
    if (file) chosen.set(photo, file);
    shown = {example, photo};
    delete root.dataset.revealed; // each photo is guessed anew
    address({target: null}, shown);
  };
  addEventListener('cleared', () => show(null));
  // A photo that no file was chosen for: the camera's.
  addEventListener('taken', () => shown.example && show(null));
  addEventListener('popstate', () => {
    open(parameters().get('tab') ?? first());
    const same = alike(state(), shown);
    shown = state();
    if (same) return;
    delete root.dataset.revealed;
    address({});
    const {example, photo} = shown;
    if (chosen.has(photo)) return give([chosen.get(photo)], inputOf(find('#photo')), false);
    if (photo) gone();
    const detail = {example, label: parameters().get('target')};
    dispatchEvent(new CustomEvent('address', {detail}));
  });

  // Some systems do not know HEIC as an image: their choosers would not offer it.
  document.addEventListener('click', (event) => {
    const input = event.target;
    if (input.type === 'file' && input.accept === 'image/*')
      input.accept = `image/*,${words().suffixes}`;
  }, true);

  // Nor would Gradio take it, or say in our words what is wrong with another file: the page's
  // computer looks into files, the browser knows their names only.
  const isZip = (file) => /\.zip$/i.test(file.name);
  const asImage = (file) =>
    file.type.startsWith('image/') || isZip(file)
      ? file
      : new File([file], file.name, {type: 'image/heic', lastModified: file.lastModified});

  // Files go the way of those that are chosen, wherever they come from.
  const filled = (files) => {
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    return transfer.files;
  };
  const isNamedPhoto = ({name}) =>
    words().suffixes.split(',').some((suffix) => name.toLowerCase().endsWith(suffix));
  // Of several files, a place for one photo takes the first that is called so.
  const chosenOf = (files) => {
    const others = files.filter((file) => !isZip(file));
    return others.find(isNamedPhoto) ?? others[0];
  };
  const give = (files, input, news = true) => {
    if (!input) return;
    const taken = input.multiple ? files : [chosenOf(files)].filter(Boolean);
    if (taken.length) {
      input.files = filled(taken);
      input.dispatchEvent(new CustomEvent('change', {bubbles: true, detail: {news}}));
    }
    if (!input.multiple && (files.length > 1 || !taken.length)) warn(words().one);
  };
  const inputOf = (area) => area?.querySelector('input[type=file]');

  // Of a folder, browsers drop a file that nobody can read, and beside it what lies in the folder.
  const isFolder = (item) => Boolean(item.webkitGetAsEntry?.()?.isDirectory);
  const dropped = ({items, files}) => {
    const folders = [...items].filter(({kind}) => kind !== 'string').map(isFolder);
    return [...files].filter((_, index) => !folders[index]);
  };
  const inside = async (entry, above = '') => {
    const name = above + entry.name;
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      // Forms know no folders: the name says in which one it lay, see `files.called`.
      return [new File([file], name.replaceAll('/', '%2F'), {type: file.type})];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      found.push(...some);
    }
    return (await Promise.all(found.map((each) => inside(each, `${name}/`).catch(() => [])))).flat();
  };
  // The photos in folders that are dropped, and those beside them; null where there is no folder.
  window.unfolded = ({items}) => {
    if (![...items].some(isFolder)) return null;
    const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    return Promise.all(entries.map((each) => inside(each).catch(() => []))).then((files) => {
      const photos = files.flat().filter(isNamedPhoto);
      if (!photos.length) warn(words().empty);
      return photos;
    });
  };

  // Gradio would say "Error", and take none of many because of one. What is dropped cannot be
  // changed, what is chosen can.
  const refuse = (event) => {
    const alert = find('#too_large');
    const isChosen = event.type === 'change';
    const all = [...(isChosen ? event.target.files : event.dataTransfer?.files) ?? []];
    if (!alert || !all.length) return;
    const files = isChosen ? all : dropped(event.dataTransfer);
    const small = files.filter((file) => file.size <= Number(alert.dataset.limit));
    const large = files.filter((file) => !small.includes(file));
    alert.hidden = !large.length;
    const images = small.map(asImage);
    const takesMore = isChosen && (event.target.multiple || event.target.accept.includes('.zip'));
    const fits = takesMore || (all.length === 1 && !images.some(isZip));
    if (fits && images.length === all.length && images.every((file, index) => file === all[index])) return;
    if (large.length) {
      const names = large.slice(0, 3).map((file) => file.name).join(alert.dataset.separator);
      warn(alert.dataset.sentence.replace('#', () => names));
    }
    if (isChosen && fits) event.target.files = filled(images);
    if (isChosen && fits && images.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (large.length) return;
    if (isChosen) return give(images, event.target);
    const input = inputOf(event.target.closest('#photo, #many_files, .block'));
    if (input) give(images, input);
    else take(images);
  };
  for (const name of ['change', 'drop']) document.addEventListener(name, refuse, true);

  // What is dropped beside every target, or pasted, is the photo of the tab that is open.
  const take = (files) => {
    if (tab() === 'many') return give(files, inputOf(find('#many_files')));
    if (tab() === 'teach') return;
    if (!SHOW_THE_PHOTO.includes(tab())) open('explore');
    give(files, inputOf(find('#photo')));
  };
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || event.defaultPrevented) return;
    event.preventDefault();
    take(files);
  });
  // Another photo or model: tabs look at it when they are opened.
  const lookAgain = (tabs) => {
    const name = tab();
    if (!tabs.includes(name)) return;
    open('explore');
    open(name);
  };
  addEventListener('look', () => lookAgain([...SHOW_THE_PHOTO, 'lesson']));
  addEventListener('model', () => lookAgain([...SHOW_THE_PHOTO, 'lesson', 'report']));

  document.addEventListener('change', ({target, detail}) => {
    if (target.type !== 'file' || detail?.news === false || !target.files.length) return;
    const photo = target.closest('#photo');
    if (photo || target.closest('#another, #answer')) {
      show(null, photo && target.files[0]);
      look = '#answer';
    }
  });

  // After a choice, what it leads to comes into sight.
  const ANSWERS = '#verdict, #heatmap, #guess, #changes, #teach_answer';
  let look = null;
  const see = (records) => {
    if (!look || !records.some(({target}) => target.closest?.(ANSWERS))) return;
    const wanted = find(look);
    look = null;
    requestAnimationFrame(() => wanted?.scrollIntoView({block: 'nearest'}));
  };
  // Gradio says in English alone that nobody answers, and goes on by itself once somebody does.
  const LOST = /^Connection (errored out|to the server was lost)/;
  const translate = () => {
    for (const toast of document.querySelectorAll('[data-testid=toast-text]'))
      if (LOST.test(toast.textContent)) toast.textContent = words().unreachable;
  };
  new MutationObserver((records) => {
    follow();
    see(records);
    translate();
  }).observe(document.body, {
    subtree: true, childList: true, attributeFilter: ['aria-selected', 'data-address', 'data-opened'],
  });

  // The keyboard goes on from there.
  const goOnFrom = (element) => {
    element.tabIndex = -1;
    element.focus({preventScroll: true});
  };
  document.addEventListener('toggle', ({target}) => {
    if (!target.matches('.reveal')) return;
    goOnFrom(target); // the button that had the focus is gone
    if (matchMedia('(max-width: 700px)').matches) target.scrollIntoView({block: 'nearest'});
  }, true);

  document.addEventListener('keydown', (event) => {
    const all = tabs();
    const at = all.indexOf(event.target);
    const on = document.dir === 'rtl' ? -1 : 1;
    const to = {ArrowRight: at + on, ArrowLeft: at - on, Home: 0, End: all.length - 1}[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all.at(to % all.length).focus();
  });

  document.addEventListener('change', ({target}) => {
    if (target.id !== 'language') return;
    const url = new URL(location);
    url.searchParams.set('lang', target.value);
    if (state().example) url.searchParams.set('example', state().example); // also while a class guesses
    if (state().photo) behind.note();
    location = url;
  });

  document.addEventListener('input', (event) => {
    if (event.target.id === 'strength') root.style.setProperty('--heat', event.target.value / 100);
  });

  const SWITCHES = {guess_first: 'guess', presenter: 'presenter', invite: 'invite'};
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.id in SWITCHES) {
      const on = root.toggleAttribute(`data-${SWITCHES[button.id]}`);
      button.setAttribute('aria-pressed', String(on));
      address({});
    } else if (button.closest('#votes')) {
      const vote = button.querySelector('b');
      if (vote) vote.textContent = Number(vote.textContent) + 1;
      else root.dataset.revealed = 'on';
      address({});
    } else if (button.closest('#examples') && button.dataset.name) {
      find('#too_large').hidden = true;
      look = '#answer';
      show(button.dataset.name.replace('example_', ''));
    } else if (button.closest('#chips, #bars')) {
      look = '#heatmap';
      address({target: button.dataset.name});
    } else if (button.closest('#tools')) {
      look = '#trial';
    } else if (button.dataset.do === 'tryPhoto') {
      look = '#teach_answer';
    } else if (button.id === 'back' || button.id === 'go_on') {
      // From the step that was asked for last, which may not be there yet.
      const asked = Number(parameters().get('step')) + (button.id === 'back' ? -1 : 1);
      const last = find('#step .progress').children.length;
      address({step: String(Math.min(Math.max(asked, 1), last))});
      if (asked <= 1 || asked >= last) goOnFrom(find('#step')); // nowhere to go with this button
      dispatchEvent(new Event('step'));
    } else if (button.id === 'try_it') {
      const {example} = find('#lesson [data-address]').dataset;
      if (example) show(example);
    } else if (button.id === 'start_over') {
      show(null);
    } else if (button.dataset.choose) {
      if (button.dataset.choose === 'file') inputOf(find('#photo'))?.click();
      else find(`#examples [data-name="${button.dataset.choose}"]`)?.click();
    }
  });
}
