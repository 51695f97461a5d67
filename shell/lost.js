// Leads from an address at which there is nothing to the app. The page is shown in the place of any missing page of the
// site and does not know which folder the app is in, so it looks for it: in the folder of the address, then further up.

const APP = "Backcast";

for (const folder of foldersOf(location.pathname)) {
  if (await isApp(folder)) {
    document.getElementById("home").href = folder;
    break;
  }
}

/** The folders of an address, from the deepest to the top. */
function foldersOf(path) {
  const names = path.split("/").slice(1, -1);
  return Array.from({ length: names.length + 1 }, (_, up) => ["", ...names.slice(0, names.length - up), ""].join("/"));
}

async function isApp(folder) {
  try {
    const answer = await fetch(`${folder}manifest.webmanifest`);
    return answer.ok && (await answer.json()).name === APP;
  } catch {
    return false;
  }
}
