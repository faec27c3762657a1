// What needs no server: presenter mode, guessing first, the strength of the heatmap, the address.
() => {
  const root = document.documentElement;
  const set = (name, on) => (on ? (root.dataset[name] = 'on') : delete root.dataset[name]);
  const press = (selector, on) =>
    document.querySelector(selector)?.setAttribute('aria-pressed', String(on));

  // The address opens the same view again: ?example=...&target=...&tab=...
  const address = (changes) => {
    const url = new URL(location);
    for (const [key, value] of Object.entries(changes))
      value ? url.searchParams.set(key, value) : url.searchParams.delete(key);
    history.replaceState(null, '', url);
  };
  document.addEventListener('change', (event) => {
    if (event.target.closest('#photo')) address({example: null, target: null});
  });

  // Some systems do not know HEIC as an image: their choosers would not offer it.
  document.addEventListener('click', (event) => {
    const input = event.target;
    if (input.type === 'file' && input.accept === 'image/*')
      input.accept = `image/*,${document.getElementById('too_large').dataset.suffixes}`;
  }, true);

  // Nor would Gradio take it, or say in our words what is wrong with another file: the page's
  // computer looks into files, the browser knows their names only.
  const asImage = (file) =>
    file.type.startsWith('image/') || /\.zip$/i.test(file.name)
      ? file
      : new File([file], file.name, {type: 'image/heic', lastModified: file.lastModified});

  // Gradio would say "Error", and take none of many because of one. What is dropped cannot be
  // changed, what is chosen can.
  const chooser = (element) => {
    const area = element.closest('#photo, #many_files, .block');
    return area?.querySelector('input[type=file]');
  };
  const refuse = (event) => {
    const alert = document.getElementById('too_large');
    const files = [...(event.target.files ?? event.dataTransfer?.files ?? [])];
    if (!alert || !files.length) return;
    const small = files.filter((file) => file.size <= Number(alert.dataset.limit));
    const large = files.filter((file) => !small.includes(file));
    alert.hidden = !large.length;
    const images = small.map(asImage);
    if (!large.length && images.every((file, index) => file === files[index])) return;
    if (large.length) {
      const names = large.slice(0, 3).map((file) => file.name).join(', ');
      alert.textContent = alert.dataset.sentence.replace('#', () => names);
      alert.scrollIntoView({block: 'nearest'});
    }
    const kept = new DataTransfer();
    images.forEach((file) => kept.items.add(file));
    const chosen = event.type === 'change';
    if (chosen) event.target.files = kept.files;
    if (chosen && images.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // What was dropped goes the way of what is chosen.
    const input = !chosen && !large.length && chooser(event.target);
    if (!input) return;
    input.files = kept.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  };
  for (const name of ['change', 'drop']) document.addEventListener(name, refuse, true);

  document.addEventListener('input', (event) => {
    if (event.target.id === 'strength') root.style.setProperty('--heat', event.target.value / 100);
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.id === 'presenter') {
      const on = !('presenter' in root.dataset);
      set('presenter', on);
      set('guess', on);
      press('#presenter', on);
      press('#guess_first', on);
    } else if (button.id === 'guess_first') {
      const on = !('guess' in root.dataset);
      set('guess', on);
      press('#guess_first', on);
    } else if (button.id === 'invite') {
      const on = !('invite' in root.dataset);
      set('invite', on);
      press('#invite', on);
    } else if (button.closest('#votes')) {
      const vote = button.querySelector('b');
      if (vote) vote.textContent = Number(vote.textContent) + 1;
      else set('revealed', true);
    } else if (button.closest('#examples')) {
      document.getElementById('too_large').hidden = true;
      address({example: button.dataset.name.replace('example_', ''), target: null});
    } else if (button.closest('#chips, #bars')) {
      address({target: button.dataset.name});
    } else if (button.role === 'tab' && button.closest('#tabs')) {
      const tab = button.id.replace('-button', '');
      address({tab: tab === 'explore' ? null : tab});
    }
  });
}
