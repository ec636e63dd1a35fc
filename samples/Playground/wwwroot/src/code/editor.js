import {
    EditorState, EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection, defaultKeymap, history, historyKeymap, indentWithTab,
    StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching, indentUnit, csharp, lintGutter, setDiagnostics, tags,
} from "../../vendor/codemirror.js";

const highlighting = HighlightStyle.define([
    { tag: [tags.keyword, tags.modifier], color: "var(--code-keyword)" },
    { tag: [tags.typeName, tags.className, tags.standard(tags.typeName)], color: "var(--code-type)" },
    { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
    { tag: [tags.string, tags.character], color: "var(--code-string)" },
    { tag: [tags.comment], color: "var(--code-comment)", fontStyle: "italic" },
    { tag: [tags.meta], color: "var(--code-type)" },
]);

const look = EditorView.theme({
    "&": { backgroundColor: "transparent", color: "var(--ink)", fontSize: "13.5px" },
    "&.cm-focused": { outline: "none" },
    ".cm-content": { fontFamily: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace", caretColor: "var(--ink)", padding: "8px 0" },
    ".cm-gutters": { backgroundColor: "transparent", color: "var(--quiet)", border: "none" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": { backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent) !important" },
    ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "6px", maxWidth: "460px" },
    ".cm-diagnosticAction": { backgroundColor: "var(--accent)", color: "var(--accent-ink)", borderRadius: "4px" },
});

const shared = [StreamLanguage.define(csharp), syntaxHighlighting(highlighting), look, lineNumbers(), indentUnit.of("    ")];

// The editor of the declaration.
export class DeclarationEditor {
    #view;
    #isSetting = false;

    constructor(parent, onEdit) {
        const changed = EditorView.updateListener.of(update => {
            if (update.docChanged && !this.#isSetting) {
                onEdit(update.state.doc.toString());
            }
        });
        this.#view = new EditorView({
            parent,
            state: EditorState.create({
                extensions: [
                    ...shared, history(), drawSelection(), highlightActiveLine(), bracketMatching(), lintGutter(), EditorView.lineWrapping, changed,
                    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
                    EditorView.contentAttributes.of({ "aria-label": "Declaration in C#", tabindex: "0" }),
                ],
            }),
        });
    }

    get text() {
        return this.#view.state.doc.toString();
    }

    // Shows another text, as nobody's edit.
    set text(text) {
        this.#isSetting = true;
        this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
        this.#isSetting = false;
    }

    focusAt(position) {
        this.#view.dispatch({ selection: { anchor: Math.min(position, this.#view.state.doc.length) }, scrollIntoView: true });
        this.#view.focus();
    }

    apply({ edits }) {
        this.#view.dispatch({ changes: edits.map(({ from, to, insert }) => ({ from, to, insert })) });
    }

    // Underlines what is wrong.
    mark(diagnostics) {
        const length = this.#view.state.doc.length;
        this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics.map(({ id, severity, message, from, to, fix }) => ({
            from: Math.min(from, length),
            to: Math.min(Math.max(to, from), length),
            severity,
            message: `${id}: ${message}`,
            actions: fix ? [{ name: fix.title, apply: () => this.apply(fix) }] : [],
        }))));
    }
}

// A text to read.
export class CodeView {
    #view;

    constructor(parent, label) {
        this.#view = new EditorView({
            parent,
            state: EditorState.create({
                extensions: [...shared, EditorState.readOnly.of(true), drawSelection(), keymap.of(defaultKeymap), EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" })],
            }),
        });
    }

    show(text) {
        this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, selection: { anchor: 0 } });
        this.#view.scrollDOM.scrollTop = 0;
    }
}
