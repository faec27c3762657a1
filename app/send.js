// Where a pupil sends a photo; see `phone.js`. It is made small here, which also leaves out where and
// when it was taken; a kind of file that the phone cannot read goes as it is.
const path = 'send';
const SHORT = 512, LONG = 2048; // px, of what is sent, at most
const form = $('send');
let photo = null;
let classes = ''; // that can be chosen

function show(asked) {
  form.hidden = !asked.classes.length;
  if (asked.said !== last) say(asked.said);
  last = asked.said;
  if (JSON.stringify(asked.classes) === classes) return;
  classes = JSON.stringify(asked.classes);
  const chosen = new FormData(form).get('label');
  choices(asked.classes);
  const still = [...form.elements].find((each) => each.name === 'label' && each.value === chosen);
  if (still) still.checked = true;
}

async function small(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return file;
  }
  const [short, long] = [picture.width, picture.height].sort((one, other) => one - other);
  const scale = Math.min(1, SHORT / short, LONG / long);
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  });
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9)) ?? file;
}

function pick(next) {
  photo = next;
  URL.revokeObjectURL($('picture').src);
  $('picture').hidden = !photo;
  if (photo) $('picture').src = URL.createObjectURL(photo);
}
$('picture').onerror = () => { $('picture').hidden = true; }; // no less sent

form.querySelectorAll('[type=file]').forEach((input) => {
  input.onchange = async () => {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    pick(await small(file));
    say(last);
  };
});

form.onsubmit = async (event) => {
  event.preventDefault();
  const sent = photo;
  if (!sent) return say(form.dataset.nothing);
  if (sent.size > Number(form.dataset.limit)) return say(form.dataset.large);
  const kind = new FormData(form).get('label');
  const button = form.querySelector('button');
  say(form.dataset.sending);
  button.disabled = true;
  try {
    const {said} = await call(`send?${new URLSearchParams({code, kind})}`, sent);
    say(said);
    if (photo === sent) pick(null); // else the next one was chosen meanwhile
  } catch (error) {
    say(error.message);
  }
  button.disabled = false;
};
if (code) enter();
