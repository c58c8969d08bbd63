// Networks: while the pointer or the keyboard is at a node, its edges stand out.
'use strict';

for (const chart of document.querySelectorAll('.chart.network svg')) {
  const mark = (node) => {
    chart.classList.toggle('picking', node !== null);
    for (const edge of chart.querySelectorAll('[data-ends]')) {
      const ends = edge.dataset.ends.split(' ');
      edge.classList.toggle('lit', node !== null && ends.includes(node.dataset.node));
    }
  };
  for (const node of chart.querySelectorAll('[data-node]')) {
    node.addEventListener('pointerenter', () => mark(node));
    node.addEventListener('pointerleave', () => mark(null));
    node.addEventListener('focusin', () => mark(node));
    node.addEventListener('focusout', () => mark(null));
  }
}

// A range says where it stands while it is moved.
for (const range of document.querySelectorAll('input[type=range]')) {
  const output = range.form.querySelector('output');
  range.addEventListener('input', () => {
    output.value = range.value;
  });
}
