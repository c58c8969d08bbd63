// The SPARQL editor: YASGUI over the plain form, which stays where scripts do not run. It asks this
// server and no other; what it completes is what this graph holds.
'use strict';
(() => {
  const place = document.getElementById('editor');
  const plain = document.getElementById('ask');
  const examples = document.getElementById('examples');
  if (!place || !window.Yasgui) {
    return;
  }
  const { Yasgui, Yasqe, Yasr } = window;
  const { base, ontology, seconds } = place.dataset;
  const rowLimit = Number(place.dataset.rows);
  const endpoint = `${location.origin}/sparql`;
  const chinese = document.documentElement.lang.startsWith('zh');
  const pick = (zh, en) => (chinese ? zh : en);

  // YASGUI speaks English only.
  const ZH = {
    'Run query': '运行查询',
    'Share query': '分享查询',
    'Add tab': '新建标签页',
    'Add a new tab': '新建标签页',
    'Simple view': '简洁显示',
    Ellipse: '省略长文',
    'Filter query results': '筛选结果',
    'Page size: ': '每页行数：',
    All: '全部',
    Table: '表格',
    Response: '原始结果',
    Boolean: '是否',
    'Download result': '下载结果',
    'Download Results': '下载结果',
    'Download not supported': '无法下载',
    'New Tab': '新建标签页',
    'Rename Tab': '重命名',
    'Copy Tab': '复制标签页',
    'Close Tab': '关闭标签页',
    'Close other tabs': '关闭其他标签页',
    'Re-open closed tab': '恢复关闭的标签页',
    'No data available in table': '没有结果',
    'No matching records found': '没有符合的结果',
  };

  function said(text) {
    const counted = /^(\d+) results?(?: in ([\d.]+) seconds?)?$/.exec(text);
    if (counted) {
      return `${counted[1]} 行` + (counted[2] ? `，用时 ${counted[2]} 秒` : '');
    }
    const answered = /^Response in ([\d.]+) seconds?$/.exec(text);
    if (answered) {
      return `用时 ${answered[1]} 秒`;
    }
    const shown = /^Showing (\d+) to (\d+) of ([\d,]+) entries/.exec(text);
    return shown ? `第 ${shown[1]}–${shown[2]} 行，共 ${shown[3]} 行` : ZH[text];
  }

  function translate(root) {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (element.closest('.CodeMirror-code, tbody td:not([colspan])')) {
        continue;
      }
      for (const name of ['title', 'aria-label', 'placeholder']) {
        const words = said(element.getAttribute(name));
        if (words) {
          element.setAttribute(name, words);
        }
      }
      for (const node of element.childNodes) {
        const words = node.nodeType === Node.TEXT_NODE && said(node.data);
        if (words) {
          node.data = words;
        }
      }
    }
  }

  const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

  /** Where an IRI leads: to the page of this server if it has one, to the web, or nowhere. */
  function address(iri) {
    const path = iri.startsWith(ontology)
      ? `/ontology${iri.slice(ontology.length)}`
      : iri.startsWith(base)
        ? `/${iri.slice(base.length)}`
        : '';
    return path && !path.startsWith('//') ? path : /^https?:/.test(iri) ? iri : '';
  }

  const labels = new Map();

  /** YASR's table, its things linked to the pages of this server and called by their labels. */
  class LabelledTable extends Yasr.plugins.table {
    getUriLinkFromBinding(binding, prefixes) {
      const iri = binding.value;
      const prefix = Object.keys(prefixes || {}).find((name) => iri.startsWith(prefixes[name]));
      const short = prefix
        ? `${prefix}:${iri.slice(prefixes[prefix].length)}`
        : iri.startsWith(base) && !iri.startsWith(ontology)
          ? iri.slice(base.length)
          : iri;
      return LabelledTable.link(iri, labels.get(iri) || short);
    }

    static link(iri, words) {
      const href = address(iri);
      const shown = `class="iri" title="${escaped(iri)}"`;
      return href
        ? `<a ${shown} href="${escaped(href)}">${escaped(words)}</a>`
        : `<span ${shown}>${escaped(words)}</span>`;
    }

    getColumns() {
      const columns = super.getColumns();
      const names = this.yasr.results.getVariables();
      names.forEach((name, i) => {
        const at = [pick('', `${name}LabelEn`), `${name}Label`]
          .map((label) => names.indexOf(label))
          .find((index) => index >= 0);
        if (at === undefined) {
          return;
        }
        const plainly = columns[i + 1].render;
        columns[i + 1].render = (data, type, row, meta) => {
          const label = row[at + 1];
          if (!label || data.type !== 'uri') {
            return plainly(data, type, row, meta);
          }
          const link = LabelledTable.link(data.value, label.value);
          return type === 'display' ? `<div><span>${link}</span></div>` : label.value;
        };
        for (const ending of ['Label', 'LabelEn']) {
          const hidden = names.indexOf(name + ending);
          if (hidden >= 0) {
            columns[hidden + 1].visible = false;
          }
        }
      });
      return columns;
    }
  }

  const LABELS = (iris) => `
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX schema: <https://schema.org/>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    SELECT ?thing ?label WHERE {
      VALUES ?thing { ${iris.map((iri) => `<${iri}>`).join(' ')} }
      ?thing skos:prefLabel|rdfs:label|schema:headline|schema:name ?label
    }`;

  /** Asks what the things of an answer are called; whether anything new was learnt. */
  async function learn(results) {
    const iris = new Set();
    for (const row of (results.getBindings() || []).slice(0, 1000)) {
      for (const { type, value } of Object.values(row)) {
        const ours = type === 'uri' && (value.startsWith(base) || value.startsWith(ontology));
        if (ours && !labels.has(value) && iris.size < 200) {
          iris.add(value);
        }
      }
    }
    if (iris.size === 0) {
      return false;
    }
    iris.forEach((iri) => labels.set(iri, ''));
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' },
      body: LABELS([...iris]),
    });
    const { results: found } = answer.ok ? await answer.json() : { results: { bindings: [] } };
    for (const { thing, label } of found.bindings) {
      const wanted = (label['xml:lang'] || '').startsWith(pick('zh', 'en'));
      if (wanted || !labels.get(thing.value)) {
        labels.set(thing.value, label.value);
      }
    }
    return found.bindings.length > 0;
  }

  /** Completion from the terms of this graph, in place of prefix.cc and the LOV, which are elsewhere. */
  function complete({ prefixes, terms }) {
    const shown = new Map();
    const lines = Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`);
    const local = (iri) => iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    const find = (kind) => (yasqe, token) => {
      const typed = (token.autocompletionString || '').toLowerCase();
      return terms
        .filter((term) => term.kind === kind)
        .filter(
          (term) =>
            term.iri.toLowerCase().startsWith(typed) ||
            [local(term.iri), term.zh, term.en].some((word) => word.toLowerCase().includes(typed)),
        )
        .map((term) => term.iri);
    };
    const write = (yasqe, token, iri) => {
      const known = Object.entries({ ...prefixes, ...yasqe.getPrefixesFromQuery() });
      const declared = yasqe.getPrefixesFromQuery();
      const prefix = known.find(([name, start]) => name in declared && iri.startsWith(start));
      const text = prefix ? `${prefix[0]}:${iri.slice(prefix[1].length)}` : `<${iri}>`;
      shown.set(text, iri);
      return text;
    };
    const label = (yasqe, hints) =>
      hints.map((hint) => {
        const term = terms.find((one) => one.iri === shown.get(hint.text));
        return { ...hint, displayText: term ? `${hint.text}  ${pick(term.zh, term.en)}` : hint.text };
      });
    const own = { autoShow: true, bulk: false, postProcessSuggestion: write, postprocessHints: label };
    Yasqe.forkAutocompleter('prefixes', { name: 'our-prefixes', persistenceId: null, get: () => lines });
    Yasqe.forkAutocompleter('property', { name: 'our-property', get: find('property'), ...own });
    Yasqe.forkAutocompleter('class', { name: 'our-class', get: find('class'), ...own });
    const used = ['variables', 'our-prefixes', 'our-property', 'our-class'];
    Yasqe.defaults.autocompleters.splice(0, Yasqe.defaults.autocompleters.length, ...used);
    ['prefixes', 'property', 'class'].forEach((name) => delete Yasqe.Autocompleters[name]);
  }

  /** An error in words. */
  async function fault(error) {
    const text = error.text || '';
    const line = document.createElement('p');
    if (/abort/i.test(text)) {
      line.textContent = pick('查询已中止。', 'The query was stopped.');
    } else if (/timed? ?out|timeout|cancel|too long/i.test(text)) {
      line.textContent = pick(
        `查询超过 ${seconds} 秒的时限，已中止。请缩小范围：限定年份或媒体，或加 LIMIT。`,
        `The query took longer than the ${seconds} seconds that one may take. Narrow it down: by a year, an outlet, or LIMIT.`,
      );
    } else if (/failed to fetch|networkerror|load failed/i.test(text)) {
      line.textContent = pick('连不上服务器：它可能已停止。', 'The server does not answer; it may have been stopped.');
    } else {
      line.textContent = pick('查询有误，服务器答复：', 'The server did not accept the query:');
      const answer = document.createElement('pre');
      answer.textContent = text;
      const whole = document.createElement('div');
      whole.append(line, answer);
      return whole;
    }
    return line;
  }

  /** Notes under an answer that it was cut. */
  function tellCut(yasr) {
    const rows = (yasr.results && yasr.results.getBindings()) || [];
    const note = yasr.rootEl.querySelector('.cut') || document.createElement('p');
    note.className = 'cut note';
    note.hidden = rows.length < rowLimit;
    note.textContent = pick(
      `结果在 ${rowLimit} 行处截断，一次最多这么多。`,
      `The answer was cut after ${rowLimit} rows, the most that one may have.`,
    );
    yasr.rootEl.append(note);
  }

  function watch(yasgui, tab) {
    const yasr = tab.getYasr();
    if (!yasr || yasr.watched) {
      return;
    }
    yasr.watched = true;
    yasr.on('drawn', async () => {
      tellCut(yasr);
      if (yasr.results && !yasr.results.hasError() && (await learn(yasr.results))) {
        yasr.draw();
      }
    });
    if (yasr.results) {
      yasr.draw();
    }
  }

  /** Shows a query in the tab that has it already, or in a new one. */
  function open(yasgui, query, name) {
    const same = Object.values(yasgui._tabs).find(
      (tab) => tab.getPersistedJson().yasqe.value === query,
    );
    if (same) {
      yasgui.selectTabId(same.getId());
    } else {
      yasgui.addTab(true, { ...(name && { name }), yasqe: { value: query } });
    }
  }

  async function start() {
    const answer = await fetch('/web/terms.json');
    const terms = await answer.json();
    complete(terms);
    Yasr.registerPlugin('table', LabelledTable);
    Yasr.defaults.plugins.table.dynamicConfig = { compact: true, isEllipsed: false, pageSize: 50 };
    Yasr.defaults.errorRenderers = [fault];
    Yasgui.Tab.prototype.getShareableLink = function () {
      return `${endpoint}?draft=${encodeURIComponent(this.getQuery())}`;
    };
    place.hidden = false;
    const yasgui = new Yasgui(place, {
      autofocus: false,
      populateFromUrl: false,
      persistenceId: 'dawen',
      tabName: pick('查询', 'Query'),
      endpointCatalogueOptions: { getData: () => [] },
      requestConfig: { endpoint },
      yasqe: { value: plain.elements.query.value, prefixCcApi: '', resizeable: true },
      yasr: { prefixes: terms.prefixes },
    });
    translateAll(yasgui);
    plain.hidden = true;
    if (place.dataset.draft) {
      open(yasgui, plain.elements.query.value, place.dataset.draft);
      history.replaceState(null, '', location.pathname);
    }
    const all = () => Object.values(yasgui._tabs).forEach((tab) => watch(yasgui, tab));
    ['tabAdd', 'tabSelect', 'tabChange', 'query'].forEach((event) => yasgui.on(event, () => setTimeout(all)));
    all();
    offer(yasgui);
  }

  function translateAll(yasgui) {
    if (!chinese) {
      return;
    }
    translate(yasgui.rootEl);
    new MutationObserver((changes) => {
      for (const change of changes) {
        for (const node of change.addedNodes) {
          const root = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
          if (root && !root.closest('.CodeMirror-code, .CodeMirror-hints')) {
            translate(root);
          }
        }
      }
    }).observe(yasgui.rootEl, { childList: true, subtree: true });
  }

  /** The menu of examples fills a tab as soon as one is chosen. */
  function offer(yasgui) {
    const menu = examples.elements.example;
    examples.querySelector('button').hidden = true;
    menu.addEventListener('change', async () => {
      if (menu.value) {
        const text = await fetch(`/queries/${menu.value}.rq`);
        open(yasgui, await text.text(), menu.value);
      }
    });
  }

  start();
})();
