// Interactive elements. Each gives its node and a way to read what was chosen: a list of values, ids, a date or words.

import {el, freshId, upload} from './dom.js';
import {finder} from './finder.js';
import {menu} from './menu.js';
import {words} from './words.js';

const optionsOf = element =>
  element.options || (element.option_groups || []).flatMap(group => group.options);

/**
 * @param element the Block Kit element
 * @param name what it is called for those who cannot see it, where it has no label of its own
 * @param labelledBy the id of the words that label it, in the place of a name
 * @param act called with what was chosen where the choice is told at once, or null
 * @param held what it holds already, as in a view's state
 * @param suggest asks the app for choices by the words typed, where the app gives them
 */
export function control(element, {name, act = null, held = null, world, describedBy = null, labelledBy = null, suggest = null}) {
  const tell = () => act && act(read());
  const common = {'aria-label': name, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy};
  let read = () => [];
  let node;
  switch (element.type) {
    case 'button':
      node = button(element, () => act([]));
      break;
    case 'overflow':
      node = overflow(element, act);
      break;
    case 'external_select':
    case 'multi_external_select':
      ({node, read} = finder(element, common, tell, found(element, held), suggest));
      break;
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      node = drop(element, {...common, onchange: tell}, chosenOf(element, held), world);
      read = () => (node.value ? [node.value] : []);
      break;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
    case 'checkboxes':
    case 'radio_buttons':
      ({node, read} = boxes(element, common, tell, chosenOf(element, held), world));
      break;
    case 'datepicker':
    case 'timepicker':
      node = el('input', {...common, type: element.type === 'datepicker' ? 'date' : 'time', onchange: tell});
      node.value = (held ? held.selected_date || held.selected_time : element.initial_date || element.initial_time) || '';
      read = () => (node.value ? [node.value] : []);
      break;
    case 'file_input':
      ({node, read} = files(element, common, held, world));
      break;
    default:
      node = field(element, common);
      node.value = (held ? held.value : element.initial_value) || '';
      read = () => [node.value];
      if (act) node.addEventListener('change', tell);
  }
  return {node, read, element};
}

function button(element, act) {
  const node = el('button', {
    type: 'button',
    class: 'block-button ' + (element.style || ''),
    'aria-label': element.accessibility_label,
    'data-action': element.action_id,
    onclick: act,
  }, words(element.text));
  return node;
}

function overflow(element, act) {
  return menu('More actions', element.options.map(option => ({
    label: words(option.text), act: () => act([option.value]),
  })), '⋯');
}

function choices(element, world) {
  if (element.type.includes('users')) {
    return world.people.filter(each => each.kind !== 'BOT' && each.kind !== 'DEACTIVATED')
      .map(each => ({text: each.realName, value: each.id}));
  }
  if (element.type.includes('channels') || element.type.includes('conversations')) {
    return world.channels.filter(each => each.kind !== 'DIRECT').map(each => ({text: '#' + each.name, value: each.id}));
  }
  return optionsOf(element).map(each => ({text: words(each.text), value: each.value, more: words(each.description)}));
}

function chosenOf(element, held) {
  const from = held || {
    selected_option: element.initial_option,
    selected_options: element.initial_options,
    selected_user: element.initial_user,
    selected_users: element.initial_users,
  };
  const many = from.selected_options || from.selected_users || from.selected_channels || from.selected_conversations;
  if (many) {
    return many.map(each => each.value || each);
  }
  const one = from.selected_option || from.selected_user || from.selected_channel || from.selected_conversation;
  return one ? [one.value || one] : [];
}

// Options that were chosen in a select whose options come from the app.
function found(element, held) {
  const from = held || {selected_option: element.initial_option, selected_options: element.initial_options};
  return from.selected_options || (from.selected_option ? [from.selected_option] : []);
}

function drop(element, attributes, chosen, world) {
  const node = el('select', attributes, el('option', {value: ''}, words(element.placeholder) || 'Choose…'));
  choices(element, world || {people: [], channels: []}).forEach(choice =>
    node.append(el('option', {value: choice.value, selected: chosen.includes(choice.value)}, choice.text)));
  return node;
}

function boxes(element, common, tell, chosen, world) {
  const type = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const group = freshId('choice');
  const inputs = [];
  const node = el('div', {
    ...common, class: 'choices', role: type === 'radio' ? 'radiogroup' : 'group',
  }, choices(element, world).map(choice => {
    const id = freshId('box');
    const input = el('input', {type, id, name: group, value: choice.value, onchange: tell});
    input.checked = chosen.includes(choice.value);
    inputs.push(input);
    return el('div', {}, input, el('label', {for: id}, choice.text,
      choice.more ? el('span', {class: 'more'}, ' ' + choice.more) : null));
  }));
  return {node, read: () => inputs.filter(input => input.checked).map(input => input.value)};
}

function field(element, common) {
  const placeholder = words(element.placeholder);
  if (element.multiline || element.type === 'rich_text_input') {
    return el('textarea', {...common, rows: 5, placeholder, maxlength: element.max_length});
  }
  const types = {email_text_input: 'email', url_text_input: 'url', number_input: 'number'};
  return el('input', {...common, type: types[element.type] || 'text', placeholder, maxlength: element.max_length});
}

function files(element, common, held, world) {
  const most = element.max_files || 10;
  const kept = ((held && held.files) || []).map(file => ({id: file.id, name: file.name}));
  const list = el('ul', {class: 'files'});
  const note = el('p', {class: 'hint', role: 'status'}, `Up to ${most} files of 10 MB each.`);
  const draw = () => list.replaceChildren(...kept.map(file => el('li', {}, file.name + ' ', el('button', {
    type: 'button', 'aria-label': 'Remove ' + file.name,
    onclick: () => { kept.splice(kept.indexOf(file), 1); draw(); },
  }, 'Remove'))));
  const input = el('input', {
    ...common, type: 'file', multiple: most > 1,
    accept: element.filetypes ? element.filetypes.map(each => '.' + each).join(',') : null,
    onchange: async () => {
      for (const file of [...input.files].slice(0, most - kept.length)) {
        const answer = await upload(world.me, file);
        if (answer.id) kept.push({id: answer.id, name: file.name});
        else note.textContent = answer.failure;
      }
      input.value = '';
      draw();
    },
  });
  draw();
  const samples = ((world && world.guide && world.guide.samples) || []).map(name => el('button', {
    type: 'button', class: 'block-button',
    onclick: async () => {
      const content = await fetch('/page/sample/' + encodeURIComponent(name));
      const answer = await upload(world.me, new File([await content.blob()], name));
      if (answer.id) kept.push({id: answer.id, name});
      else note.textContent = answer.failure;
      draw();
    },
  }, 'Take the sample ' + name));
  return {node: el('div', {}, input, samples.length ? el('div', {class: 'actions'}, samples) : null, list, note), read: () => kept.map(file => file.id)};
}
