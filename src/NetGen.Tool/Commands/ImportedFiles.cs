using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Formats;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.Commands;

/// <summary>Writes what is imported, after the very texts were compiled and compared.</summary>
/// <param name="terminal">Where the summary goes.</param>
/// <param name="name">The class's.</param>
/// <param name="source">The path of its file.</param>
/// <param name="weights">The path of its weights.</param>
/// <param name="isFrozen">Whether the class is static.</param>
/// <param name="cancellation">Ends the comparison, which a large model makes long.</param>
internal sealed class ImportedFiles(Terminal terminal, ClassName name, string source, string weights, bool isFrozen, CancellationToken cancellation = default)
{
    /// <summary>How far outputs may be apart, of the larger of 1 and the output: what rounding in single precision and other orders of sums come to, with a margin.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>Writes the class and its weights.</summary>
    /// <param name="set">The files.</param>
    /// <param name="model">The model.</param>
    /// <param name="file">The name of the file that it comes from.</param>
    /// <exception cref="InputException">Outputs differ from the model's own, or a file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was written.</exception>
    public void Write(FileSet set, ImportedModel model, string file)
    {
        set.Demand(source);
        set.Demand(weights);
        var text = new SourceFile(name, NetworkDeclaration.Of(model.Architecture, isFrozen))
        {
            Documentation = $"Imported from {OneLine.Escape(file)}.",
            Remarks =
            [
                $"Imported by netgen from {OneLine.Escape(file)}.",
                $"The weights are in {name.Name}.weights, which the project gives to the compiler:",
                $"    <ItemGroup><AdditionalFiles Include=\"{name.Name}.weights\" /></ItemGroup>",
            ],
            Weights = name.Name + ".weights",
            IsFrozen = isFrozen,
            Members = model.Classes.Count > 0 ? [.. ClassMembers.Lines(model.Classes)] : [],
        };
        var draft = Compiled.Load(text.ToText(withWeights: false), source).GetType(name.Full, throwOnError: true)!;
        var network = Compiled.Create(draft);
        model.Fill(network);
        var numbers = Text(network);
        var written = Compiled.Load(text.ToText(), source, (name.Name + ".weights", numbers)).GetType(name.Full, throwOnError: true)!;
        terminal.Line((string)draft.GetField("Summary")!.GetRawConstantValue()!);
        Check(network, Outputs.Of(written), model);
        foreach (var warning in model.Warnings)
        {
            terminal.Warn(warning);
        }

        set.Add(source, text.ToText());
        set.Add(weights, numbers);
        set.Commit();
        terminal.Line($"wrote {source} and {weights}");
    }

    /// <summary>Writes the weights alone, of a class that the user has.</summary>
    /// <param name="set">The files.</param>
    /// <param name="network">The class's instance, loaded.</param>
    public void WriteWeights(FileSet set, IWeightMemory network)
    {
        set.Add(weights, Text(network));
        set.Commit();
        terminal.Line($"wrote {weights} for {network.GetType().Name}; [Pretrained(\"{name.Name}.weights\")] on the class starts with it");
    }

    private static string Text(IWeightMemory network)
    {
        using var text = new StringWriter();
        network.SaveText(text);
        return text.ToString();
    }

    private void Check(IWeightMemory network, Func<double[], double[]> written, ImportedModel model)
    {
        var (loaded, samples) = (Outputs.Of(network), CheckInputs.Count(model.Cost));
        var (largest, relative) = (0.0, 0.0);
        foreach (var input in CheckInputs.Draw(LoadedNetwork.Parse(network.Architecture, source)).Take(samples))
        {
            cancellation.ThrowIfCancellationRequested();
            var outputs = written(input);
            if (!outputs.AsSpan().SequenceEqual(loaded(input)))
            {
                throw new InvalidOperationException("The class that was written gives other outputs than the network that was loaded.");
            }

            var own = model.Evaluate?.Invoke(input) ?? outputs;
            if (own.Length != outputs.Length)
            {
                throw new InputException(FormattableString.Invariant($"the network gives {outputs.Length} values, and the file's own arithmetic {own.Length}; nothing was written"));
            }

            foreach (var (found, expected) in outputs.Zip(own))
            {
                largest = Math.Max(largest, Math.Abs(found - expected));
                relative = Math.Max(relative, Math.Abs(found - expected) / Math.Max(1, Math.Abs(expected)));
            }
        }

        if (!(relative <= Tolerance))
        {
            throw new InputException(FormattableString.Invariant($"the network differs from the file's own arithmetic by {largest:G3}, more than rounding explains; nothing was written"));
        }

        terminal.Line(model.Evaluate is null
            ? FormattableString.Invariant($"checked: the class compiles, and gives the outputs of the weights that were loaded, to the bit, for {samples} random inputs")
            : FormattableString.Invariant($"checked: for {samples} random inputs the largest difference from the file's own arithmetic is {largest:G3}"));
    }
}
