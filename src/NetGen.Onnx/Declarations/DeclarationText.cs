using System.Text;
using NetGen.Weights;

namespace NetGen.Onnx.Declarations;

/// <summary>An architecture as the C# that declares it.</summary>
internal static class DeclarationText
{
    /// <summary>The file.</summary>
    /// <param name="architecture">The network.</param>
    /// <param name="classes">The names of its classes; empty where there are none.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="ArgumentException">A name is no name, or a frozen class has no weights.</exception>
    public static string Of(Architecture architecture, IReadOnlyList<string> classes, string className, DeclarationOptions options)
    {
        var (names, text) = (new DeclarationNames(className, options), new StringBuilder());
        if (options.Comment is { } comment)
        {
            text.Append("// ").Append(comment.ReplaceLineEndings(" ")).Append('\n');
        }

        text.Append("using NetGen;\n\n");
        if (names.Namespace is { } name)
        {
            text.Append("namespace ").Append(name).Append(";\n\n");
        }

        foreach (var attribute in All(architecture, !options.IsFrozen).Concat(options.WeightsFile is { } file ? [$"Pretrained({Literal(file)})"] : []))
        {
            text.Append('[').Append(attribute).Append("]\n");
        }

        text.Append("public ").Append(options.IsFrozen ? "static " : string.Empty).Append("partial class ").Append(names.Class).Append("\n{\n");
        if (classes.Count > 0)
        {
            text.Append("    /// <summary>The classes in the order of the outputs.</summary>\n    public static readonly string[] Classes = { ")
                .AppendJoin(", ", classes.Select(Literal)).Append(" };\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The attributes of the layers, without brackets.</summary>
    public static IReadOnlyList<string> Layers(Architecture architecture)
    {
        var targets = architecture.Layers.Where(layer => layer.Term.Name is "Add" or "Concat").Select(layer => layer.Term.Options[0].Value).ToHashSet();
        string NameOf(string number) => number == "0" ? "input" : "layer" + number;
        return [.. architecture.Layers.Select((layer, i) => (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) is var number
            ? AttributeText.Of(layer, targets.Contains(number) ? NameOf(number) : null, NameOf)
            : string.Empty)];
    }

    /// <summary>The attributes of a network of the input to the last layer, standardization and what names the input among them.</summary>
    public static IEnumerable<string> Body(Architecture architecture)
    {
        if (architecture.IsStandardized)
        {
            yield return "Standardize";
        }

        // The input has no name of its own; a layer that changes nothing gives it one, and counts for none.
        if (architecture.Layers.Any(layer => layer.Term is { Name: "Add" or "Concat", Options: [{ Value: "0" }] }))
        {
            yield return "Dropout(0, Name = \"input\")";
        }

        foreach (var layer in Layers(architecture))
        {
            yield return layer;
        }
    }

    /// <summary>The attribute of the network.</summary>
    /// <param name="architecture">The network.</param>
    /// <param name="loss">What it is trained by; <see langword="null"/> for inference only.</param>
    public static string Network(Architecture architecture, string? loss)
    {
        var sizes = architecture.Sizes.Select(size => size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        List<string> arguments = [.. sizes];
        if (loss is not null)
        {
            arguments.Add("Loss." + loss);
            arguments.AddRange(architecture.Loss.Options.Select(AttributeText.Named));
        }

        if (architecture.Precision == "Double")
        {
            arguments.Add("Precision = Precision.Double");
        }

        if (architecture.IsChannelsFirst)
        {
            arguments.Add("Layout = Layout.ChannelsFirst");
        }

        return $"Network({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> All(Architecture architecture, bool isTrained) => Body(architecture).Prepend(Network(
        architecture, !isTrained ? null : architecture.Loss.Name == "None" ? LossOf(architecture.Layers[^1]) : architecture.Loss.Name));

    // What the outputs are made for: the file does not say what the network was trained with.
    private static string LossOf(ArchitectureLayer last) => last.Activation?.Name switch
    {
        "Softmax" => "CrossEntropy",
        "Sigmoid" => "BinaryCrossEntropy",
        _ => "MeanSquaredError",
    };

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in text)
        {
            literal.Append(letter switch
            {
                '"' or '\\' => "\\" + letter,
                < ' ' or (> '~' and < (char)0xa0) or '\u2028' or '\u2029' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
