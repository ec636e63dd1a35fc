// .NET shows its memory only until the next call: it is copied, and the copy changes hands.
export function copied(view) {
    const copy = view.slice();
    view.dispose();
    return copy;
}
