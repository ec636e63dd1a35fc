using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Tails;

/// <summary>
/// What becomes of the places of the largest values on their way to the names of classes: they are looked up in tables and encoders, one after another. As long as nothing has been looked up, the labels are
/// <see langword="null"/>: each is its own place.
/// </summary>
internal static class LabelSteps
{
    /// <summary>The labels behind a table that is indexed by those before.</summary>
    /// <exception cref="OnnxFormatException">One before is no place of the table.</exception>
    public static IReadOnlyList<ClassLabel> Table(Node node, IReadOnlyList<ClassLabel>? labels, IReadOnlyList<ClassLabel> table) =>
        labels is null ? table : [.. labels.Select(label => label.Place is >= 0 and var place && place < table.Count
            ? table[(int)place]
            : throw node.Refuse($"It takes the value at '{label}' of {table.Count}. Expected a place among them: the file is damaged."))];

    /// <summary>The labels behind a LabelEncoder.</summary>
    /// <exception cref="OnnxFormatException">Its keys are not those of its values, of another type than the labels, or not the places of the outputs.</exception>
    public static IReadOnlyList<ClassLabel> Encoded(Node node, IReadOnlyList<ClassLabel>? labels)
    {
        // Up to version 1 it has one list: of places it gives the texts there, of texts their places.
        if (node.Attributes.Texts("classes_strings") is { } classes)
        {
            return labels is null ? [.. classes.Select(ClassLabel.Of)] : [.. labels.Select(label => AtOrOf(node, classes, label))];
        }

        var (keys, values) = (List(node, "keys"), List(node, "values"));
        if (keys is null || values is null || keys.Count != values.Count || keys.Distinct().Count() != keys.Count)
        {
            throw node.Refuse($"It has {keys?.Count ?? 0} keys, of which {keys?.Distinct().Count() ?? 0} differ, and {values?.Count ?? 0} values. Expected a value for each key: the file is damaged.");
        }

        if (labels is null)
        {
            return ByPlace(node, keys, values);
        }

        // The types of a whole file fit; keys of another type would find nothing, and give every class the default.
        if (labels is [var first, ..] && keys is [var key, ..] && first.Kind != key.Kind)
        {
            throw node.Refuse($"Its keys are {key.Kind}, and it is given {first.Kind}. Expected keys of the type that it is given: the file is damaged, or lacks a Cast.");
        }

        var found = keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. labels.Select(label => found.TryGetValue(label, out var value) ? value : Default(node, values))];
    }

    /// <summary>A list of labels as attributes have it: texts, integers, numbers or, from version 4 on, a tensor; <see langword="null"/> where there is none.</summary>
    public static IReadOnlyList<ClassLabel>? List(Node node, string name) =>
        node.Attributes.Texts(name + "_strings") is { } texts ? [.. texts.Select(ClassLabel.Of)]
        : node.Attributes.Longs(name + "_int64s") is { } integers ? [.. integers.Select(ClassLabel.Of)]
        : node.Attributes.Numbers(name + "_floats") is { } numbers ? [.. numbers.Select(ClassLabel.Of)]
        : node.Attributes.Tensor(name + "_tensor") is { } tensor ? ClassLabel.Of(tensor)
        : null;

    private static ClassLabel[] ByPlace(Node node, IReadOnlyList<ClassLabel> keys, IReadOnlyList<ClassLabel> values)
    {
        var names = new ClassLabel[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Place is not (>= 0 and var place) || place >= names.Length || names[place] is not null)
            {
                throw node.Refuse($"Its keys are {string.Join(", ", keys)}. Expected 0 to {keys.Count - 1}, each once, since they are the places of the outputs: "
                    + "give a name for each output, or leave the names out.");
            }

            names[place] = values[i];
        }

        return names;
    }

    private static ClassLabel AtOrOf(Node node, string[] classes, ClassLabel label) =>
        label.Text is not null
            ? ClassLabel.Of(Array.IndexOf(classes, label.Text) is >= 0 and var found ? found : node.Attributes.Long("default_int64", -1))
            : ClassLabel.Of(label.Place is >= 0 and var place && place < classes.Length ? classes[place] : node.Attributes.Text("default_string", "_Unused"));

    // What stands for a key that is not there, of the kind of the values.
    private static ClassLabel Default(Node node, IReadOnlyList<ClassLabel> values) =>
        node.Attributes.Tensor("default_tensor") is { } tensor && ClassLabel.Of(tensor) is [var given] ? given
        : values.Any(value => value.Text is not null) ? ClassLabel.Of(node.Attributes.Text("default_string", "_Unused"))
        : values.Any(value => value.Integer is not null) ? ClassLabel.Of(node.Attributes.Long("default_int64", -1))
        : ClassLabel.Of(node.Attributes.Number("default_float", -0.0));
}
