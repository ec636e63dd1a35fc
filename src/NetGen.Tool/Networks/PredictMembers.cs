using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tool.Data;
using NetGen.Tool.Errors;

namespace NetGen.Tool.Networks;

/// <summary>Writes <c>Predict</c> with a parameter for each column, which makes of them the inputs that the network was trained on.</summary>
/// <param name="data">The columns.</param>
/// <param name="isStatic">Whether the class is static.</param>
internal sealed class PredictMembers(DataSet data, bool isStatic)
{
    /// <summary>The method that is for users.</summary>
    public const string Predict = "Predict";

    /// <summary>The method that makes inputs of columns.</summary>
    public const string Encode = "Encode";

    /// <summary>The method that finds a category's place.</summary>
    public const string CategoryOf = "CategoryOf";

    /// <summary>The most values that stand on the stack.</summary>
    private const int MostOnStack = 1024;

    /// <summary>Parameters and locals of the methods that have a parameter for each column.</summary>
    private static readonly string[] Locals = ["inputs", "outputs", "probabilities", "best", "i"];

    private readonly IReadOnlyList<string> _names = Identifiers.Parameters(data.Inputs.Select(column => column.Name), Locals);

    private string Modifiers => isStatic ? "public static" : "public";

    private string Parameters => string.Join(", ", data.Inputs.Zip(_names, (column, name) => $"{(column is CategoryColumn ? "string" : "float")} {name}"));

    /// <summary>The members, a text for each line.</summary>
    public IReadOnlyList<string> Lines()
    {
        var categories = data.Inputs.OfType<CategoryColumn>().ToList();
        var lines = new List<string>();
        for (var i = 0; i < categories.Count; i++)
        {
            lines.Add($"private static readonly string[] {Field(i)} = {ClassMembers.Texts(categories[i].Categories)};");
            lines.Add(string.Empty);
        }

        lines.AddRange(data.Target is CategoryColumn classes ? Classifier(classes) : Regression());
        lines.AddRange(Encoding());
        if (categories.Count > 0)
        {
            lines.AddRange(CategoryLines);
        }

        return lines;
    }

    private static string Field(int i) => FormattableString.Invariant($"Categories{i + 1}");

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Span(string name, int length) =>
        FormattableString.Invariant($"Span<float> {name} = {(length <= MostOnStack ? "stackalloc" : "new")} float[{length}];");

    // A name in a comment or in XML: whatever is in the file, the line goes on.
    private static string Shown(string text) => SourceFile.Xml(OneLine.Escape(text));

    private IEnumerable<string> Documentation(string summary)
    {
        yield return $"/// <summary>{summary}</summary>";
        foreach (var (column, name) in data.Inputs.Zip(_names))
        {
            var range = column switch
            {
                NumberColumn numbers => numbers.Range + " where it was trained",
                CategoryColumn categories => "one of " + Shown(string.Join(", ", categories.Categories.Select(Literal))),
                _ => throw new InvalidOperationException(),
            };
            yield return $"/// <param name=\"{name.TrimStart('@')}\">Column {Shown(column.Name)}: {range}.</param>";
        }
    }

    private IEnumerable<string> Classifier(CategoryColumn classes)
    {
        var arguments = string.Join(", ", _names);
        var count = classes.Categories.Length;
        return
        [
            .. ClassMembers.Lines(classes.Categories),
            "",
            .. Documentation($"Finds {Shown(classes.Name)} from the columns of one row."),
            "/// <returns>The class of the largest probability.</returns>",
            "/// <exception cref=\"ArgumentException\">A number is not finite, or a text is no category.</exception>",
            $"{Modifiers} string {Predict}({Parameters})",
            "{",
            "    " + Span("probabilities", count),
            $"    return {Predict}({arguments}, probabilities);",
            "}",
            "",
            .. Documentation($"Finds {Shown(classes.Name)} from the columns of one row, and how probable each class is."),
            FormattableString.Invariant($"/// <param name=\"probabilities\">Receives a number for each of <see cref=\"Classes\"/>, {count} in all.</param>"),
            "/// <returns>The class of the largest probability.</returns>",
            "/// <exception cref=\"ArgumentException\">A number is not finite, a text is no category, or the length is wrong.</exception>",
            $"{Modifiers} string {Predict}({Parameters}, Span<float> probabilities)",
            "{",
            "    " + Span("inputs", data.InputSize),
            $"    {Encode}({arguments}, inputs);",
            "    Forward(inputs, probabilities);",
            "    var best = 0;",
            "    for (var i = 0; i < probabilities.Length; i++)",
            "    {",
            "        if (float.IsNaN(probabilities[i]))",
            "        {",
            "            throw new ArgumentException(\"A number is not finite, or too large.\");",
            "        }",
            "",
            "        best = probabilities[i] > probabilities[best] ? i : best;",
            "    }",
            "",
            $"    return {ClassMembers.Names}[best];",
            "}",
            "",
        ];
    }

    private IEnumerable<string> Regression() =>
    [
        .. Documentation($"Finds {Shown(data.Target.Name)} from the columns of one row."),
        $"/// <returns>{Shown(data.Target.Name)}, in the units of the column.</returns>",
        .. data.Inputs.Any(column => column is CategoryColumn) ? (string[])["/// <exception cref=\"ArgumentException\">A text is no category.</exception>"] : [],
        $"{Modifiers} float {Predict}({Parameters})",
        "{",
        "    " + Span("inputs", data.InputSize),
        $"    {Encode}({string.Join(", ", _names)}, inputs);",
        "    Span<float> outputs = stackalloc float[1];",
        "    Forward(inputs, outputs);",
        "    return outputs[0];",
        "}",
        "",
    ];

    private IEnumerable<string> Encoding()
    {
        yield return $"private static void {Encode}({Parameters}, Span<float> inputs)";
        yield return "{";
        if (data.Inputs.Any(column => column is CategoryColumn))
        {
            yield return "    inputs.Clear();";
        }

        var (at, category) = (0, 0);
        foreach (var (column, name) in data.Inputs.Zip(_names))
        {
            yield return column is CategoryColumn
                ? FormattableString.Invariant($"    inputs[{at} + {CategoryOf}({name}, {Field(category++)}, {Literal(name.TrimStart('@'))})] = 1;")
                : FormattableString.Invariant($"    inputs[{at}] = {name};");
            at += column.Width;
        }

        yield return "}";
    }

    private static IEnumerable<string> CategoryLines =>
    [
        "",
        $"private static int {CategoryOf}(string text, string[] categories, string parameter)",
        "{",
        "    var category = Array.IndexOf(categories, text);",
        "    return category >= 0 ? category : throw new ArgumentException($\"Expected one of {string.Join(\", \", categories)}, found '{text}'.\", parameter);",
        "}",
    ];
}
