import type { MarkdownIt, StateCore } from 'markdown-it';

const MARK = /^\[([ xX])\](?=[ \t\n])/;

/** `- [ ] to do` and `- [x] done` become check boxes that only show. */
export function taskLists(md: MarkdownIt): void {
  // Before inline parsing, so that `[x]` is not read as a link.
  md.core.ruler.before('inline', 'task-lists', markTasks);
  md.core.ruler.after('inline', 'task-boxes', putBoxes);
}

function markTasks(state: StateCore): void {
  state.tokens.forEach((item, index) => {
    const inline = state.tokens[index + 2];
    if (item.type !== 'list_item_open' || inline?.type !== 'inline') return;
    const mark = MARK.exec(inline.content);
    if (!mark) return;
    item.attrSet('class', 'task-list-item');
    inline.content = inline.content.slice(mark[0].length).trimStart();
    inline.meta = { checked: mark[1] !== ' ' };
  });
}

function putBoxes(state: StateCore): void {
  for (const inline of state.tokens) {
    if (typeof inline.meta?.['checked'] !== 'boolean') continue;
    const box = new state.Token('task_box', 'input', 0);
    box.attrs = [
      ['type', 'checkbox'],
      ['disabled', ''],
      ['aria-label', 'Task'],
    ];
    if (inline.meta['checked']) box.attrPush(['checked', '']);
    const space = new state.Token('text', '', 0);
    space.content = ' ';
    inline.children = [box, space, ...(inline.children ?? [])];
  }
}
