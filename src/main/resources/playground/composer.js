// Where one writes: messages with files, and commands with what can be typed after them offered beneath.

import {byId, el, freshId, upload} from './dom.js';

const SHOWN = 7;

/**
 * @param parts the ids of the form, its field and the line that says what went wrong
 * @param who gives the person who writes
 * @param send called with the words and the ids of the files; resolves to the answer
 * @param hints what commands begin with, offered where there is a list for them
 */
export function composer({form, field, failure, attached, list}, {who, send, hints = () => []}) {
  const words = byId(field);
  const files = byId(attached);
  const offers = list ? offering(words, byId(list), hints) : {draw() {}, key: () => false};
  const kept = [];
  const drawFiles = () => {
    files.replaceChildren(...kept.map(file => el('li', {}, file.name + ' ', el('button', {
      type: 'button', 'aria-label': 'Remove ' + file.name,
      onclick: () => { kept.splice(kept.indexOf(file), 1); drawFiles(); words.focus(); },
    }, 'Remove'))));
    files.hidden = kept.length === 0;
  };
  const tell = text => {
    byId(failure).textContent = text || '';
    byId(failure).hidden = !text;
  };
  const picker = byId(form).querySelector('input[type=file]');
  picker.addEventListener('change', async () => {
    for (const file of picker.files) {
      const answer = await upload(who(), file);
      if (answer.id) kept.push({id: answer.id, name: file.name});
      tell(answer.failure);
    }
    picker.value = '';
    drawFiles();
    words.focus();
  });
  const submit = async () => {
    const text = words.value.trim();
    if (!text && kept.length === 0) return;
    const sent = kept.splice(0);
    words.value = '';
    drawFiles();
    offers.draw();
    const answer = await send(text, sent.map(file => file.id));
    tell(answer.failure);
    if (answer.failure && !words.value) {
      words.value = text;
      kept.push(...sent);
      drawFiles();
    }
  };
  byId(form).addEventListener('submit', event => { event.preventDefault(); submit(); });
  words.addEventListener('keydown', event => {
    if (offers.key(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  words.addEventListener('input', () => offers.draw());
  return {
    write(text) {
      words.value = text;
      words.focus();
      offers.close();
    },
    tell,
  };
}

// A list under a field, of which arrows choose one, Tab or Enter takes, Escape puts it away.
function offering(words, box, hints) {
  let offered = [];
  let at = -1;
  const ids = freshId('offer');
  const close = () => {
    offered = [];
    at = -1;
    box.hidden = true;
    box.replaceChildren();
    words.removeAttribute('aria-activedescendant');
  };
  const mark = now => {
    at = now;
    [...box.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) {
      words.setAttribute('aria-activedescendant', box.children[at].id);
      box.children[at].scrollIntoView({block: 'nearest'});
    } else {
      words.removeAttribute('aria-activedescendant');
    }
  };
  const take = hint => {
    words.value = hint.text + ' ';
    close();
    words.focus();
  };
  const draw = () => {
    const typed = words.value.toLowerCase();
    offered = typed.startsWith('/') ? hints().filter(each =>
      each.text.startsWith(typed) && each.text !== typed.trim()).slice(0, SHOWN) : [];
    if (offered.length === 0) {
      close();
      return;
    }
    box.hidden = false;
    box.replaceChildren(...offered.map((hint, i) => el('li', {
      role: 'option', id: `${ids}-${i}`, 'aria-selected': 'false', onclick: () => take(hint),
    }, el('b', {}, hint.text), el('span', {class: 'more'}, ' ' + hint.about))));
    mark(-1);
  };
  const key = event => {
    if (offered.length === 0) return false;
    switch (event.key) {
      case 'ArrowDown':
        mark((at + 1) % offered.length);
        return true;
      case 'ArrowUp':
        mark(at <= 0 ? offered.length - 1 : at - 1);
        return true;
      case 'Tab':
        if (event.shiftKey) return false;
        take(offered[Math.max(at, 0)]);
        return true;
      case 'Enter':
        if (at < 0 || event.isComposing) return false;
        take(offered[at]);
        return true;
      case 'Escape':
        close();
        return true;
      default:
        return false;
    }
  };
  // A press on the list leaves the focus in the field, so that only leaving both puts the list away.
  box.addEventListener('mousedown', event => event.preventDefault());
  words.addEventListener('blur', close);
  return {draw, key, close};
}
