// The models, filtered; the filters stand in the address, so that they can be sent to somebody.
{
  const form = document.getElementById("filters");
  const rows = [...document.querySelectorAll("#models tbody tr")];
  const count = document.getElementById("count");

  const listed = ({ dataset }) => ({ profile: dataset.profile.split(" ").filter(Boolean), region: dataset.region.split(" ").filter(Boolean), context: dataset.context });
  const holds = (row, name, wanted, chosen) => {
    if (name === "text") return row.textContent.toLowerCase().includes(wanted.toLowerCase());
    const { state } = row.querySelector("[data-state]").dataset;
    if (name === "state") return wanted === "callable" ? state !== "eol" : state === wanted;
    return bedrock.offers({ [name]: row.dataset[name]?.split(" "), ...listed(row) }, name, wanted, chosen);
  };
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const chosen = Object.fromEntries(wanted);
    for (const row of rows) row.hidden = !wanted.every(([name, value]) => holds(row, name, value, chosen));
    for (const part of document.querySelectorAll(".group, .chunk")) part.hidden = !part.querySelector("tbody tr:not([hidden])");
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} models`;
    history.replaceState(null, "", `#${new URLSearchParams(wanted)}`);
  };
  // The address may change while the page is open: search leads from here to here.
  const follow = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? "";
    const others = form.querySelector("details");
    others.open ||= [...others.querySelectorAll("select")].some((field) => field.value);
    apply();
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", follow);
  if (location.hash) follow();
  document.documentElement.classList.remove("wait");
}
