// Where the app and the browser are, as `cargo xtask e2e` tells it.

function told(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run these tests with \`cargo xtask e2e\`.`);
  return value;
}

/** The path of the browser. */
export const chromium = told("CHROMIUM");

/** The three kinds of address a static host gives the app. */
export const places = {
  root: told("BACKCAST_AT_ROOT"),
  subpath: told("BACKCAST_AT_SUBPATH"),
  subpathFile: `${told("BACKCAST_AT_SUBPATH")}index.html`,
};
