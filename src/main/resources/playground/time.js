// The clock of the app and of its Slack: what it shows, and where it can be moved to.

import {byId, el, get, post} from './dom.js';

let base = null;

/** Shows the time that the server told just now. */
export function drawTime(now, zone) {
  base = {now: Date.parse(now), seen: Date.now(), zone};
  tick();
}

function tick() {
  if (base) {
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: base.zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
    }).format(new Date(base.now + Date.now() - base.seen));
    if (byId('now').textContent !== shown) byId('now').textContent = shown;
  }
}

/** Offers the places that it can be moved to; where there are none the clock is only shown. */
export function clock(me, refresh) {
  setInterval(tick, 1000);
  const form = byId('clock');
  const select = byId('jump');
  const status = byId('moving');
  const fill = jumps => {
    form.hidden = jumps.length === 0;
    select.replaceChildren(...jumps.map(each => el('option', {value: each.id}, each.label)));
  };
  const move = async to => {
    const button = form.querySelector('button');
    button.disabled = true;
    status.textContent = 'Moving the clock…';
    const answer = await post('jumps', {as: me(), to});
    await refresh();
    fill((await get('guide')).jumps);
    button.disabled = false;
    status.textContent = answer.failure || 'The clock was moved.';
    return answer.failure;
  };
  form.addEventListener('submit', event => { event.preventDefault(); move(select.value); });
  return {fill, move};
}
