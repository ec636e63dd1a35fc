// What is wrong with the declaration, as a list: place, rule with its page, sentence, and what mends it.
export function showDiagnostics(list, diagnostics, editor) {
    list.replaceChildren(...diagnostics.map(diagnostic => item(diagnostic, editor)));
}

function item({ id, severity, message, help, line, from, fix }, editor) {
    const element = document.createElement("li");
    element.className = severity;
    const place = Object.assign(document.createElement("button"), { type: "button", className: "place", textContent: `line ${line}` });
    place.addEventListener("click", () => editor.focusAt(from));
    const rule = help
        ? Object.assign(document.createElement("a"), { href: help, target: "_blank", rel: "noopener", textContent: id })
        : Object.assign(document.createElement("span"), { textContent: id });
    element.append(Object.assign(document.createElement("span"), { className: "severity", textContent: severity }), " ", place, " ", rule, " ", Object.assign(document.createElement("span"), { textContent: message }));
    if (fix) {
        const mend = Object.assign(document.createElement("button"), { type: "button", className: "fix", textContent: fix.title });
        mend.addEventListener("click", () => editor.apply(fix));
        element.append(" ", mend);
    }

    return element;
}
