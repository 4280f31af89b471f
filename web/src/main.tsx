import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startI18n } from "./app/i18n";
import "./app/styles.css";
import { showTheme } from "./app/theme";
import { guardImeEnter } from "./kit/ime";

showTheme();
guardImeEnter(window);
void startI18n().then(() =>
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
