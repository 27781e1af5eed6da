// The rows of tables, filtered by the words of their first cell and of what they stand under; the filter stands in the address, so that it can be sent to somebody.
{
  const field = document.getElementById("row-filter");
  const rows = [...document.querySelectorAll("#rows tbody tr")];
  const apply = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const group = row.closest(".group")?.querySelector("h2").textContent ?? "";
      const text = `${row.cells[0].textContent} ${group}`.toLowerCase();
      row.hidden = !wanted.every((word) => text.includes(word));
    }
    for (const part of document.querySelectorAll(".group, .chunk")) part.hidden = !part.querySelector("tbody tr:not([hidden])");
    const picture = document.getElementById("timeline");
    if (picture) picture.parentElement.hidden = wanted.length > 0;
  };
  field.addEventListener("input", () => {
    apply();
    history.replaceState(null, "", `#${new URLSearchParams(field.value && { text: field.value })}`);
  });
  const follow = () => {
    field.value = new URLSearchParams(location.hash.slice(1)).get("text") ?? "";
    apply();
  };
  addEventListener("hashchange", follow);
  follow();
  document.documentElement.classList.remove("wait");
}
