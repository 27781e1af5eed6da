// Rows of a matrix, filtered by the name of a model or a format.
{
  const rows = [...document.querySelectorAll("#matrix tbody tr")];
  document.getElementById("row-filter").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.querySelector("th").textContent.toLowerCase().includes(wanted);
  });
}
