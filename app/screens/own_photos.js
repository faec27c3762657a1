// Photos that a visitor keeps in this browser, to choose them again; and what to do where the
// camera does not come. Nothing of it goes to the server before a photo is chosen.
const STORE = 'kept-photos', MOST = 8, LONGEST = 800;
const list = element.querySelector('.kept');
const keep = element.querySelector('.keep');
const words = element.querySelector('.own_photos').dataset;

const tell = (sentence) => {
  const told = document.querySelector('#photo_alert [role=alert]');
  if (!told) return; // the page is still being made
  told.textContent = sentence ?? '';
  told.hidden = !sentence;
};

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE)) ?? [];
    return kept.filter((picture) => /^data:image\/jpeg;base64,[\w+/=]+$/.test(picture));
  } catch {
    return []; // nothing may be stored here, or what is there is not ours
  }
};

const write = (kept) => {
  try {
    localStorage.setItem(STORE, JSON.stringify(kept));
    tell();
  } catch {
    tell(words.full);
  }
  show();
};

// What is chosen here goes the way of what is chosen in the photo's own button.
const choose = async (picture, number) => {
  const blob = await (await fetch(picture)).blob();
  const files = new DataTransfer();
  files.items.add(new File([blob], `${number}.jpg`, {type: 'image/jpeg'}));
  const input = document.querySelector('#photo input[type=file]');
  input.files = files.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
};

const button = (label, inner, click) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.title = label;
  made.setAttribute('aria-label', label);
  made.append(inner);
  made.addEventListener('click', click);
  return made;
};

function show() {
  const kept = read();
  list.replaceChildren(...kept.map((picture, index) => {
    const item = document.createElement('li');
    const image = new Image();
    image.src = picture;
    image.alt = '';
    const named = (sentence) => sentence.replace('#', index + 1);
    item.append(
      button(named(words.choose), image, () => choose(picture, index + 1)),
      button(named(words.remove), '✕', () => write(read().filter((_, at) => at !== index))),
    );
    return item;
  }));
  element.querySelector('.title').hidden = !kept.length;
}

keep.addEventListener('click', () => {
  const photo = document.querySelector('#photo img');
  if (!photo?.naturalWidth) return;
  const scale = Math.min(1, LONGEST / Math.max(photo.naturalWidth, photo.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(photo.naturalWidth * scale);
  canvas.height = Math.round(photo.naturalHeight * scale);
  canvas.getContext('2d').drawImage(photo, 0, 0, canvas.width, canvas.height);
  const picture = canvas.toDataURL('image/jpeg', 0.85);
  write([picture, ...read().filter((other) => other !== picture)].slice(0, MOST));
});

const devices = navigator.mediaDevices;
if (devices) {
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    try {
      const stream = await ask(wanted);
      tell();
      return stream;
    } catch (error) {
      const codes = {NotAllowedError: 'denied', NotFoundError: 'missing'};
      if (document.getElementById('photo')?.offsetParent) tell(words[codes[error.name] ?? 'busy']);
      throw error;
    }
  };
} else {
  document.addEventListener('click', (event) => {
    if (event.target.closest('#photo')?.querySelector('[title="grant webcam access"]'))
      tell(words.insecure);
  });
}
show();
