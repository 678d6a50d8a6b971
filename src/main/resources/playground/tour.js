// The tour: six steps, each of which takes one to the person and the place, and puts the words in the composer.

import {byId, el} from './dom.js';

/** @param show called with a step; resolves once everything is as the step begins */
export function tour(steps, show) {
  const box = byId('tour');
  if (steps.length === 0) {
    return;
  }
  let at = Number(sessionStorage.getItem('step') || 0);
  let open = sessionStorage.getItem('tour') !== 'closed';
  const opener = byId('tour-open');
  const go = (to, focus) => {
    at = Math.max(0, Math.min(to, steps.length - 1));
    sessionStorage.setItem('step', at);
    draw(focus);
  };
  const set = now => {
    open = now;
    sessionStorage.setItem('tour', open ? 'open' : 'closed');
    draw(open ? 'tour-title' : null);
    if (!open) opener.focus();
  };
  function draw(focus) {
    box.hidden = !open;
    opener.hidden = open;
    if (!open) return;
    const step = steps[at];
    const status = el('p', {role: 'status', class: 'more'});
    const begin = el('button', {
      type: 'button', class: 'primary', id: 'tour-show',
      onclick: async () => {
        begin.disabled = true;
        status.textContent = step.jump ? 'Moving the clock…' : '';
        const failure = await show(step);
        begin.disabled = false;
        status.textContent = failure || '';
      },
    }, 'Take me there');
    box.replaceChildren(
      el('h2', {id: 'tour-title', tabindex: '-1'}, `Step ${at + 1} of ${steps.length}: ${step.title}`),
      el('p', {}, step.text),
      el('div', {class: 'actions'},
        begin,
        el('button', {type: 'button', id: 'tour-back', disabled: at === 0, onclick: () => go(at - 1, 'tour-title')}, 'Back'),
        el('button', {
          type: 'button', id: 'tour-next', disabled: at === steps.length - 1, onclick: () => go(at + 1, 'tour-title'),
        }, 'Next step'),
        el('button', {type: 'button', id: 'tour-close', onclick: () => set(false)}, 'Close the tour'),
        status));
    if (focus) byId(focus).focus();
  }
  opener.addEventListener('click', () => set(true));
  draw();
}
