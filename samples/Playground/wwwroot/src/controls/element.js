export const byId = id => document.getElementById(id);

export function fillSelect(select, names, labels = names) {
    select.replaceChildren(...names.map((name, i) => Object.assign(document.createElement("option"), { value: name, textContent: labels[i] })));
}

export function radio(group, name, label, isChecked, onChoice) {
    const box = Object.assign(document.createElement("input"), { type: "radio", name: group, value: name, checked: isChecked });
    box.addEventListener("change", () => onChoice(name));
    const element = document.createElement("label");
    element.append(box, label);
    return element;
}
