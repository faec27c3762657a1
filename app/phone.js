// A pupil's phone: it comes in by the code, then asks every two seconds what there is to do. The
// script of the page follows (`vote.js`, `send.js`): `path`, which its form is called, too, and
// `show`, what becomes of an answer.
const $ = (id) => document.getElementById(id);
const say = (sentence) => { if ($('said').textContent !== sentence) $('said').textContent = sentence; };
let code = new URLSearchParams(location.search).get('code') ?? '';
let inside = false;
let last = ''; // what was said to all that is still true

// `body`: a photo, or anything that JSON can say. Neither goes out from another site unasked.
// Whatever goes wrong, what is thrown is a sentence for the pupil.
async function call(address, body) {
  const photo = body instanceof Blob;
  const type = photo ? 'application/octet-stream' : 'application/json';
  const options = body && {method: 'POST', body: photo ? body : JSON.stringify(body),
    headers: {'Content-Type': type}};
  const {unsent} = $('said').dataset;
  const response = await fetch(address, options).catch(() => null); // the network's words are no pupil's
  const answer = await response?.json().catch(() => null);
  if (!response?.ok || !answer)
    throw Object.assign(new Error(answer?.error ?? unsent), {refused: response?.status === 403});
  return answer;
}

function choices(list) {
  $('labels').replaceChildren(...list.map(([name, shown]) => {
    const label = document.createElement('label');
    const choice = Object.assign(document.createElement('input'),
      {type: 'radio', name: 'label', value: name, required: true});
    label.append(choice, ` ${shown}`);
    return label;
  }));
}

async function watch() {
  for (;;) {
    try {
      show(await call(`${path}/now?${new URLSearchParams({code})}`));
      inside = true;
    } catch (error) {
      last = '';
      if (error.refused) return leave((inside && $(path).dataset.ended) || error.message);
      say($('said').dataset.lost);
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

function leave(sentence) {
  inside = false;
  say(sentence);
  $('enter').hidden = false;
  $(path).hidden = true;
}

async function enter() {
  try {
    await call(`${path}/join`, {code});
    $('enter').hidden = true;
    watch();
  } catch (error) {
    leave(error.message);
  }
}

$('enter').onsubmit = (event) => {
  event.preventDefault();
  code = $('code').value;
  enter();
};
$('language').onchange = ({target}) => {
  const url = new URL(location);
  url.searchParams.set('lang', target.value);
  if (code) url.searchParams.set('code', code);
  location = url;
};
