import { forget } from "../view/colors.js";
import { byId } from "./element.js";

// Light or dark: as the system has it, until the user says otherwise.
export function bindTheme(onChange) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    let chosen = localStorage.getItem("theme");
    const show = () => {
        const theme = chosen ?? (system.matches ? "dark" : "light");
        document.documentElement.dataset.theme = theme;
        byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
        forget();
        onChange();
    };
    byId("theme").addEventListener("click", () => {
        chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
        localStorage.setItem("theme", chosen);
        show();
    });
    system.addEventListener("change", show);
    show();
}
