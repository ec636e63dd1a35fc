import { byId } from "../controls/element.js";

const names = ["workshop", "race"];

// The two tabs: the keys left and right go from one to the other; the address says which is open, so that a link can lead to the race.
export function bindTabs(onChange) {
    const tab = name => byId(`tab-${name}`);
    let open = null;
    const show = name => {
        if (open === name) {
            return;
        }

        open = name;
        for (const other of names) {
            const isOpen = other === name;
            tab(other).setAttribute("aria-selected", String(isOpen));
            tab(other).tabIndex = isOpen ? 0 : -1;
            byId(other).hidden = !isOpen;
        }

        onChange(name);
    };
    for (const [i, name] of names.entries()) {
        tab(name).addEventListener("click", () => {
            show(name);

            // The arrows steer then, and do not lead from tab to tab.
            if (name === "race") {
                byId("race-track").focus({ focusVisible: false });
            }
        });
        tab(name).addEventListener("keydown", event => {
            if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
                const other = names[1 - i];
                show(other);
                tab(other).focus();
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    show(location.hash === "#race" ? "race" : "workshop");
}
