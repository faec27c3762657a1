// A pupil's phone: it comes in by the code, then asks every two seconds what there is to vote on.
const $ = (id) => document.getElementById(id);
const say = (sentence) => { if ($('said').textContent !== sentence) $('said').textContent = sentence; };
let code = new URLSearchParams(location.search).get('code') ?? '';
let number = 0; // of the photo on the screen

async function call(path, body) {
  const options = body && {method: 'POST', body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json'}};
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error ?? ''), {refused: response.status === 403});
  return answer;
}

function show(asked) {
  say(asked.said);
  $('vote').hidden = !asked.open;
  if (!asked.open || asked.number === number) return;
  number = asked.number;
  $('vote').reset();
  $('picture').src = `vote/photo?${new URLSearchParams({code, number})}`;
  $('labels').replaceChildren(...asked.labels.map(([name, shown]) => {
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
      show(await call(`vote/now?${new URLSearchParams({code})}`));
    } catch (error) {
      if (error.refused) return leave(error.message);
      say($('said').dataset.lost);
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

function leave(sentence) {
  say(sentence);
  $('enter').hidden = false;
  $('vote').hidden = true;
}

async function enter() {
  try {
    await call('vote/join', {code});
    $('enter').hidden = true;
    watch();
  } catch (error) {
    leave(error.message || $('said').dataset.lost);
  }
}

$('enter').onsubmit = (event) => {
  event.preventDefault();
  code = $('code').value;
  enter();
};
$('vote').onsubmit = async (event) => {
  event.preventDefault();
  const {label, sure} = Object.fromEntries(new FormData(event.target));
  try {
    say((await call('vote', {code, number, label, sure})).said);
  } catch (error) {
    say(error.message || $('said').dataset.lost);
  }
};
if (code) enter();
