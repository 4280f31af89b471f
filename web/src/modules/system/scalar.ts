// By its place, as the package names no such file to the outside.
import source from "../../../node_modules/@scalar/api-reference/dist/browser/standalone.js?url";

export interface Reference {
  destroy: () => void;
}

type Create = (place: Element, configuration: Record<string, unknown>) => Reference;

let loading: Promise<Create> | undefined;

// A script of its own, so that nobody who does not read the reference loads any of it, and it brings no second framework into our bundle.
const script = () =>
  new Promise<Create>((resolve, reject) => {
    const element = document.createElement("script");
    element.src = source;
    element.onload = () => resolve((window as unknown as { Scalar: { createApiReference: Create } }).Scalar.createApiReference);
    element.onerror = () => {
      loading = undefined;
      element.remove();
      reject(new Error(source));
    };
    document.head.append(element);
  });

// Its own greys and colors stay below the 4.5:1 of WCAG 1.4.3, and its arrows below the 24 pixels of 2.5.8.
const customCss = `
.light-mode { --scalar-color-2: #595959; --scalar-color-3: #666; --scalar-color-blue: #0063a3; --scalar-color-green: #05704c; --scalar-color-red: #c4161b; --scalar-color-orange: #a34000; --scalar-color-yellow: #735700; }
.dark-mode { --scalar-color-2: #b4b4b4; --scalar-color-3: #a8a8a8; --scalar-color-red: #ff7b72; }
[data-sidebar-id] button { min-width: 24px; min-height: 24px; }
`;

/** Scalar, once it is there; it is told to fetch nothing from anywhere else and to send nothing. */
export async function loadScalar() {
  const create = await (loading ??= script());
  return (place: Element, { url, dark }: { url: string; dark: boolean }) =>
    create(place, {
      url,
      forceDarkModeState: dark ? "dark" : "light",
      hideDarkModeToggle: true,
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: "never",
      customCss,
      // Ctrl+K is ours.
      searchHotKey: "b",
      hideClientButton: true,
      // What is tried here would be done as whoever is signed in.
      hideTestRequestButton: true,
      documentDownloadType: "none",
      defaultOpenAllTags: false,
    });
}
