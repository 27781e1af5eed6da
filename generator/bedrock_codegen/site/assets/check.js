// The page that checks a body: schema, rules and limits of the format are loaded when they are needed; nothing is sent.
{
  const form = document.getElementById("check");
  const verdict = document.getElementById("verdict");
  const known = new Map();
  const waiting = new Map();
  bedrock.checks = (family, checks) => {
    known.set(family, checks);
    waiting.get(family)?.(checks);
  };
  const checksOf = (family) =>
    known.has(family)
      ? Promise.resolve(known.get(family))
      : new Promise((resolve, reject) => {
          waiting.set(family, resolve);
          const script = document.createElement("script");
          script.src = `../data/check/${family}.js`;
          script.onerror = reject;
          document.head.append(script);
        });

  const paragraph = (className, text) => Object.assign(document.createElement("p"), { className, textContent: text });
  const say = (className, text, list) => verdict.replaceChildren(paragraph(className, text), ...(list ? [list] : []));
  const button = (textContent, data) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent });
    Object.assign(made.dataset, data);
    return made;
  };
  const item = ({ pointer, message, line, span, out }, suspected, family) => {
    const made = document.createElement("li");
    if (suspected) made.className = "suspected";
    const where = document.createElement("a");
    where.href = `../families/${family}/index.html#${pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*")}`;
    where.append(Object.assign(document.createElement("code"), { textContent: pointer || "the body" }));
    made.append(where, line > 1 ? ` in line ${line}: ` : ": ", message, suspected ? " (suspected: it may pass)" : "");
    const tools = document.createElement("p");
    if (span) tools.append(button("Show it", { from: span[0], to: span[1] }));
    if (out) tools.append(" ", button("Take it out", { out }));
    if (tools.firstChild) made.append(tools);
    return made;
  };

  // What is wrong is marked in the text: a copy of it lies behind the field, and only its marks are seen.
  const marks = document.getElementById("marks");
  const field = form.elements.body;
  const follow = () => {
    marks.scrollTop = field.scrollTop;
  };
  const mark = (found) => {
    const text = field.value;
    const parts = [];
    let done = 0;
    for (const { span, suspected } of found.filter((one) => one.span).sort((one, other) => one.span[0] - other.span[0])) {
      if (span[0] < done) continue;
      parts.push(text.slice(done, span[0]), Object.assign(document.createElement("mark"), { textContent: text.slice(...span), className: suspected ? "suspected" : "" }));
      [, done] = span;
    }
    marks.replaceChildren(...parts, `${text.slice(done)}\n`);
    follow();
  };
  field.addEventListener("scroll", follow);
  verdict.addEventListener("click", ({ target }) => {
    if (!target.dataset.from) return;
    field.focus();
    field.setSelectionRange(Number(target.dataset.from), Number(target.dataset.to));
  });

  // The body without the value at a pointer.
  const without = (value, [step, ...steps]) => {
    if (Array.isArray(value)) return value.flatMap((item, index) => (String(index) !== step ? [item] : steps.length ? [without(item, steps)] : []));
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (bedrock.escapeKey(key) !== step ? [[key, item]] : steps.length ? [[key, without(item, steps)]] : [])));
  };
  verdict.addEventListener("click", (event) => {
    const pointer = event.target.dataset.out;
    if (!pointer) return;
    const body = bedrock.parseJson(form.elements.body.value).value;
    form.elements.body.value = JSON.stringify(without(body, pointer.split("/").slice(1)), null, 2);
    apply();
    form.elements.body.focus();
  });

  const familiesOf = (reference) => {
    const chosen = form.elements.family.value;
    if (chosen) return [chosen];
    return bedrock.models[bedrock.baseId(reference)]?.families ?? [];
  };

  // As in Python, of a model with several formats one has to accept the body; if none does, what counts is the format it comes nearest to.
  const judged = async (families, body, id) => {
    const verdicts = [];
    for (const family of families) verdicts.push({ family, ...bedrock.judge(await checksOf(family), body, id) });
    return verdicts.reduce((best, one) => (one.refused.length < best.refused.length ? one : best));
  };

  const apply = async () => {
    const text = form.elements.body.value;
    mark([]);
    const reference = form.elements.model.value.trim();
    const families = familiesOf(reference);
    if (!text.trim()) return say("", "Paste a body.");
    let parsed;
    try {
      parsed = bedrock.parseJson(text);
    } catch (error) {
      return say("bad", `This is not JSON: line ${error.line ?? "?"}: ${error.message}.`);
    }
    if (!families.length) return say("", reference ? "This model is not known; choose its format." : "Choose a model or a format.");
    const body = bedrock.paths.isObject(parsed.value) && bedrock.paths.isObject(parsed.value.modelInput) ? parsed.value.modelInput : parsed.value;
    const prefix = body === parsed.value ? "" : "/modelInput";
    const { family, refused, suspected } = await judged(families, body, bedrock.baseId(reference) || reference);
    const list = document.createElement("ul");
    const placed = (one) => {
      const whole = `${prefix}${one.pointer}`;
      const above = whole.replace(/\/[^/]*$/, "");
      const there = parsed.places.has(whole);
      return { ...one, line: parsed.places.get(there ? whole : above), span: there && one.pointer ? parsed.spans.get(whole) : undefined, out: there && one.pointer ? whole : "" };
    };
    const [wrong, doubtful] = [refused.map(placed), suspected.map((one) => ({ ...placed(one), suspected: true }))];
    mark([...wrong, ...doubtful]);
    list.append(...wrong.map((one) => item(one, false, family)), ...doubtful.map((one) => item(one, true, family)));
    const whose = bedrock.baseId(reference) || family;
    const count = refused.length === 1 ? "one reason" : `${refused.length} reasons`;
    return say(refused.length ? "bad" : "good", refused.length ? `Refused for ${whose}, for ${count}:` : `Nothing is wrong with it for ${whose}, by the specs.`, list);
  };

  const fromAddress = async () => {
    const said = new URLSearchParams(location.hash.slice(1));
    form.elements.model.value = said.get("model") ?? "";
    if (said.get("family") && !familiesOf(form.elements.model.value).includes(said.get("family"))) form.elements.family.value = said.get("family");
    if (said.get("body")) form.elements.body.value = said.get("body");
    await apply();
  };
  form.addEventListener("input", apply);
  addEventListener("hashchange", fromAddress);
  fromAddress();
}
